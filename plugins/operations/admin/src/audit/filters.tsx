import {
  Button,
  Field,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { styled } from 'styled-components';
import { AUDIT_ACTIONS, SUBJECT_KINDS, type AuditPage } from '../../../contracts/audit';
import { useTexts } from '../texts';

export type FilterName = 'search' | 'actor' | 'action' | 'subject' | 'from' | 'to';

interface FiltersProps {
  values: Readonly<Record<FilterName, string>>;
  actors: AuditPage['meta']['actors'];
  /** An empty value takes the filter away. */
  onChange: (name: FilterName, value: string) => void;
  onClear: (() => void) | undefined;
}

const EVERY = 'every';

const Row = styled.div`
  align-items: end;
  display: grid;
  gap: 1.6rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
  padding-block-end: 0.8rem;

  /* Seen on light and dark alike. */
  ::-webkit-calendar-picker-indicator {
    filter: invert(0.5);
  }
`;

interface ChoiceProps {
  label: string;
  every: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}

function Choice({ label, every, value, options, onChange }: ChoiceProps) {
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

interface SearchProps {
  value: string;
  onSearch: (value: string) => void;
}

/** Asked with Enter, or when the field is left. */
function Search({ value, onSearch }: SearchProps) {
  const { text } = useTexts();
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
        <Field.Label>{text('filter.search')}</Field.Label>
        <TextInput
          type="search"
          placeholder={text('filter.search.hint')}
          value={typed}
          maxLength={100}
          onChange={(event: { target: { value: string } }) => setTyped(event.target.value)}
          onBlur={search}
        />
      </Field.Root>
    </form>
  );
}

export function Filters({ values, actors, onChange, onClear }: FiltersProps) {
  const { text } = useTexts();
  return (
    <>
      <Row>
        <Search
          key={values.search}
          value={values.search}
          onSearch={(value) => onChange('search', value)}
        />
        <Choice
          label={text('filter.actor')}
          every={text('filter.actor.all')}
          value={values.actor}
          options={actors.map(({ id, name }) => [id, name ?? text('actor.gone')] as const)}
          onChange={(value) => onChange('actor', value)}
        />
        <Choice
          label={text('filter.action')}
          every={text('filter.action.all')}
          value={values.action}
          options={AUDIT_ACTIONS.map((each) => [each, text(`action.${each}`)] as const)}
          onChange={(value) => onChange('action', value)}
        />
        <Choice
          label={text('filter.subject')}
          every={text('filter.subject.all')}
          value={values.subject}
          options={SUBJECT_KINDS.map((each) => [each, text(`subject.${each}`)] as const)}
          onChange={(value) => onChange('subject', value)}
        />
        {(['from', 'to'] as const).map((name) => (
          <Field.Root key={name}>
            <Field.Label>{text(`filter.${name}`)}</Field.Label>
            <TextInput
              type="date"
              value={values[name]}
              onChange={(event: { target: { value: string } }) =>
                onChange(name, event.target.value)
              }
            />
          </Field.Root>
        ))}
        {onClear && (
          <Button variant="tertiary" size="L" onClick={onClear}>
            {text('filter.clear')}
          </Button>
        )}
      </Row>
      <Typography variant="pi" textColor="neutral600">
        {text('filter.utc')}
      </Typography>
    </>
  );
}
