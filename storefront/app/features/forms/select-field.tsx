import { describedInput, FieldFrame, type FieldProps } from './field-frame';

interface SelectFieldProps extends FieldProps {
  options: readonly { value: string; label: string }[];
  defaultValue?: string | undefined;
  autoComplete?: string;
}

/** One of a list. */
export function SelectField({ options, defaultValue, autoComplete, ...field }: SelectFieldProps) {
  return (
    <FieldFrame {...field}>
      <select
        className="field"
        defaultValue={defaultValue}
        autoComplete={autoComplete}
        {...describedInput(field)}
      >
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
