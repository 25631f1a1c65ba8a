import { ErrorSummary } from '~/features/forms/error-summary';
import type { FormState } from '~/features/forms/form-state';
import { SecureForm } from '~/features/forms/secure-form';
import { SubmitButton } from '~/features/forms/submit-button';
import { TextAreaField } from '~/features/forms/text-area-field';
import { useTranslate } from '~/lib/i18n/translation';
import type { CancelView } from './cancel-page.server';

const FORM = 'cancel';

interface CancelFormProps {
  view: CancelView;
  state: FormState<'reason'> | undefined;
}

/** The exact amounts first, then the question. */
export function CancelForm({ view, state }: CancelFormProps) {
  const t = useTranslate();
  return (
    <div className="mt-6 space-y-6">
      <ErrorSummary form={FORM} state={state} />
      <div className="ticket">
        <dl className="space-y-2">
          <Amount
            label={t(view.role === 'renter' ? 'cancel.youGet' : 'cancel.renterGets')}
            amount={view.refund}
            strong
          />
          {view.ownerShare && <Amount label={t('cancel.youKeep')} amount={view.ownerShare} />}
          {view.penalty && <Amount label={t('cancel.penalty')} amount={view.penalty} />}
        </dl>
        {view.change && (
          <p className="mt-4 border-t border-hairline pt-4 text-15 text-muted">
            {t('cancel.change', view.change)}
          </p>
        )}
        {view.nothingBack && view.role === 'renter' && (
          <p className="mt-4 border-t border-hairline pt-4 text-15">{t('cancel.nothing')}</p>
        )}
      </div>
      <SecureForm className="space-y-6">
        <input type="hidden" name="key" value={view.key} />
        <input type="hidden" name="expectedRefund" value={view.expectedRefund} />
        <TextAreaField
          form={FORM}
          name="reason"
          label={t('booking.reason')}
          hint={t('cancel.reasonHint')}
          optional
          rows={3}
          maxLength={1000}
          defaultValue={state?.values.reason}
        />
        <SubmitButton tone="danger" className="w-full">
          {t('cancel.submit')}
        </SubmitButton>
      </SecureForm>
    </div>
  );
}

interface AmountProps {
  label: string;
  amount: string;
  strong?: boolean;
}

function Amount({ label, amount, strong = false }: AmountProps) {
  return (
    <div className="flex items-baseline justify-between gap-6">
      <dt className={strong ? 'font-semibold' : 'text-15 text-muted'}>{label}</dt>
      <dd className={strong ? 'money text-25 font-semibold' : 'money text-15'}>{amount}</dd>
    </div>
  );
}
