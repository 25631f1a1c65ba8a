import { ErrorSummary } from '~/features/forms/error-summary';
import type { FormState } from '~/features/forms/form-state';
import { SecureForm } from '~/features/forms/secure-form';
import { SubmitButton } from '~/features/forms/submit-button';
import { useTranslate } from '~/lib/i18n/translation';
import type { ReturnEarlyView } from './return-early-page.server';

interface ReturnEarlyFormProps {
  view: ReturnEarlyView;
  state: FormState<never> | undefined;
}

export function ReturnEarlyForm({ view, state }: ReturnEarlyFormProps) {
  const t = useTranslate();
  return (
    <div className="mt-6 space-y-6">
      <ErrorSummary form="return-early" state={state} />
      <div className="ticket">
        <dl className="flex items-baseline justify-between gap-6">
          <dt className="font-semibold">{t('cancel.youGet')}</dt>
          <dd className="money text-25 font-semibold">{view.refund}</dd>
        </dl>
        {view.nothing && (
          <p className="mt-4 border-t border-hairline pt-4 text-15">{view.nothing}</p>
        )}
      </div>
      <SecureForm>
        <input type="hidden" name="key" value={view.key} />
        <input type="hidden" name="expectedRefund" value={view.expectedRefund} />
        <SubmitButton className="w-full">{t('returnEarly.submit')}</SubmitButton>
      </SecureForm>
    </div>
  );
}
