import { EmailField } from '~/features/forms/email-field';
import { ErrorSummary } from '~/features/forms/error-summary';
import type { FormState } from '~/features/forms/form-state';
import { SecureForm } from '~/features/forms/secure-form';
import { SubmitButton } from '~/features/forms/submit-button';

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
  return (
    <>
      <ErrorSummary form={form} state={state} />
      <SecureForm noValidate action={action} className="space-y-5">
        <EmailField
          form={form}
          error={state?.errors.email}
          defaultValue={state?.values.email ?? defaultValue}
        />
        <SubmitButton className="w-full">{submit}</SubmitButton>
      </SecureForm>
    </>
  );
}
