import type { InputHTMLAttributes } from 'react';
import { describedInput, FieldFrame, type FieldProps } from './field-frame';

type Input = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'autoComplete' | 'defaultValue' | 'maxLength' | 'inputMode' | 'spellCheck'
>;

/** One line of text. */
export function TextField({
  form,
  name,
  label,
  hint,
  error,
  optional,
  ...input
}: FieldProps & Input) {
  const field = { form, name, label, hint, error, optional };
  return (
    <FieldFrame {...field}>
      <input
        className="field"
        type="text"
        {...input}
        {...describedInput(field)}
        required={!optional}
      />
    </FieldFrame>
  );
}
