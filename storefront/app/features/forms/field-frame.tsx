import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslate } from '~/lib/i18n/translation';
import { errorId, fieldId } from './form-state';

export interface FieldProps {
  /** The form's id: ids of its fields begin with it. */
  form: string;
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  optional?: boolean;
}

/** What ties an input to its label, hint and error. */
export function describedInput({ form, name, hint, error }: FieldProps) {
  const described = [hint && `${fieldId(form, name)}-hint`, error && errorId(form, name)];
  return {
    id: fieldId(form, name),
    name,
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
    'aria-invalid': error ? true : undefined,
  };
}

/** Label, hint, control, error, in this order. */
export function FieldFrame(props: FieldProps & { children: ReactNode }) {
  const { form, name, label, hint, error, optional, children } = props;
  const t = useTranslate();
  return (
    <div>
      <label className="field-label" htmlFor={fieldId(form, name)}>
        {label}
        {optional && <span className="font-normal text-muted"> ({t('form.optional')})</span>}
      </label>
      {hint && (
        <p id={`${fieldId(form, name)}-hint`} className="mb-1.5 text-15 text-muted">
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p
          id={errorId(form, name)}
          className="mt-1.5 flex items-start gap-1.5 text-15 font-semibold text-danger"
        >
          <CircleAlert aria-hidden="true" className="mt-0.5 size-4 flex-none" />
          {error}
        </p>
      )}
    </div>
  );
}
