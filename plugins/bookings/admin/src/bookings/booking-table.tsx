import { Badge, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { BookingEntry, BookingSort } from '../../../contracts/admin-bookings';
import { formatAge, formatDays, formatMoney } from '../format';
import { StateBadge } from '../state-badge';
import { keyFor, useTexts } from '../texts';
import { disputeTone, TONE_COLOURS } from '../tone';
import { bookingPath } from './paths';

const NumberLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;
  font-weight: 600;
  white-space: nowrap;
`;

const Plain = styled(Typography)`
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
`;

const Title = styled(Typography)`
  display: -webkit-box;
  max-inline-size: 28rem;
  overflow: hidden;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
`;

const SortButton = styled.button`
  align-items: center;
  background: none;
  border: 0;
  color: inherit;
  cursor: pointer;
  display: inline-flex;
  gap: 0.4rem;
  padding: 0;

  svg {
    block-size: 0.8rem;
    inline-size: 0.8rem;
  }
`;

const HEADS = [
  ['booking', 'booked'],
  ['listing', undefined],
  ['people', undefined],
  ['when', 'start'],
  ['total', 'total'],
  ['state', undefined],
  ['due', 'due'],
] as const;

/** What the first click on a column sorts by. */
const FIRST: Readonly<Record<string, 'asc' | 'desc'>> = {
  booked: 'desc',
  start: 'asc',
  due: 'asc',
  total: 'desc',
};

interface TableProps {
  entries: readonly BookingEntry[];
  now: string;
  sort: BookingSort;
  onSort: (sort: string) => void;
}

/** One row a booking; its number leads to all of it. */
export function BookingTable({ entries, now, sort, onSort }: TableProps) {
  const { text } = useTexts();
  const [sorted, direction] = sort.split(':');
  return (
    <Table colCount={HEADS.length} rowCount={entries.length + 1}>
      <Thead>
        <Tr>
          {HEADS.map(([head, column]) => (
            <Th
              key={head}
              // Strapi's cells call themselves `gridcell`, which is in no order.
              role="columnheader"
              aria-sort={
                column && column === sorted
                  ? direction === 'asc'
                    ? 'ascending'
                    : 'descending'
                  : undefined
              }
            >
              <Typography variant="sigma" textColor="neutral600">
                {column ? (
                  <SortHead
                    column={column}
                    direction={column === sorted ? direction : undefined}
                    onSort={onSort}
                  >
                    {text(`bookings.head.${head}`)}
                  </SortHead>
                ) : (
                  text(`bookings.head.${head}`)
                )}
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

interface SortHeadProps {
  column: string;
  direction: string | undefined;
  onSort: (sort: string) => void;
  children: string;
}

function SortHead({ column, direction, onSort, children }: SortHeadProps) {
  const next = direction ? (direction === 'asc' ? 'desc' : 'asc') : FIRST[column];
  const Caret = direction === 'asc' ? CaretUp : CaretDown;
  return (
    <SortButton type="button" onClick={() => onSort(`${column}:${next}`)}>
      <Typography variant="sigma" textColor={direction ? 'neutral800' : 'neutral600'}>
        {children}
      </Typography>
      {direction && <Caret aria-hidden />}
    </SortButton>
  );
}

function Two({ first, second }: { first: ReactNode; second: ReactNode }) {
  return (
    <Flex direction="column" alignItems="flex-start" paddingTop={2} paddingBottom={2}>
      {first}
      <Typography variant="pi" textColor="neutral600">
        {second}
      </Typography>
    </Flex>
  );
}

function Row({ entry, now }: { entry: BookingEntry; now: string }) {
  const { text, locale } = useTexts();
  const { listing, renter, owner, deposit } = entry;
  const depositKey = keyFor('deposit', deposit.state);
  return (
    <Tr>
      <Td>
        <Two
          first={<NumberLink to={bookingPath(entry.documentId)}>{entry.number}</NumberLink>}
          second={entry.bookedAt ? formatAge(entry.bookedAt, now, locale) : '–'}
        />
      </Td>
      <Td>
        <Two
          first={
            <Title textColor="neutral800" title={listing.title}>
              {listing.title}
            </Title>
          }
          second={listing.city ?? '–'}
        />
      </Td>
      <Td>
        <Two
          first={<Plain textColor="neutral800">{renter.name ?? text('people.gone')}</Plain>}
          second={text('bookings.from', { name: owner.name ?? text('people.gone') })}
        />
      </Td>
      <Td>
        <Plain textColor="neutral800">{formatDays(entry.startDate, entry.endDate, locale)}</Plain>
      </Td>
      <Td>
        <Two
          first={
            <Plain textColor="neutral800">{formatMoney(entry.total, entry.currency, locale)}</Plain>
          }
          second={
            deposit.amount > 0
              ? text('bookings.deposit', { state: depositKey ? text(depositKey) : deposit.state })
              : ''
          }
        />
      </Td>
      <Td>
        <States entry={entry} />
      </Td>
      <Td>
        <Due entry={entry} now={now} />
      </Td>
    </Tr>
  );
}

/** The state, and what else keeps the booking from simply going on. */
function States({ entry: { state, pending, dispute } }: { entry: BookingEntry }) {
  const { text } = useTexts();
  const pendingKey = pending && keyFor('event', pending);
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <StateBadge kind="booking" state={state} />
      {dispute && state !== 'DISPUTED' && (
        <Badge {...TONE_COLOURS[disputeTone(dispute)]}>
          {text('bookings.dispute', { state: text(`dispute.${dispute}`) })}
        </Badge>
      )}
      {pending && (
        <Typography variant="pi" textColor="warning700">
          {text('bookings.pending', { event: pendingKey ? text(pendingKey) : pending })}
        </Typography>
      )}
    </Flex>
  );
}

function Due({ entry: { dueAt }, now }: { entry: BookingEntry; now: string }) {
  const { text, locale } = useTexts();
  if (!dueAt) return <Typography textColor="neutral600">–</Typography>;
  const isOverdue = dueAt < now;
  return (
    <Plain
      textColor={isOverdue ? 'danger700' : 'neutral800'}
      fontWeight={isOverdue ? 'bold' : 'regular'}
    >
      {isOverdue
        ? text('bookings.overdue', { since: formatAge(dueAt, now, locale) })
        : formatAge(dueAt, now, locale)}
    </Plain>
  );
}
