/** Payouts as Stripe last showed them. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { KnownPayout, PayoutStatus } from '../domain/payout-change';

/** What a payout carries at Stripe: enough to know it again without any row of ours. */
export interface PayoutOrigin {
  readonly bookingId: string;
  readonly ownerId: string;
  /** Of the operation: a booking has several payouts. */
  readonly number: number;
  /** From 1; one more each time that the bank has sent it back. */
  readonly attempt: number;
}

/** A first attempt says nothing of attempts, as payouts did before they were counted. */
export const payoutMetadata = ({ bookingId, ownerId, number, attempt }: PayoutOrigin) => ({
  bookingId,
  ownerId,
  number: String(number),
  ...(attempt > 1 ? { attempt: String(attempt) } : {}),
});

/** Undefined for a payout that the platform did not ask for. */
export function payoutOrigin(metadata: Readonly<Record<string, string>>): PayoutOrigin | undefined {
  const { bookingId, ownerId, number, attempt = '1' } = metadata;
  return bookingId && ownerId
    ? { bookingId, ownerId, number: Number(number), attempt: Number(attempt) }
    : undefined;
}

/** Serialises all that is done about one payout; the row need not exist yet. */
export async function lockPayout(
  trx: Trx,
  id: string,
): Promise<{ status: PayoutStatus; wasPaid: boolean } | undefined> {
  await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [id]);
  const [row] = await rowsOf<{ status: PayoutStatus; was_paid: boolean }>(
    trx,
    'select status, was_paid from ledger.payout where id = ?',
    [id],
  );
  return row && { status: row.status, wasPaid: row.was_paid };
}

export async function savePayout(
  trx: Trx,
  payout: KnownPayout & PayoutOrigin & { account: string },
  next: { status: PayoutStatus; wasPaid: boolean; failureCode: string | null },
  now: Date,
): Promise<void> {
  const { id, bookingId, ownerId, account, number, attempt, amount, currency } = payout;
  await trx.raw(
    `insert into ledger.payout (id, booking_id, owner_id, account, number, attempt, amount, currency, status, was_paid, failure_code, created_at, changed_at)
     values (:id, :bookingId, :ownerId, :account, :number, :attempt, :amount, :currency, :status, :wasPaid, :failureCode, :now, :now)
     on conflict (id) do update set status = excluded.status, was_paid = excluded.was_paid,
       failure_code = excluded.failure_code,
       changed_at = excluded.changed_at`,
    { id, bookingId, ownerId, account, number, attempt, amount, currency, ...next, now },
  );
}

/** How often the bank has sent this payout of the booking back. */
export async function payoutsReturned(
  knex: Knex,
  bookingId: string,
  number: number,
): Promise<number> {
  const [row] = await rowsOf<{ times: number }>(
    knex,
    `select count(*)::int as times from ledger.payout
      where booking_id = ? and number = ? and status in ('failed', 'canceled')`,
    [bookingId, number],
  );
  return row?.times ?? 0;
}

/** How long after its arrival a bank may still send a payout back: five working days, and more. */
const MAY_RETURN_MS = 10 * 24 * 60 * 60_000;

/** Accounts whose payouts are under way, or arrived so lately that the bank may still return them. */
export async function accountsWithOpenPayouts(knex: Knex, now: Date): Promise<string[]> {
  const rows = await rowsOf<{ account: string }>(
    knex,
    `select account from ledger.payout where status in ('pending', 'in_transit')
     union
     select account from ledger.payout where status = 'paid' and changed_at >= ?`,
    [new Date(now.getTime() - MAY_RETURN_MS)],
  );
  return rows.map(({ account }) => account);
}

/** The operation that has made it; undefined while it has not heard of it. */
export async function operationOfPayout(
  trx: Trx,
  { bookingId, id }: { bookingId: string; id: string },
): Promise<string | undefined> {
  const [row] = await rowsOf<{ key: string }>(
    trx,
    `select key from ledger.operation where booking_id = :bookingId and kind = 'payout.create'
      and result ->> 'objectId' = :id`,
    { bookingId, id },
  );
  return row?.key;
}
