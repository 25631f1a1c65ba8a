import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { styled } from 'styled-components';
import { STANDINGS, type OperationsPage } from '../../../contracts/admin-payments';
import { OPERATION_KINDS } from '../../../contracts/operation-kinds';
import { useTexts } from '../texts';

interface FiltersProps {
  /** Empty: what is not settled, and everything of a single booking. */
  standing: string;
  kind: string;
  isOfBooking: boolean;
  counts: OperationsPage['meta']['counts'] | undefined;
  /** An empty value takes the filter away. */
  onChange: (name: 'standing' | 'kind', value: string) => void;
}

const EVERY = 'every';

/** Beside each other where both have room, else as wide as the cards below them. */
const Row = styled.div`
  display: grid;
  gap: 1.6rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
  max-inline-size: 66rem;
  padding-block-end: 1.6rem;
`;

export function Filters({ standing, kind, isOfBooking, counts, onChange }: FiltersProps) {
  const { text } = useTexts();
  const open = counts ? counts.failed + counts.stuck + counts.waiting : 0;
  return (
    <Row>
      <div>
        <Field.Root>
          <Field.Label>{text('filter.standing')}</Field.Label>
          <SingleSelect
            value={standing || EVERY}
            onChange={(value: string | number) =>
              onChange('standing', value === EVERY ? '' : String(value))
            }
          >
            <SingleSelectOption value={EVERY}>
              {isOfBooking ? text('filter.standing.all') : text('filter.open', { count: open })}
            </SingleSelectOption>
            {STANDINGS.map((each) => (
              <SingleSelectOption key={each} value={each}>
                {text('standing.counted', {
                  standing: text(`standing.${each}`),
                  count: counts?.[each] ?? 0,
                })}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </div>
      <div>
        <Field.Root>
          <Field.Label>{text('filter.kind')}</Field.Label>
          <SingleSelect
            value={kind || EVERY}
            onChange={(value: string | number) =>
              onChange('kind', value === EVERY ? '' : String(value))
            }
          >
            <SingleSelectOption value={EVERY}>{text('filter.kind.all')}</SingleSelectOption>
            {OPERATION_KINDS.map((each) => (
              <SingleSelectOption key={each} value={each}>
                {text(`kind.${each}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </div>
    </Row>
  );
}
