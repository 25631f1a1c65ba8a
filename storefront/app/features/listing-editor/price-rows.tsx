import { Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { SelectField } from '~/features/forms/select-field';
import { TextField } from '~/features/forms/text-field';
import { useTranslate } from '~/lib/i18n/translation';
import { fieldOf, valueOf, type StepFields } from './field-of';
import { rowField, rowIds } from './form-rows';

interface RowsProps {
  fields: StepFields;
  group: 'tiers' | 'extras';
  children: (field: (name: string) => ReturnType<typeof fieldOf>) => ReactNode;
}

/** Rows with a button to remove each and one to add another; both are buttons of the form. */
function Rows({ fields, group, children }: RowsProps) {
  const t = useTranslate();
  const ids = rowIds({ [group]: valueOf(fields, group) }, group);
  return (
    <fieldset>
      <legend className="text-20 font-semibold">{t(`editor.${group}`)}</legend>
      <p className="mb-4 text-15 text-muted">{t(`editor.${group}.hint`)}</p>
      <ol role="list" className="space-y-5 empty:hidden">
        {ids.map((id, index) => (
          <li key={id} className="flex flex-wrap items-end gap-4">
            <input type="hidden" name={group} value={id} />
            {children((name) => fieldOf(fields, rowField(group, id, name)))}
            <button
              type="submit"
              name="act"
              value={`remove:${group}:${id}`}
              className="button button-quiet size-11 !p-0"
              aria-label={t(`editor.${group}.remove`, { number: index + 1 })}
            >
              <Trash2 aria-hidden="true" className="size-5" />
            </button>
          </li>
        ))}
      </ol>
      <button type="submit" name="act" value={`add:${group}`} className="button button-quiet mt-4">
        <Plus aria-hidden="true" className="size-5" />
        {t(`editor.${group}.add`)}
      </button>
    </fieldset>
  );
}

/** Less for longer rentals. */
export function TierRows({ fields }: { fields: StepFields }) {
  const t = useTranslate();
  return (
    <Rows fields={fields} group="tiers">
      {(field) => (
        <>
          <div className="w-32">
            <TextField {...field('minUnits')} label={t('editor.tiers.from')} inputMode="numeric" />
          </div>
          <div className="w-32">
            <TextField
              {...field('percentOff')}
              label={t('editor.tiers.percent')}
              inputMode="decimal"
            />
          </div>
        </>
      )}
    </Rows>
  );
}

/** What renters can add: delivery, a case, a second battery. */
export function ExtraRows({ fields }: { fields: StepFields }) {
  const t = useTranslate();
  const per = (['booking', 'unit'] as const).map((value) => ({
    value,
    label: t(`editor.extras.per.${value}`),
  }));
  return (
    <Rows fields={fields} group="extras">
      {(field) => (
        <>
          <CodeField {...field('code')} />
          <div className="min-w-48 flex-1">
            <TextField {...field('label')} label={t('editor.extras.label')} maxLength={80} />
          </div>
          <div className="w-28">
            <TextField {...field('amount')} label={t('editor.amount')} inputMode="decimal" />
          </div>
          <div className="w-40">
            <SelectField {...field('per')} label={t('editor.extras.per')} options={per} />
          </div>
        </>
      )}
    </Rows>
  );
}

/** Bookings know an extra by its code: it stays when the words change. */
const CodeField = ({ name, defaultValue }: { name: string; defaultValue: string }) => (
  <input type="hidden" name={name} value={defaultValue} />
);
