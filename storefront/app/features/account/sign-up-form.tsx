import { EmailField } from '~/features/forms/email-field';
import { ErrorSummary } from '~/features/forms/error-summary';
import type { FormState } from '~/features/forms/form-state';
import { PasswordField } from '~/features/forms/password-field';
import { SecureForm } from '~/features/forms/secure-form';
import { SubmitButton } from '~/features/forms/submit-button';
import { TextField } from '~/features/forms/text-field';
import { useTranslate } from '~/lib/i18n/translation';

const FORM = 'sign-up';

export function SignUpForm({
  state,
}: {
  state: FormState<'email' | 'displayName' | 'password'> | undefined;
}) {
  const t = useTranslate();
  return (
    <>
      <ErrorSummary form={FORM} state={state} />
      <SecureForm noValidate className="space-y-5">
        <TextField
          form={FORM}
          name="displayName"
          label={t('field.displayName')}
          hint={t('signUp.displayName.hint')}
          error={state?.errors.displayName}
          defaultValue={state?.values.displayName}
          autoComplete="nickname"
          maxLength={60}
        />
        <EmailField form={FORM} error={state?.errors.email} defaultValue={state?.values.email} />
        <PasswordField
          form={FORM}
          name="password"
          label={t('field.password')}
          hint={t('field.password.hint')}
          error={state?.errors.password}
          autoComplete="new-password"
        />
        <SubmitButton className="w-full">{t('signUp.submit')}</SubmitButton>
      </SecureForm>
    </>
  );
}
