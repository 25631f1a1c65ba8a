import { formatAge } from '@rental/shared/format-age';
import { formatMoney } from '@rental/shared/format-money';
import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { LapsingHold } from '../../../contracts/admin-overview';
import { formatInstant } from '../format';
import { useTexts } from '../texts';

const HEADS = ['booking', 'amount', 'lapses'] as const;

const BookingLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;
  font-weight: 600;
`;

interface TableProps {
  readonly holds: readonly LapsingHold[];
  readonly now: string;
}

/** One row a deposit; its booking's number leads there. */
export function HoldTable({ holds, now }: TableProps) {
  const { text } = useTexts();
  return (
    <Table colCount={HEADS.length} rowCount={holds.length + 1}>
      <Thead>
        <Tr>
          {HEADS.map((head) => (
            <Th key={head}>
              <Typography variant="sigma" textColor="neutral600">
                {text(`holds.head.${head}`)}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {holds.map((hold) => (
          <Row key={hold.intentId} hold={hold} now={now} />
        ))}
      </Tbody>
    </Table>
  );
}

function Row({ hold, now }: { readonly hold: LapsingHold; readonly now: string }) {
  const { locale } = useTexts();
  const { booking, amount, currency, captureBefore } = hold;
  const hasLapsed = captureBefore <= now;
  return (
    <Tr>
      <Td>
        <BookingLink to={`/plugins/bookings/${booking.documentId}`}>
          {booking.number ?? booking.documentId}
        </BookingLink>
      </Td>
      <Td>
        <Typography textColor="neutral800">{formatMoney(amount, currency, locale)}</Typography>
      </Td>
      <Td>
        <Typography
          tag="div"
          fontWeight="semiBold"
          textColor={hasLapsed ? 'danger700' : 'neutral800'}
        >
          {formatAge(captureBefore, now, locale)}
        </Typography>
        <Typography tag="time" dateTime={captureBefore} variant="pi" textColor="neutral600">
          {formatInstant(captureBefore, locale)}
        </Typography>
      </Td>
    </Tr>
  );
}
