import { SelectField } from '~/features/forms/select-field';
import { TextField } from '~/features/forms/text-field';
import { useTranslate } from '~/lib/i18n/translation';
import type { StepProps } from './step-props';
import { fieldOf } from './field-of';
import { ExtraRows, TierRows } from './price-rows';
import { PriceWordsNote } from './price-words';

export function PriceStep({ view, state }: StepProps) {
  const t = useTranslate();
  const fields = { values: view.values, state };
  const { depositLeast } = view.words;
  const units = view.options.category?.pricingUnits ?? (['DAY', 'NIGHT', 'HOUR'] as const);
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-3">
        <TextField
          {...fieldOf(fields, 'price.amount')}
          label={t('editor.amount')}
          inputMode="decimal"
        />
        <SelectField
          {...fieldOf(fields, 'price.currency')}
          label={t('editor.currency')}
          options={view.options.currencies.map(({ code }) => ({ value: code, label: code }))}
        />
        <SelectField
          {...fieldOf(fields, 'price.unit')}
          label={t('editor.unit')}
          options={units.map((unit) => ({ value: unit, label: t(`editor.unit.${unit}`) }))}
        />
      </div>
      <PriceWordsNote view={view} />
      <TierRows fields={fields} />
      <TextField
        {...fieldOf(fields, 'depositAmount')}
        label={t('editor.deposit')}
        hint={[
          t('editor.deposit.hint'),
          depositLeast && t('editor.deposit.least', { amount: depositLeast }),
        ]
          .filter(Boolean)
          .join(' ')}
        inputMode="decimal"
        optional={depositLeast === undefined}
      />
      <TextField
        {...fieldOf(fields, 'quantity')}
        label={t('editor.quantity')}
        inputMode="numeric"
      />
      <ExtraRows fields={fields} />
    </>
  );
}
