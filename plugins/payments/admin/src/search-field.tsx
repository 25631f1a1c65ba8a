import { Field, TextInput } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';

interface SearchProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onSearch: (value: string) => void;
}

/** Asked with Enter, or when the field is left. */
export function SearchField({ label, hint, value, onSearch }: SearchProps) {
  const [typed, setTyped] = useState(value);
  const search = (): void => {
    if (typed.trim() !== value) onSearch(typed.trim());
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    search();
  };
  return (
    <form role="search" onSubmit={submit}>
      <Field.Root>
        <Field.Label>{label}</Field.Label>
        <TextInput
          type="search"
          placeholder={hint}
          value={typed}
          maxLength={100}
          onChange={(event: { target: { value: string } }) => setTyped(event.target.value)}
          onBlur={search}
        />
      </Field.Root>
    </form>
  );
}
