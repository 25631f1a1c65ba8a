/** Payouts as Stripe last showed them. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { KnownPayout, PayoutStatus } from '../domain/payout-change';

/** What a payout carries at Stripe: enough to know it again without any row of ours. */
export interface PayoutOrigin {
  readonly bookingId: string;
  readonly ownerId: string;
  readonly number: number;
}

export const payoutMetadata = ({ bookingId, ownerId, number }: PayoutOrigin) => ({
  bookingId,
  ownerId,
  number: String(number),
});

/** Undefined for a payout that the platform did not ask for. */
export function payoutOrigin(metadata: Readonly<Record<string, string>>): PayoutOrigin | undefined {
  const { bookingId, ownerId, number } = metadata;
  return bookingId && ownerId ? { bookingId, ownerId, number: Number(number) } : undefined;
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
  const { id, bookingId, ownerId, account, number, amount, currency } = payout;
  await trx.raw(
    `insert into ledger.payout (id, booking_id, owner_id, account, number, amount, currency, status, was_paid, failure_code, created_at, changed_at)
     values (:id, :bookingId, :ownerId, :account, :number, :amount, :currency, :status, :wasPaid, :failureCode, :now, :now)
     on conflict (id) do update set status = excluded.status, was_paid = excluded.was_paid,
       failure_code = excluded.failure_code,
       changed_at = excluded.changed_at`,
    { id, bookingId, ownerId, account, number, amount, currency, ...next, now },
  );
}

/** How often the bank has sent the booking's payout back. */
export async function payoutsReturned(knex: Knex, bookingId: string): Promise<number> {
  const [row] = await rowsOf<{ times: number }>(
    knex,
    `select count(*)::int as times from ledger.payout
      where booking_id = ? and status in ('failed', 'canceled')`,
    [bookingId],
  );
  return row?.times ?? 0;
}

/** Accounts whose payouts Stripe has not ended yet. */
export async function accountsWithOpenPayouts(knex: Knex): Promise<string[]> {
  const rows = await rowsOf<{ account: string }>(
    knex,
    `select distinct account from ledger.payout where status in ('pending', 'in_transit')`,
  );
  return rows.map(({ account }) => account);
}
