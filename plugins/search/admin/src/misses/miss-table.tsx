import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { SearchMiss } from '../../../contracts/misses';
import { useTexts } from '../texts';

const HEADS = ['text', 'searches', 'lastSeen'] as const;

/** One row a text. */
export function MissTable({ misses }: { misses: readonly SearchMiss[] }) {
  const { text, locale } = useTexts();
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const count = new Intl.NumberFormat(locale);
  return (
    <Table colCount={HEADS.length} rowCount={misses.length + 1}>
      <Thead>
        <Tr>
          {HEADS.map((head) => (
            <Th key={head}>
              <Typography variant="sigma" textColor="neutral600">
                {text(`misses.head.${head}`)}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {misses.map((miss) => (
          <Tr key={miss.text}>
            <Td>
              <Typography textColor="neutral800" fontWeight="semiBold">
                {miss.text}
              </Typography>
            </Td>
            <Td>
              <Typography textColor="neutral800">{count.format(miss.searches)}</Typography>
            </Td>
            <Td>
              <Typography textColor="neutral800">{time.format(new Date(miss.lastSeen))}</Typography>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
