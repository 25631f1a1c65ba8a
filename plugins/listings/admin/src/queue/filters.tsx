import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { styled } from 'styled-components';
import { FLAG_CODES, type QueueCounts } from '../../../contracts/moderation';
import { AGES, CLAIMS } from '../../../contracts/review';
import { useTexts } from '../texts';

export const FILTERS = ['flag', 'category', 'age', 'claim'] as const;
export type FilterName = (typeof FILTERS)[number];

interface FiltersProps {
  readonly values: URLSearchParams;
  readonly counts: QueueCounts | undefined;
  /** An empty value takes the filter away. */
  readonly onChange: (name: FilterName, value: string) => void;
}

const EVERY = 'every';

const Row = styled.div`
  display: grid;
  gap: 1.6rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
  padding-block-end: 1.6rem;
`;

/** What the queue is narrowed to, with how many there are of each. */
export function Filters({ values, counts, onChange }: FiltersProps) {
  const { text } = useTexts();
  const options: Readonly<Record<FilterName, readonly (readonly [string, string])[]>> = {
    flag: [...FLAG_CODES, 'none' as const].map((code) => [
      code,
      text('filter.counted', { name: text(`flag.${code}`), count: counts?.flags[code] ?? 0 }),
    ]),
    category: (counts?.categories ?? []).map(({ id, name, count }) => [
      id,
      text('filter.counted', { name, count }),
    ]),
    age: AGES.map((age) => [age, text(`age.${age}`)]),
    claim: CLAIMS.map((claim) => [claim, text(`claim.${claim}`)]),
  };
  return (
    <Row>
      {FILTERS.map((name) => (
        <Choice
          key={name}
          label={text(`filter.${name}`)}
          every={text(`filter.${name}.all`)}
          value={values.get(name) ?? EVERY}
          options={options[name]}
          onChange={(value) => onChange(name, value === EVERY ? '' : value)}
        />
      ))}
    </Row>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly every: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, every, value, options, onChange }: ChoiceProps) {
  return (
    <div>
      <Field.Root>
        <Field.Label>{label}</Field.Label>
        <SingleSelect value={value} onChange={(next: string | number) => onChange(String(next))}>
          <SingleSelectOption value={EVERY}>{every}</SingleSelectOption>
          {options.map(([id, words]) => (
            <SingleSelectOption key={id} value={id}>
              {words}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </div>
  );
}
