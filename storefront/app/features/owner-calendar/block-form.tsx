import { ErrorSummary } from '~/features/forms/error-summary';
import type { FormState } from '~/features/forms/form-state';
import { SecureForm } from '~/features/forms/secure-form';
import { TextField } from '~/features/forms/text-field';
import { useTranslate } from '~/lib/i18n/translation';
import type { PlanView } from './owner-calendar.server';
import type { PlanField } from './plan-fields';

const FORM = 'dates';

interface BlockFormProps {
  view: PlanView;
  state: FormState<PlanField> | undefined;
}

/** Takes the days that were chosen in the grid, or typed here. */
export function BlockForm({ view, state }: BlockFormProps) {
  const t = useTranslate();
  const shared = (name: 'start' | 'end') => ({
    form: FORM,
    name,
    type: 'date',
    error: state?.errors[name],
    defaultValue: state?.values[name] ?? view[name],
  });
  return (
    <section id="dates" aria-labelledby="dates-title" className="ticket scroll-mt-4">
      <h2 id="dates-title" className="text-20">
        {t('plan.dates')}
      </h2>
      <p className="mt-1 mb-4 text-15 text-muted">{t('plan.datesNote')}</p>
      <ErrorSummary form={FORM} state={state} />
      <SecureForm key={`${view.start}-${view.end}`} noValidate className="mt-4 space-y-4">
        <TextField {...shared('start')} label={t('dates.from')} />
        <TextField {...shared('end')} label={t('dates.until')} />
        <div className="flex flex-wrap gap-3">
          <button type="submit" name="act" value="block" className="button button-primary">
            {t('plan.block')}
          </button>
          <button type="submit" name="act" value="unblock" className="button button-quiet">
            {t('plan.unblock')}
          </button>
        </div>
      </SecureForm>
    </section>
  );
}

/** The secret address for calendar apps. */
export function Feed({ feedUrl }: { feedUrl: string | undefined }) {
  const t = useTranslate();
  return (
    <section aria-labelledby="feed-title">
      <h2 id="feed-title" className="text-20">
        {t('plan.feed')}
      </h2>
      <p className="mt-1 text-15 text-muted">{t(feedUrl ? 'plan.feedNote' : 'plan.feedNone')}</p>
      {feedUrl && (
        <div className="mt-3">
          <label className="field-label" htmlFor="feed-address">
            {t('plan.feedAddress')}
          </label>
          <input id="feed-address" className="field" readOnly value={feedUrl} />
        </div>
      )}
      <SecureForm className="mt-3 flex flex-wrap gap-3">
        <button type="submit" name="act" value="renew" className="button button-quiet">
          {t(feedUrl ? 'plan.feedRenew' : 'plan.feedMake')}
        </button>
        {feedUrl && (
          <button type="submit" name="act" value="revoke" className="button button-quiet">
            {t('plan.feedRevoke')}
          </button>
        )}
      </SecureForm>
    </section>
  );
}
