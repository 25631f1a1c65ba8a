import {
  Badge,
  Box,
  Flex,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { DisputeEntry, DisputesPage } from '../../../contracts/admin-disputes';
import { formatAge, formatInstant, formatMoney } from '../format';
import { useTexts } from '../texts';
import { disputeTone, TONE_COLOURS } from '../tone';

const CaseLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;
  font-weight: 600;
`;

const Amount = styled(Typography)`
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
`;

/** One row a dispute; its number leads to the case. */
export function DisputeTable({ page: { entries, now } }: { page: DisputesPage }) {
  const { text } = useTexts();
  const heads = ['booking', 'claim', 'amount', 'since', 'state'] as const;
  return (
    <Table colCount={heads.length} rowCount={entries.length + 1}>
      <Thead>
        <Tr>
          {heads.map((head) => (
            <Th key={head}>
              <Typography variant="sigma" textColor="neutral600">
                {text(`disputes.head.${head}`)}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {entries.map((entry) => (
          <Row key={entry.id} entry={entry} now={now} />
        ))}
      </Tbody>
    </Table>
  );
}

function Row({ entry, now }: { entry: DisputeEntry; now: string }) {
  const { text, locale } = useTexts();
  const { booking } = entry;
  const waitOf = ({ state, deadline, waitingSince }: DisputeEntry): string => {
    if (state === 'CLOSED') return '–';
    if (state !== 'RESOLVED') return formatAge(waitingSince, now, locale);
    return deadline
      ? text('disputes.until', { at: formatInstant(deadline, booking.timeZone, locale) })
      : text('decision.final');
  };
  const claimant = entry.claimedBy === 'owner' ? booking.owner : booking.renter;
  return (
    <Tr>
      <Td>
        <Flex direction="column" alignItems="flex-start">
          <CaseLink to={booking.documentId}>{booking.number}</CaseLink>
          <Typography variant="pi" textColor="neutral600">
            {booking.listing.title}
          </Typography>
        </Flex>
      </Td>
      <Td>
        <Flex direction="column" alignItems="flex-start">
          <Typography textColor="neutral800">{text(`claim.${entry.reason}`)}</Typography>
          <Typography variant="pi" textColor="neutral600">
            {`${text(`actor.${entry.claimedBy}`)}: ${claimant.name ?? text('people.gone')}`}
          </Typography>
        </Flex>
      </Td>
      <Td>
        <Amount textColor="neutral800">
          {formatMoney(entry.claimedAmount, entry.currency, locale)}
        </Amount>
      </Td>
      <Td>
        <Typography textColor="neutral800">{waitOf(entry)}</Typography>
      </Td>
      <Td>
        <Box>
          <Badge {...TONE_COLOURS[disputeTone(entry.state)]}>
            {text(`dispute.${entry.state}`)}
          </Badge>
        </Box>
      </Td>
    </Tr>
  );
}
