import { Button, Field, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { styled } from 'styled-components';
import { useTexts } from '../texts';

export const FILTERS = ['search', 'role', 'suspended', 'verified', 'waiting'] as const;
type FilterName = (typeof FILTERS)[number];

interface FiltersProps {
  params: URLSearchParams;
  /** Whether mail addresses are searched as well. */
  withContact: boolean;
  /** An empty value takes the filter away. */
  onChange: (name: FilterName, value: string) => void;
  onClear: (() => void) | undefined;
}

const ALL = 'all';

const Row = styled.div`
  align-items: end;
  display: grid;
  gap: 1.6rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
`;

export function Filters({ params, withContact, onChange, onClear }: FiltersProps) {
  const { text } = useTexts();
  const search = params.get('search') ?? '';
  return (
    <Row>
      <Search
        key={search}
        value={search}
        hint={text(withContact ? 'filter.search.contact' : 'filter.search.name')}
        onSearch={(value) => onChange('search', value)}
      />
      <Choice name="role" values={['owner', 'renter']} params={params} onChange={onChange} />
      <Choice name="suspended" values={['true', 'false']} params={params} onChange={onChange} />
      <Choice name="verified" values={['true', 'false']} params={params} onChange={onChange} />
      <Choice name="waiting" values={['true', 'false']} params={params} onChange={onChange} />
      {onClear && (
        <Button variant="tertiary" size="L" onClick={onClear}>
          {text('filter.clear')}
        </Button>
      )}
    </Row>
  );
}

type ChoiceProps = Pick<FiltersProps, 'params' | 'onChange'> &
  (
    | { name: 'role'; values: readonly ('owner' | 'renter')[] }
    | { name: 'suspended' | 'verified' | 'waiting'; values: readonly ('true' | 'false')[] }
  );

function Choice(props: ChoiceProps) {
  const { text } = useTexts();
  const { name, params, onChange } = props;
  const options =
    props.name === 'role'
      ? props.values.map((value) => [value, text(`filter.role.${value}`)] as const)
      : props.values.map((value) => [value, text(`filter.${props.name}.${value}`)] as const);
  return (
    <Field.Root>
      <Field.Label>{text(`filter.${name}`)}</Field.Label>
      <SingleSelect
        value={params.get(name) ?? ALL}
        onChange={(next: string | number) => onChange(name, next === ALL ? '' : String(next))}
      >
        <SingleSelectOption value={ALL}>{text('filter.all')}</SingleSelectOption>
        {options.map(([value, words]) => (
          <SingleSelectOption key={value} value={value}>
            {words}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}

interface SearchProps {
  value: string;
  hint: string;
  onSearch: (value: string) => void;
}

/** Asked with Enter, or when the field is left. */
function Search({ value, hint, onSearch }: SearchProps) {
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
