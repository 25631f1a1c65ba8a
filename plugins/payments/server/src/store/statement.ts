/** The owner's paid bookings as the books have them, by one statement. */
import { rowsOf } from '@rental/shared/database';
import type { Knex } from 'knex';
import { ownerAccount, type OwnerAccount } from '../../../contracts/accounts';
import { COMMISSION, REFUNDED, RENTAL, SHARES, SOLD } from './owner-shares';

export interface StatementLine {
  number: string;
  title: string;
  status: string;
  startDate: string;
  endDate: string;
  /** In the owner's time zone. */
  paidOn: string;
  currency: string;
  /** Rental and extras, before the platform's fee. Minor units, as all amounts. */
  gross: number;
  fee: number;
  refunded: number;
  /** Damage passed on, penalties, decisions of disputes: what the ledger has beside the rental. */
  adjustments: number;
  /** Of the adjustments: what the owner owes for cancelling. */
  penalty: number;
  net: number;
  /** Of what the renter paid; the platform hands it on. */
  tax: number;
  payoutStatus: string | null;
  payoutOn: string | null;
}

/** What an owner is entitled to, wherever it stands; payouts only move it. */
const ENTITLED: readonly OwnerAccount[] = [
  'owner:held',
  'owner:frozen',
  'owner:payable',
  'recv:owner',
];

const STATEMENT = `with ${SOLD}, here as (
    select rental.zone_or_utc((select u.time_zone from up_users u
      where u.document_id = :ownerId)) as zone
  ), lines as (
    select b.number, b.listing_title as title, b.state as status,
        b.start_date::text as "startDate", b.end_date::text as "endDate",
        (s.paid_at at time zone here.zone)::date::text as "paidOn", b.currency,
        ${RENTAL} as gross, ${COMMISSION} as fee, ${REFUNDED} as refunded,
        (select -coalesce(sum(p.amount), 0)::bigint from ledger.journal j
          join ledger.posting p on p.journal_id = j.id and p.account = any(:accounts)
          where j.booking_id = b.document_id and j.source_type not like 'payout.%') as net,
        (select coalesce(sum(p.amount), 0)::bigint from ledger.journal j
          join ledger.posting p on p.journal_id = j.id and p.account = any(:accounts)
          where j.booking_id = b.document_id and j.source_type = 'penalty') as penalty,
        (q.quote ->> 'tax')::bigint - back.tax as tax,
        o.status as "payoutStatus", (o.changed_at at time zone here.zone)::date::text as "payoutOn",
        s.paid_at, b.id
      ${SHARES} cross join here
      left join lateral (select * from ledger.payout p where p.booking_id = b.document_id
        order by p.number, p.attempt desc limit 1) o on true
  )
  select *, net - (gross - fee - refunded) as adjustments from lines
    where (:from::date is null or "paidOn"::date >= :from::date)
      and (:to::date is null or "paidOn"::date <= :to::date)
    order by paid_at, id`;

const AMOUNTS = ['gross', 'fee', 'refunded', 'adjustments', 'penalty', 'net', 'tax'] as const;

/** @param days as `YYYY-MM-DD`, both included */
export async function readStatement(
  knex: Knex,
  ownerId: string,
  days: { from?: string | undefined; to?: string | undefined },
): Promise<StatementLine[]> {
  const rows = await rowsOf<StatementLine>(knex, STATEMENT, {
    ownerId,
    accounts: ENTITLED.map((account) => ownerAccount(account, ownerId)),
    from: days.from ?? null,
    to: days.to ?? null,
  } as Knex.ValueDict);
  return rows.map((row) => ({
    ...row,
    ...Object.fromEntries(AMOUNTS.map((name) => [name, Number(row[name])])),
  }));
}

export interface PaidOut {
  /** In the owner's time zone. */
  year: string;
  currency: string;
  amount: number;
}

/** What arrived at the owner's bank, by the year of its arrival. */
export async function readPaidOut(knex: Knex, ownerId: string): Promise<PaidOut[]> {
  const rows = await rowsOf<PaidOut>(
    knex,
    `select to_char(o.changed_at at time zone rental.zone_or_utc(u.time_zone), 'YYYY') as year,
        o.currency, sum(o.amount)::bigint as amount
      from ledger.payout o join up_users u on u.document_id = o.owner_id
      where o.owner_id = ? and o.status = 'paid' group by 1, 2 order by 1, 2`,
    [ownerId],
  );
  return rows.map((row) => ({ ...row, amount: Number(row.amount) }));
}

/** Whose statement it is. */
export async function readOwnerName(knex: Knex, ownerId: string): Promise<string> {
  const [row] = await rowsOf<{ name: string | null }>(
    knex,
    'select display_name as name from up_users where document_id = ?',
    [ownerId],
  );
  return row?.name ?? '–';
}
