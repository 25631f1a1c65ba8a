import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslate } from '~/lib/i18n/translation';
import { useAwake } from './use-awake';
import { describedInput, FieldFrame, type FieldProps } from './field-frame';

interface PasswordFieldProps extends Omit<FieldProps, 'optional'> {
  /** `new-password` lets password managers offer one. */
  autoComplete: 'current-password' | 'new-password';
}

/** Can be shown; the button comes with the scripts that make it work. */
export function PasswordField({ autoComplete, ...field }: PasswordFieldProps) {
  const t = useTranslate();
  const awake = useAwake();
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <FieldFrame {...field}>
      <div className="relative">
        <input
          className="field pe-12"
          type={shown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={200}
          {...describedInput(field)}
          required
        />
        {awake && (
          <button
            type="button"
            className="absolute end-0 top-0 inline-flex size-11 cursor-pointer items-center justify-center rounded-control text-muted hover:text-ink"
            aria-label={t(shown ? 'form.hidePassword' : 'form.showPassword')}
            aria-controls={describedInput(field).id}
            onClick={() => setShown(!shown)}
          >
            <Icon aria-hidden="true" className="size-5" />
          </button>
        )}
      </div>
    </FieldFrame>
  );
}
