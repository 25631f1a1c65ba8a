import { Box, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { STANDINGS, type OperationsPage } from '../../../contracts/admin-payments';
import { OPERATION_KINDS } from '../../../contracts/operation-kinds';
import { useTexts } from '../texts';

interface FiltersProps {
  standing: string;
  kind: string;
  counts: OperationsPage['meta']['counts'] | undefined;
  /** An empty value takes the filter away. */
  onChange: (name: 'standing' | 'kind', value: string) => void;
}

const EVERY = 'every';

export function Filters({ standing, kind, counts, onChange }: FiltersProps) {
  const { text } = useTexts();
  const open = counts ? counts.failed + counts.stuck + counts.waiting : 0;
  return (
    <Flex gap={4} wrap="wrap" paddingBottom={4} alignItems="flex-end">
      <Box flex="1 1 20rem" maxWidth="32rem">
        <Field.Root>
          <Field.Label>{text('filter.standing')}</Field.Label>
          <SingleSelect
            value={standing}
            onChange={(value: string | number) => onChange('standing', String(value))}
          >
            <SingleSelectOption value="open">
              {text('filter.open', { count: open })}
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
      </Box>
      <Box flex="1 1 20rem" maxWidth="32rem">
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
      </Box>
    </Flex>
  );
}
