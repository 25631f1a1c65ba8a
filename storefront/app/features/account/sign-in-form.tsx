import { Link } from '@remix-run/react';
import { EmailField } from '~/features/forms/email-field';
import { ErrorSummary } from '~/features/forms/error-summary';
import type { FormState } from '~/features/forms/form-state';
import { PasswordField } from '~/features/forms/password-field';
import { SecureForm } from '~/features/forms/secure-form';
import { SubmitButton } from '~/features/forms/submit-button';
import { useTranslate } from '~/lib/i18n/translation';

const FORM = 'sign-in';

interface SignInFormProps {
  state: FormState<'email' | 'password'> | undefined;
  /** A path of this site. */
  redirectTo: string;
}

export function SignInForm({ state, redirectTo }: SignInFormProps) {
  const t = useTranslate();
  const onwards = new URLSearchParams({ redirectTo });
  return (
    <>
      <ErrorSummary form={FORM} state={state} />
      <SecureForm noValidate className="space-y-5">
        <input type="hidden" name="redirectTo" value={redirectTo} />
        <EmailField form={FORM} error={state?.errors.email} defaultValue={state?.values.email} />
        <PasswordField
          form={FORM}
          name="password"
          label={t('field.password')}
          error={state?.errors.password}
          autoComplete="current-password"
        />
        <SubmitButton className="w-full">{t('signIn.submit')}</SubmitButton>
      </SecureForm>
      <ul role="list" className="border-t border-hairline pt-4 text-15">
        <li>
          <Link className="link inline-flex min-h-11 items-center" to="/forgot-password">
            {t('signIn.forgot')}
          </Link>
        </li>
        <li>
          {t('signIn.new')}{' '}
          <Link className="link inline-flex min-h-11 items-center" to={`/sign-up?${onwards}`}>
            {t('signIn.newLink')}
          </Link>
        </li>
      </ul>
    </>
  );
}
