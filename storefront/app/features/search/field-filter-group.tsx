import { ChevronDown } from 'lucide-react';
import { useTranslate } from '~/lib/i18n/translation';
import type { FieldFilter } from './facet-views.server';

/** One field of the category: choices with their counts, or bounds of a number. */
export function FieldFilterGroup({ field, form }: { field: FieldFilter; form: string }) {
  return field.kind === 'options' ? (
    <OptionsGroup field={field} form={form} />
  ) : (
    <RangeGroup field={field} form={form} />
  );
}

type Field<Kind> = { field: Extract<FieldFilter, { kind: Kind }>; form: string };

function OptionsGroup({ field, form }: Field<'options'>) {
  return (
    <details className="disclosure py-2" open={!field.folded}>
      <summary className="flex min-h-11 items-center justify-between gap-3 text-15 font-semibold">
        {field.label}
        <ChevronDown aria-hidden="true" className="disclosure-mark size-4" />
      </summary>
      <fieldset>
        <legend className="sr-only">{field.label}</legend>
        {field.options.map((option) => (
          <label key={option.value} className="check text-15">
            <input
              type="checkbox"
              form={form}
              name={field.name}
              value={option.value}
              defaultChecked={option.checked}
            />
            <span className="flex-1">{option.label}</span>
            <span className="money text-muted">{option.count}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}

function RangeGroup({ field, form }: Field<'range'>) {
  const t = useTranslate();
  const bounds = [
    { part: 'min', label: t('facet.least'), value: field.min, hint: field.least },
    { part: 'max', label: t('facet.most'), value: field.max, hint: field.most },
  ];
  return (
    <fieldset className="py-4">
      <legend className="float-start mb-2 w-full text-15 font-semibold">
        {field.unit ? `${field.label} (${field.unit})` : field.label}
      </legend>
      <div className="clear-both grid grid-cols-2 gap-3">
        {bounds.map(({ part, label, value, hint }) => (
          <label key={part} className="block">
            <span className="label">{label}</span>
            <input
              form={form}
              className="field"
              type="number"
              inputMode="decimal"
              step="any"
              name={`${field.name}[${part}]`}
              defaultValue={value}
              placeholder={hint}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
