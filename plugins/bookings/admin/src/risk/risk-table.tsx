import { Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { RiskReviewEntry, RiskReviewsPage } from '../../../contracts/admin-risk';
import { bookingPath } from '../bookings/paths';
import { formatAge, formatMoney } from '../format';
import { useTexts } from '../texts';
import { wordsOfFinding } from './finding-words';

const CaseLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;
  font-weight: 600;
`;

const Amount = styled(Typography)`
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
`;

const Why = styled(Flex)`
  max-width: 44rem;
  white-space: normal;
`;

/** One row a booking; its number leads to where it is answered. */
export function RiskTable({ page: { entries, now } }: { page: RiskReviewsPage }) {
  const { text } = useTexts();
  const heads = ['booking', 'renter', 'total', 'why', 'due'] as const;
  return (
    <Table colCount={heads.length} rowCount={entries.length + 1}>
      <Thead>
        <Tr>
          {heads.map((head) => (
            <Th key={head}>
              <Typography variant="sigma" textColor="neutral600">
                {text(`risk.head.${head}`)}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {entries.map((entry) => (
          <Row key={entry.documentId} entry={entry} now={now} />
        ))}
      </Tbody>
    </Table>
  );
}

function Row({ entry, now }: { entry: RiskReviewEntry; now: string }) {
  const { text, locale } = useTexts();
  return (
    <Tr>
      <Td>
        <Flex direction="column" alignItems="flex-start">
          <CaseLink to={bookingPath(entry.documentId)}>{entry.number}</CaseLink>
          <Typography variant="pi" textColor="neutral600">
            {entry.listingTitle}
          </Typography>
        </Flex>
      </Td>
      <Td>
        <Typography textColor="neutral800">{entry.renter.name ?? text('people.gone')}</Typography>
      </Td>
      <Td>
        <Amount textColor="neutral800">{formatMoney(entry.total, entry.currency, locale)}</Amount>
      </Td>
      <Td>
        <Why direction="column" alignItems="flex-start" gap={1}>
          {entry.findings.map((finding) => (
            <Typography key={finding.ruleId} variant="pi" textColor="neutral800">
              {`${finding.name}: ${wordsOfFinding(finding, text, locale)}`}
            </Typography>
          ))}
        </Why>
      </Td>
      <Td>
        <Typography textColor="neutral800">
          {entry.pending || !entry.dueAt
            ? text('risk.answered')
            : text('risk.late', { when: formatAge(entry.dueAt, now, locale) })}
        </Typography>
      </Td>
    </Tr>
  );
}
