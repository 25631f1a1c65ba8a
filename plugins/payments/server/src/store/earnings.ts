/** What the books say about an owner, each list by one statement. */
import { rowsOf } from '@rental/shared/database';
import type { Knex } from 'knex';
import { ownerAccount, type OwnerAccount } from '../../../contracts/accounts';
import type { BookingEarnings, Earnings, OwnerPayout } from '../../../contracts/earnings-routes';
import { COMMISSION, NET, REFUNDED, RENTAL, SHARES, SOLD } from './owner-shares';

export interface Page {
  readonly page: number;
  readonly pageSize: number;
}

const COLUMN_OF = {
  'owner:payable': 'available',
  'owner:held': 'held',
  'owner:frozen': 'frozen',
  'owner:payout_pending': 'inTransit',
  'recv:owner': 'owed',
} as const satisfies Partial<Record<OwnerAccount, string>>;

/** Liabilities stand as credits, below zero; a receivable as a debit. */
const BALANCES = `books as (
    select j.currency, a.name, sum(p.amount) as amount
      from jsonb_to_recordset(:accounts::jsonb) as a(account text, name text)
      join ledger.posting p on p.account = a.account
      join ledger.journal j on j.id = p.journal_id
      group by j.currency, a.name
    union all
    select currency, 'paid', sum(amount) from ledger.payout
      where owner_id = :ownerId and status = 'paid' group by currency
  ), balances as (
    select currency,
        -coalesce(sum(amount) filter (where name = 'available'), 0) as available,
        -coalesce(sum(amount) filter (where name in ('held', 'frozen')), 0) as pending,
        -coalesce(sum(amount) filter (where name = 'frozen'), 0) as frozen,
        -coalesce(sum(amount) filter (where name = 'inTransit'), 0) as "inTransit",
        coalesce(sum(amount) filter (where name = 'paid'), 0) as paid,
        coalesce(sum(amount) filter (where name = 'owed'), 0) as owed
      from books group by currency
  )`;

/** Months of the owner's own zone; the running one by the platform's clock. */
const MONTHS = `here as (
    select rental.zone_or_utc((select u.time_zone from up_users u
      where u.document_id = :ownerId)) as zone
  ), months as (
    select to_char(s.paid_at at time zone here.zone, 'YYYY-MM') as month, b.currency,
        sum(${RENTAL})::bigint as rental, sum(${COMMISSION})::bigint as commission,
        sum(${REFUNDED})::bigint as refunded, sum(${NET})::bigint as net, count(*)::int as bookings
      ${SHARES} cross join here
      where s.paid_at >= (date_trunc('month', :now::timestamptz at time zone here.zone)
        - interval '11 months') at time zone here.zone
      group by 1, 2
  )`;

/** A rental that brings nothing pays out nothing; what a dispute leaves is not known yet. */
const NEXT_PAYOUT = `next_payout as (
    select b.document_id as "bookingId", b.due_at as at, b.currency,
        case when b.state = 'RESOLVED' then null else ${NET} end as amount
      ${SHARES}
      where b.due_at is not null and b.settled_at is null and ${NET} > 0
        and b.state in ('COMPLETED', 'RESOLVED', 'CANCELLED_BY_RENTER', 'CANCELLED_BY_OWNER')
      order by b.due_at, b.id limit 1
  )`;

