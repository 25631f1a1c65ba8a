import { Field, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';

interface FieldProps {
  label: string;
  value: string;
  /** Empty: the filter is taken away. */
  onChange: (value: string) => void;
}

const EVERY = 'every';

interface ChoiceProps extends FieldProps {
  /** What stands there without a choice. */
  every: string;
  options: readonly (readonly [value: string, words: string])[];
}

export function Choice({ label, every, value, options, onChange }: ChoiceProps) {
  return (
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        value={value || EVERY}
        onChange={(next: string | number) => onChange(next === EVERY ? '' : String(next))}
      >
        <SingleSelectOption value={EVERY}>{every}</SingleSelectOption>
        {options.map(([each, words]) => (
          <SingleSelectOption key={each} value={each}>
            {words}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}

interface TypedProps extends FieldProps {
  type?: 'search' | 'number';
  placeholder?: string;
  disabled?: boolean;
}

/** Taken with Enter, or when the field is left. Give it its value as `key` as well. */
export function Typed({ label, value, onChange, type, placeholder, disabled }: TypedProps) {
  const [typed, setTyped] = useState(value);
  const take = (): void => {
    if (typed.trim() !== value) onChange(typed.trim());
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    take();
  };
  return (
    <form role={type === 'search' ? 'search' : undefined} onSubmit={submit}>
      <Field.Root>
        <Field.Label>{label}</Field.Label>
        <TextInput
          type={type ?? 'text'}
          placeholder={placeholder}
          value={typed}
          disabled={disabled}
          maxLength={100}
          onChange={(event: { target: { value: string } }) => setTyped(event.target.value)}
          onBlur={take}
        />
      </Field.Root>
    </form>
  );
}

/** A calendar day; a relative one (`today`) stands in the list of filters only. */
export function Day({ label, value, onChange }: FieldProps) {
  return (
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <TextInput
        type="date"
        value={value.startsWith('today') ? '' : value}
        onChange={(event: { target: { value: string } }) => onChange(event.target.value)}
      />
    </Field.Root>
  );
}
