import { Badge, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Handover } from '../../../contracts/admin-overview';
import { bookingPath } from '../bookings/paths';
import { formatWith, zoneName } from '../format';
import { StateBadge } from '../state-badge';
import { useTexts } from '../texts';
import { TONE_COLOURS } from '../tone';

const HEADS = ['at', 'kind', 'booking', 'listing', 'state'] as const;

const BookingLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;
  font-weight: 600;
`;

/** One row a handover; its number leads to the booking. */
export function HandoverTable({ handovers }: { readonly handovers: readonly Handover[] }) {
  const { text } = useTexts();
  return (
    <Table colCount={HEADS.length} rowCount={handovers.length + 1}>
      <Thead>
        <Tr>
          {HEADS.map((head) => (
            <Th key={head}>
              <Typography variant="sigma" textColor="neutral600">
                {text(`handovers.head.${head}`)}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {handovers.map((handover) => (
          <Row key={`${handover.kind} ${handover.bookingId}`} handover={handover} />
        ))}
      </Tbody>
    </Table>
  );
}

function Row({ handover }: { readonly handover: Handover }) {
  const { text, locale } = useTexts();
  const { bookingId, number, kind, isDone, at, timeZone, listingTitle, quantity } = handover;
  return (
    <Tr>
      <Td>
        <Typography tag="time" dateTime={at}>
          {formatWith({ timeStyle: 'short', timeZone }, at, locale)}
        </Typography>
        <Typography tag="div" variant="pi" textColor="neutral600">
          {zoneName(timeZone)}
        </Typography>
      </Td>
      <Td>
        <Badge {...TONE_COLOURS[isDone ? 'good' : 'active']}>
          {text(isDone ? `handovers.${kind}.done` : `handovers.${kind}`)}
        </Badge>
      </Td>
      <Td>
        <BookingLink to={bookingPath(bookingId)}>{number}</BookingLink>
      </Td>
      <Td>
        <Typography textColor="neutral800">
          {quantity > 1 ? `${quantity} × ${listingTitle}` : listingTitle}
        </Typography>
      </Td>
      <Td>
        <StateBadge kind="booking" state={handover.state} />
      </Td>
    </Tr>
  );
}