const EARNINGS = `with ${BALANCES}, ${SOLD}, ${MONTHS}, ${NEXT_PAYOUT}, page as (
    select b.document_id as "bookingId", b.number, b.state as status, b.currency,
        jsonb_build_object('id', b.listing_id, 'title', b.listing_title) as listing,
        b.start_date as "startDate", b.end_date as "endDate", b.settled_at as "settledAt",
        s.paid_at as "paidAt", b.start_at,
        ${RENTAL} as rental, ${COMMISSION} as commission, ${REFUNDED} as refunded, ${NET} as net,
        (select jsonb_build_object('id', o.id, 'amount', o.amount, 'status', o.status,
            'at', o.changed_at)
          from ledger.payout o where o.booking_id = b.document_id
          order by o.number, o.attempt desc limit 1) as payout
      ${SHARES}
      order by b.start_at desc, b.document_id limit :pageSize offset :skipped
  )
  select (select count(*)::int from sold) as total,
    (select coalesce(jsonb_agg(to_jsonb(b) order by b.currency), '[]') from balances b) as balances,
    (select coalesce(jsonb_agg(to_jsonb(p) - 'start_at'
        order by p.start_at desc, p."bookingId"), '[]') from page p) as bookings,
    (select to_char(:now::timestamptz at time zone zone, 'YYYY-MM') from here) as month,
    (select coalesce(jsonb_agg(to_jsonb(m) order by m.month, m.currency), '[]')
      from months m) as months,
    (select to_jsonb(n) from next_payout n) as "nextPayout"`;

const accountsOf = (ownerId: string): string =>
  JSON.stringify(
    Object.entries(COLUMN_OF).map(([account, name]) => ({
      account: ownerAccount(account as OwnerAccount, ownerId),
      name,
    })),
  );

const ONLY_BALANCES = `with ${BALANCES} select coalesce(jsonb_agg(to_jsonb(b) order by b.currency), '[]')
  as balances from balances b`;

/** What is an owner's, one for each currency. */
export async function readBalances(knex: Knex, ownerId: string): Promise<Earnings['balances']> {
  const [row] = await rowsOf<Pick<Earnings, 'balances'>>(knex, ONLY_BALANCES, {
    ownerId,
    accounts: accountsOf(ownerId),
  });
  return row?.balances ?? [];
}

export interface EarningsAt extends Page {
  readonly now: Date;
}
type EarningsRow = Earnings & { total: number };

const iso = (instant: string): string => new Date(instant).toISOString();

const withInstants = (booking: BookingEarnings): BookingEarnings => ({
  ...booking,
  paidAt: iso(booking.paidAt),
  settledAt: booking.settledAt && iso(booking.settledAt),
  payout: booking.payout && { ...booking.payout, at: iso(booking.payout.at) },
});

export async function readEarnings(
  knex: Knex,
  ownerId: string,
  { page, pageSize, now }: EarningsAt,
): Promise<EarningsRow> {
  const [row] = await rowsOf<EarningsRow>(knex, EARNINGS, {
    ownerId,
    accounts: accountsOf(ownerId),
    pageSize,
    skipped: (page - 1) * pageSize,
    now,
  } as Knex.ValueDict);
  if (!row) throw new Error('a select without a table gives one row');
  const { bookings, nextPayout } = row;
  return {
    ...row,
    bookings: bookings.map(withInstants),
    nextPayout: nextPayout && { ...nextPayout, at: iso(nextPayout.at) },
  };
}

const PAYOUTS = `with own as (
    select * from ledger.payout where owner_id = :ownerId
  ), page as (
    select o.id, o.booking_id as "bookingId", b.number as "bookingNumber", o.amount, o.currency,
        o.status, o.failure_code as "failureCode", o.created_at as "createdAt", o.changed_at as "changedAt"
      from own o left join bookings b on b.document_id = o.booking_id
      order by o.created_at desc, o.id limit :pageSize offset :skipped
  )
  select (select count(*)::int from own) as total,
    (select coalesce(jsonb_agg(to_jsonb(p) order by p."createdAt" desc, p.id), '[]')
      from page p) as payouts`;

export async function readPayouts(
  knex: Knex,
  ownerId: string,
  { page, pageSize }: Page,
): Promise<{ total: number; payouts: OwnerPayout[] }> {
  const [row] = await rowsOf<{ total: number; payouts: OwnerPayout[] }>(knex, PAYOUTS, {
    ownerId,
    pageSize,
    skipped: (page - 1) * pageSize,
  });
  const { total, payouts } = row ?? { total: 0, payouts: [] };
  const dated = payouts.map((payout) => ({
    ...payout,
    createdAt: iso(payout.createdAt),
    changedAt: iso(payout.changedAt),
  }));
  return { total, payouts: dated };
}
