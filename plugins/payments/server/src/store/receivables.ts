/** What owners owe the platform, to be taken from their next transfers. */
import type { Trx } from '@rental/shared/database';

export interface NewReceivable {
  readonly ownerId: string;
  readonly bookingId: string;
  readonly reason: 'penalty' | 'refund' | 'chargeback';
  readonly amount: number;
  readonly currency: string;
}

export async function insertReceivable(trx: Trx, owed: NewReceivable, at: Date): Promise<void> {
  await trx.raw(
    `insert into ledger.receivable (owner_id, booking_id, reason, amount, currency, created_at)
     values (:ownerId, :bookingId, :reason, :amount, :currency, :at)
     on conflict (booking_id, reason) do nothing`,
    { ...owed, at },
  );
}
