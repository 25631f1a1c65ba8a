import { ErrorSummary } from '~/features/forms/error-summary';
import type { FormState } from '~/features/forms/form-state';
import { SecureForm } from '~/features/forms/secure-form';
import { TextField } from '~/features/forms/text-field';
import { useTranslate } from '~/lib/i18n/translation';
import type { PlanView } from './owner-calendar.server';
import type { PlanField } from './plan-fields';

const FORM = 'prices';

interface PriceFormProps {
  view: PlanView;
  state: FormState<PlanField> | undefined;
}

/** A price for the days that were chosen in the grid, or typed here. */
export function PriceForm({ view, state }: PriceFormProps) {
  const t = useTranslate();
  const shared = (name: 'start' | 'end' | 'amount') => ({
    form: FORM,
    name,
    error: state?.errors[name],
    defaultValue: state?.values[name] ?? (name === 'amount' ? '' : view[name]),
  });
  return (
    <section id="prices" aria-labelledby="prices-title" className="ticket scroll-mt-4">
      <h2 id="prices-title" className="text-20">
        {t('plan.prices')}
      </h2>
      <p className="mt-1 mb-4 text-15 text-muted">
        {t('plan.pricesNote', { price: view.basePrice })}
      </p>
      <ErrorSummary form={FORM} state={state} />
      <SecureForm key={`${view.start}-${view.end}`} noValidate className="mt-4 space-y-4">
        <TextField {...shared('start')} type="date" label={t('dates.from')} />
        <TextField {...shared('end')} type="date" label={t('dates.until')} />
        <TextField
          {...shared('amount')}
          inputMode="decimal"
          label={t('plan.price', { currency: view.currency })}
        />
        <div className="flex flex-wrap gap-3">
          <button type="submit" name="act" value="price" className="button button-primary">
            {t('plan.price.set')}
          </button>
          <button type="submit" name="act" value="unprice" className="button button-quiet">
            {t('plan.price.reset')}
          </button>
        </div>
      </SecureForm>
    </section>
  );
}
