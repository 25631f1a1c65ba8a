import { useTranslate } from '~/lib/i18n/translation';
import { TextField } from './text-field';

interface EmailFieldProps {
  /** Id of the form. */
  form: string;
  label?: string;
  error: string | undefined;
  defaultValue: string | undefined;
  /** `username` where it is what somebody signs in with. */
  autoComplete?: 'username' | 'email';
}

/** Asks for a mail address, under the name `email`. */
export function EmailField({ form, label, autoComplete = 'username', ...rest }: EmailFieldProps) {
  const t = useTranslate();
  return (
    <TextField
      form={form}
      name="email"
      label={label ?? t('field.email')}
      type="email"
      autoComplete={autoComplete}
      inputMode="email"
      spellCheck={false}
      maxLength={254}
      {...rest}
    />
  );
}
