/** Somebody's bookings and disputes: the latest, with how many there are, each by one statement. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { BookingsOf, DisputeOf, DisputesOf, OpenBooking } from '../../../contracts/people';
import type { BookingState } from '../../../contracts/states';
import type { Role } from '../use-cases/act-on-booking';

const COLUMN = { renter: 'renter_id', owner: 'owner_id' } as const;

interface BookingRow {
  id: string;
  number: string;
  listing_title: string;
  state: BookingState;
  start_at: Date;
  total: string;
  currency: string;
  count: number;
}

const latest = (role: Role): string => `select document_id as id, number, listing_title, state,
    start_at, total, currency,
    (select count(*)::int from bookings where ${COLUMN[role]} = :userId) as count
  from bookings where ${COLUMN[role]} = :userId order by start_at desc, id desc limit :most`;

export async function bookingsOf(
  knex: Knex,
  userId: string,
  { role, most }: { role: Role; most: number },
): Promise<BookingsOf> {
  const rows = await rowsOf<BookingRow>(knex, latest(role), { userId, most });
  return {
    total: rows[0]?.count ?? 0,
    rows: rows.map((row) => ({
      id: row.id,
      number: row.number,
      listingTitle: row.listing_title,
      state: row.state,
      startAt: row.start_at.toISOString(),
      total: Number(row.total),
      currency: row.currency,
    })),
  };
}

interface DisputesRow {
  rows: (Omit<DisputeOf, 'amount' | 'openedAt'> & { amount: string; openedAt: string })[];
  total: number;
  risky: number;
}

const DISPUTES = `with theirs as (
    select document_id, number from bookings where renter_id = :userId
    union
    select document_id, number from bookings where owner_id = :userId
  ), found as (
    select d.booking_id as "bookingId", t.number, d.state, d.reason,
        d.claimant_id = :userId as "isClaimant", coalesce(d.claimed_amount, 0) as amount,
        d.currency, d.opened_at as "openedAt"
      from theirs t join disputes d on d.booking_id = t.document_id
  ), latest as (select * from found order by "openedAt" desc, "bookingId" limit :most)
  select (select coalesce(jsonb_agg(to_jsonb(l) order by l."openedAt" desc, l."bookingId"), '[]')
      from latest l) as rows,
    (select count(*)::int from found) as total,
    (select count(*)::int from theirs t join rental.booking_quote q
      on q.booking_id = t.document_id and q.risk is not null) as risky`;

export async function disputesOf(knex: Knex, userId: string, most: number): Promise<DisputesOf> {
  const [row] = await rowsOf<DisputesRow>(knex, DISPUTES, { userId, most });
  if (!row) throw new Error('a select without a table gives one row');
  return {
    ...row,
    rows: row.rows.map((each) => ({
      ...each,
      amount: Number(each.amount),
      openedAt: new Date(each.openedAt).toISOString(),
    })),
  };
}

/** States that something is still to come of. */
const OPEN: readonly BookingState[] = [
  'PENDING_PAYMENT',
  'UNDER_REVIEW',
  'PENDING_OWNER_APPROVAL',
  'CONFIRMED',
  'UPCOMING',
  'INSPECTION_PENDING',
  'INSPECTION_INCOMPLETE',
  'IN_PROGRESS',
  'RETURN_INSPECTION_PENDING',
];

interface OpenRow {
  id: string;
  number: string;
  state: BookingState;
  role: Role;
  start_at: Date;
  is_pending: boolean;
}

const open = (role: Role): string => `select document_id as id, number, state, '${role}' as role,
    start_at, pending_intent is not null as is_pending
  from bookings where ${COLUMN[role]} = :userId and state = any(:states)`;

const OPEN_BOOKINGS = `${open('renter')} union all ${open('owner')} order by start_at, id`;

/** Of both sides, next start first. */
export async function openBookingsOf(executor: Knex | Trx, userId: string): Promise<OpenBooking[]> {
  const rows = await rowsOf<OpenRow>(executor, OPEN_BOOKINGS, { userId, states: [...OPEN] });
  return rows.map(({ start_at: startAt, is_pending: isPending, ...row }) => ({
    ...row,
    startAt: startAt.toISOString(),
    isPending,
  }));
}

export async function wasBookedSince(
  executor: Knex | Trx,
  listingId: string,
  since: Date,
): Promise<boolean> {
  const [row] = await rowsOf<{ found: boolean }>(
    executor,
    `select exists (select 1 from bookings
      where listing_id = :listingId and booked_at >= :since) as found`,
    { listingId, since },
  );
  return row?.found ?? false;
}
