import { fieldId } from '~/features/forms/form-state';
import type { CategoryGroup } from './editor-page.server';
import { FORM } from './steps';

interface CategoryChoiceProps {
  groups: readonly CategoryGroup[];
  chosen: string;
}

/** One category of all, under its top category. */
export function CategoryChoice({ groups, chosen }: CategoryChoiceProps) {
  return (
    <div
      id={fieldId(FORM, 'categoryId')}
      tabIndex={-1}
      className="grid gap-x-10 gap-y-8 sm:grid-cols-2"
    >
      {groups.map(({ title, options }) => (
        <fieldset key={title}>
          <legend className="font-semibold">{title}</legend>
          {options.map(({ value, label }) => (
            <label key={value} className="check">
              <input
                type="radio"
                name="categoryId"
                value={value}
                defaultChecked={value === chosen}
              />
              {label}
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
