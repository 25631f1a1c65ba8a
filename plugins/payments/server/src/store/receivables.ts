/** What owners owe the platform, to be taken from their next transfers. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { ReceivableReason } from '../../../contracts/operations';

export interface Receivable {
  readonly ownerId: string;
  readonly bookingId: string;
  readonly reason: ReceivableReason;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
}

export async function insertReceivable(trx: Trx, owed: Receivable, at: Date): Promise<void> {
  await trx.raw(
    `insert into ledger.receivable (owner_id, booking_id, reason, amount, currency, created_at)
     values (:ownerId, :bookingId, :reason, :amount, :currency, :at)
     on conflict (booking_id, reason) do nothing`,
    { ...owed, at },
  );
}

/** The same, on top of what the owner owes for it already. */
export async function addReceivable(trx: Trx, owed: Receivable, at: Date): Promise<void> {
  await trx.raw(
    `insert into ledger.receivable as r (owner_id, booking_id, reason, amount, currency, created_at)
     values (:ownerId, :bookingId, :reason, :amount, :currency, :at)
     on conflict (booking_id, reason) do update set amount = r.amount + excluded.amount`,
    { ...owed, at },
  );
}

/** What is taken of a booking's own transfer, or about to be. */
export async function collectionsOf(
  trx: Trx,
  bookingId: string,
): Promise<{ count: number; amount: number }> {
  const [row] = await rowsOf<{ count: number; amount: number }>(
    trx,
    `select count(*)::int as count, coalesce(sum((payload ->> 'amount')::float8), 0) as amount
      from ledger.operation where booking_id = ? and kind = 'receivable.collect'
        and state <> 'abandoned'`,
    [bookingId],
  );
  return row ?? { count: 0, amount: 0 };
}

/** `amount` is what of it nobody takes yet. */
export type OpenReceivable = Pick<Receivable, 'bookingId' | 'reason' | 'amount'>;

/** What the owner still owes, the oldest first; locked until the transaction ends. */
export async function openReceivables(
  trx: Trx,
  { ownerId, currency }: { ownerId: string; currency: string },
): Promise<OpenReceivable[]> {
  const rows = await rowsOf<{ booking_id: string; reason: ReceivableReason; open: string }>(
    trx,
    `select booking_id, reason, amount - collected as open from ledger.receivable
      where owner_id = :ownerId and currency = :currency and collected < amount
      order by created_at, id for update`,
    { ownerId, currency },
  );
  return rows.map((row) => ({
    bookingId: row.booking_id,
    reason: row.reason,
    amount: Number(row.open),
  }));
}

/** A collection takes this much of it: no other will. */
export async function takeReceivable(
  trx: Trx,
  { bookingId, reason, amount }: OpenReceivable,
): Promise<void> {
  await trx.raw(
    `update ledger.receivable set collected = collected + :amount
      where booking_id = :bookingId and reason = :reason`,
    { bookingId, reason, amount },
  );
}

/** What a first charge's transfer still has of the owner's share: more cannot be taken back from it. */
export async function ownerPartLeft(trx: Trx, bookingId: string): Promise<number> {
  const [row] = await rowsOf<{ left: string | null }>(
    trx,
    `select i.amount - i.application_fee - coalesce((select sum(r.amount - r.fee_refund)
        from ledger.refund r where r.intent_id = i.id and r.status not in ('failed', 'canceled')), 0)
        as left
      from ledger.intent i
      where i.booking_id = :bookingId and i.kind = 'charge' and i.number = 1
        and i.status = 'succeeded'`,
    { bookingId },
  );
  return Math.max(0, Number(row?.left ?? 0));
}
