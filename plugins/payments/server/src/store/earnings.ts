/** What the books say about an owner, each list by one statement. */
import { rowsOf } from '@rental/shared/database';
import type { Knex } from 'knex';
import { ownerAccount, type OwnerAccount } from '../../../contracts/accounts';
import type {
  BookingEarnings,
  OwnerBalance,
  OwnerPayout,
} from '../../../contracts/earnings-routes';

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

const EARNINGS = `with ${BALANCES}, sold as (
    select booking_id, min(occurred_at) as paid_at from ledger.journal
      where owner_id = :ownerId and source_type = 'booking.paid' group by booking_id
  ), page as (
    select b.document_id as "bookingId", b.number, b.state as status, b.currency,
        jsonb_build_object('id', b.listing_id, 'title', b.listing_title) as listing,
        b.start_date as "startDate", b.end_date as "endDate", b.settled_at as "settledAt",
        s.paid_at as "paidAt", b.start_at,
        (q.quote ->> 'rental')::bigint as rental,
        (q.quote ->> 'commission')::bigint - back.commission as commission,
        back.owner_part + back.commission as refunded,
        (q.quote ->> 'rental')::bigint - (q.quote ->> 'commission')::bigint - back.owner_part as net,
        (select jsonb_build_object('id', o.id, 'amount', o.amount, 'status', o.status,
            'at', o.changed_at)
          from ledger.payout o where o.booking_id = b.document_id
          order by o.number desc limit 1) as payout
      from sold s
      join bookings b on b.document_id = s.booking_id
      join rental.booking_quote q on q.booking_id = b.document_id
      cross join lateral (
        select coalesce(sum(r.owner_part), 0)::bigint as owner_part,
            coalesce(sum(r.commission_returned), 0)::bigint as commission
          from rental.booking_refund r where r.booking_id = b.document_id) back
      where b.owner_id = :ownerId
      order by b.start_at desc, b.document_id limit :pageSize offset :skipped
  )
  select (select count(*)::int from sold) as total,
    (select coalesce(jsonb_agg(to_jsonb(b) order by b.currency), '[]') from balances b) as balances,
    (select coalesce(jsonb_agg(to_jsonb(p) - 'start_at'
        order by p.start_at desc, p."bookingId"), '[]') from page p) as bookings`;

interface EarningsRow {
  total: number;
  balances: OwnerBalance[];
  bookings: BookingEarnings[];
}

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
  { page, pageSize }: Page,
): Promise<EarningsRow> {
  const accounts = Object.entries(COLUMN_OF).map(([account, name]) => ({
    account: ownerAccount(account as OwnerAccount, ownerId),
    name,
  }));
  const [row] = await rowsOf<EarningsRow>(knex, EARNINGS, {
    ownerId,
    accounts: JSON.stringify(accounts),
    pageSize,
    skipped: (page - 1) * pageSize,
  });
  const { total, balances, bookings } = row ?? { total: 0, balances: [], bookings: [] };
  return { total, balances, bookings: bookings.map(withInstants) };
}

const PAYOUTS = `with own as (
    select * from ledger.payout where owner_id = :ownerId
  ), page as (
    select o.id, o.booking_id as "bookingId", b.number as "bookingNumber", o.amount, o.currency,
        o.status, o.created_at as "createdAt", o.changed_at as "changedAt"
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
