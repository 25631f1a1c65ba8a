import type { CategoryField } from '@rental/search/contracts/catalogue';
import { errorId, fieldId } from '~/features/forms/form-state';
import { SelectField } from '~/features/forms/select-field';
import { TextField } from '~/features/forms/text-field';
import { useTranslate } from '~/lib/i18n/translation';
import { fieldOf, valueOf, type StepFields } from './field-of';
import { FORM } from './steps';

interface AttributeFieldProps extends StepFields {
  field: CategoryField;
}

/** An input for one of the category's own fields, by its type. */
export function AttributeField({ field, ...fields }: AttributeFieldProps) {
  const t = useTranslate();
  const name = `attributes.${field.key}`;
  const shared = {
    ...fieldOf(fields, name),
    label: field.unit ? `${field.label} (${field.unit})` : field.label,
    hint: field.help ?? undefined,
    optional: !field.required,
  };
  if (field.type === 'multiselect') return <Choices field={field} {...fields} />;
  if (field.type === 'select' || field.type === 'boolean') {
    const yesNo = [
      { value: 'true', label: t('editor.yes') },
      { value: 'false', label: t('editor.no') },
    ];
    const none = { value: '', label: t(field.required ? 'editor.choose' : 'editor.notSaid') };
    const options = field.type === 'boolean' ? yesNo : field.options;
    return <SelectField {...shared} options={[none, ...options]} />;
  }
  if (field.type === 'number') return <TextField {...shared} inputMode="decimal" />;
  return <TextField {...shared} type={field.type === 'date' ? 'date' : 'text'} maxLength={200} />;
}

/** Any number of a list. */
function Choices({ field, ...fields }: AttributeFieldProps) {
  const name = `attributes.${field.key}`;
  const chosen = valueOf(fields, name).split('\n');
  const error = fields.state?.errors[name];
  return (
    <fieldset aria-describedby={error ? errorId(FORM, name) : undefined}>
      <legend className="field-label">{field.label}</legend>
      {field.help && <p className="text-15 text-muted">{field.help}</p>}
      <div id={fieldId(FORM, name)} tabIndex={-1} className="flex flex-wrap gap-x-6">
        {field.options.map(({ value, label }) => (
          <label key={value} className="check">
            <input
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
            />
            {label}
          </label>
        ))}
      </div>
      {error && (
        <p id={errorId(FORM, name)} className="text-15 font-semibold text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}
