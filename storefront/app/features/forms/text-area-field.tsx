import type { TextareaHTMLAttributes } from 'react';
import { describedInput, FieldFrame, type FieldProps } from './field-frame';

type Area = Pick<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  'defaultValue' | 'maxLength' | 'rows'
>;

/** Several lines of text. */
export function TextAreaField({
  form,
  name,
  label,
  hint,
  error,
  optional,
  rows = 4,
  ...area
}: FieldProps & Area) {
  const field = { form, name, label, hint, error, optional };
  return (
    <FieldFrame {...field}>
      <textarea
        className="field"
        rows={rows}
        {...area}
        {...describedInput(field)}
        required={!optional}
      />
    </FieldFrame>
  );
}
