import { ErrorSummary } from '~/features/forms/error-summary';
import type { FormState } from '~/features/forms/form-state';
import { SecureForm } from '~/features/forms/secure-form';
import { SubmitButton } from '~/features/forms/submit-button';
import { TextField } from '~/features/forms/text-field';
import { useTranslate } from '~/lib/i18n/translation';

interface EmailFormProps {
  /** Its id. */
  form: string;
  state: FormState<'email'> | undefined;
  /** Where it is sent; the page that it stands on by default. */
  action?: string;
  /** On its button. */
  submit: string;
  defaultValue?: string | undefined;
}

/** Asks for nothing but an address, to send a link to. */
export function EmailForm({ form, state, submit, defaultValue, action }: EmailFormProps) {
  const t = useTranslate();
  return (
    <>
      <ErrorSummary form={form} state={state} />
      <SecureForm noValidate action={action} className="space-y-5">
        <TextField
          form={form}
          name="email"
          label={t('field.email')}
          error={state?.errors.email}
          defaultValue={state?.values.email ?? defaultValue}
          type="email"
          autoComplete="username"
          inputMode="email"
          spellCheck={false}
          maxLength={254}
        />
        <SubmitButton className="w-full">{submit}</SubmitButton>
      </SecureForm>
    </>
  );
}
