import type { FormState } from '~/features/forms/form-state';
import { SecureForm } from '~/features/forms/secure-form';
import { SubmitButton } from '~/features/forms/submit-button';
import { TextField } from '~/features/forms/text-field';
import { useTranslate } from '~/lib/i18n/translation';
import type { PhoneField, PhoneView } from './phone.server';

export const PHONE_FORM = 'phone';

interface PhoneFormsProps {
  view: PhoneView;
  state: FormState<PhoneField> | undefined;
}

/** The code first, while one is awaited: another number is the exception. */
export function PhoneForms({ view, state }: PhoneFormsProps) {
  const t = useTranslate();
  if (!view.pending) return <NumberForm state={state} />;
  return (
    <>
      <CodeForm view={view} state={state} />
      <details className="disclosure">
        <summary className="link inline-flex min-h-11 items-center">{t('phone.again')}</summary>
        <div className="mt-4">
          <NumberForm state={state} pending={view.pending} />
        </div>
      </details>
    </>
  );
}

function CodeForm({ view, state }: PhoneFormsProps) {
  const t = useTranslate();
  return (
    <SecureForm noValidate className="space-y-5">
      <p>{t('phone.sent', { number: view.pending ?? '', count: view.minutes })}</p>
      <input type="hidden" name="what" value="confirm" />
      <TextField
        form={PHONE_FORM}
        name="code"
        label={t('phone.code')}
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={10}
        defaultValue={state?.values.code}
        error={state?.errors.code}
      />
      <SubmitButton>{t('phone.confirm')}</SubmitButton>
    </SecureForm>
  );
}

function NumberForm({ state, pending }: Pick<PhoneFormsProps, 'state'> & { pending?: string }) {
  const t = useTranslate();
  return (
    <SecureForm noValidate className="space-y-5">
      <input type="hidden" name="what" value="ask" />
      <TextField
        form={PHONE_FORM}
        name="number"
        label={t('phone.number')}
        hint={t('phone.number.hint')}
        type="tel"
        autoComplete="tel"
        maxLength={40}
        defaultValue={state?.values.number ?? pending}
        error={state?.errors.number}
      />
      <SubmitButton>{t('phone.send')}</SubmitButton>
    </SecureForm>
  );
}
