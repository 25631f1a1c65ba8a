import type { Trx } from '@rental/shared/database';
import {
  refundAfterSettle,
  refundBeforeSettle,
  refundFromFrozen,
  refundRepeated,
  type JournalEntry,
  type RefundFact,
} from '../../../contracts/journals';
import { tell, type Dependencies } from '../dependencies';
import type { ObjectLink } from '../domain/intent-change';
import type { RefundSnapshot } from '../domain/stripe-objects';
import { lockShares, sharesOf } from '../store/chargeback-facts';
import { linkObjects, type StoredIntent } from '../store/intents';
import { recordJournal } from '../store/journals';
import type { OperationOf } from '../store/operations';
import { insertRefund, type StoredRefund } from '../store/refunds';
import { isReturned, postReturn, tellDone } from './apply-refund';

export interface Refunded {
  readonly operation: OperationOf<'refund.create'>;
  readonly charge: StoredIntent;
  readonly refund: RefundSnapshot;
  readonly feeRefundId: string | null;
  /** The bank had sent an earlier one back. */
  readonly again: boolean;
}

/** Writes a refund down once: row, journal, what it moved at Stripe, and the news of it. */
export async function bookRefund(
  dependencies: Dependencies,
  trx: Trx,
  refunded: Refunded,
): Promise<void> {
  const { operation, charge, refund, feeRefundId } = refunded;
  const { number, amount, feeRefund } = operation.payload;
  const from = await standingOf(trx, refunded);
  const now = dependencies.clock.now();
  const stored: StoredRefund = {
    id: refund.id,
    bookingId: operation.bookingId,
    intentId: charge.id,
    number,
    amount,
    feeRefund,
    from,
    status: refund.status,
  };
  if (!(await insertRefund(trx, stored, now))) return;
  const entry = entryOf(refunded, from, now);
  await recordJournal(trx, entry);
  const { transferReversalId, destinationRefundId } = refund;
  await linkObjects(
    trx,
    linksOf(entry, [refund.id, transferReversalId, destinationRefundId, feeRefundId]),
  );
  if (isReturned(refund.status)) await postReturn(dependencies, trx, stored);
  if (refund.status === 'succeeded') await tellDone(dependencies, trx, stored);
  else await tellBooked(dependencies, trx, stored);
}

/** A chargeback that was opened while the refund was under way has frozen what was held. */
async function standingOf(
  trx: Trx,
  { operation, charge }: Refunded,
): Promise<'held' | 'frozen' | 'earned'> {
  const { bookingId, payload } = operation;
  const ownerPart = payload.amount - payload.feeRefund;
  if (payload.from !== 'held' || ownerPart === 0) return payload.from;
  await lockShares(trx, bookingId);
  const { held, frozen } = await sharesOf(trx, { bookingId, ownerId: charge.ownerId });
  return held < ownerPart && frozen >= ownerPart ? 'frozen' : 'held';
}

const tellBooked = (
  dependencies: Dependencies,
  trx: Trx,
  { bookingId, number, id: refundId }: StoredRefund,
): Promise<void> =>
  tell(dependencies, trx, [{ topic: 'refund.booked', payload: { bookingId, refundId, number } }]);

function linksOf(entry: JournalEntry, ids: readonly (string | null)[]): ObjectLink[] {
  const { sourceType, sourceId } = entry;
  return ids
    .filter((id): id is string => id !== null)
    .map((id) => ({ id, movement: 'main', sourceType, sourceId }));
}

function entryOf(
  { operation, charge, refund, again }: Refunded,
  from: 'held' | 'frozen' | 'earned',
  occurredAt: Date,
): JournalEntry {
  const { bookingId, payload } = operation;
  const fact: RefundFact = {
    bookingId,
    ownerId: charge.ownerId,
    currency: charge.currency,
    occurredAt,
    refundId: refund.id,
    amount: payload.amount,
    feeRefund: payload.feeRefund,
  };
  if (again) return refundRepeated({ ...fact, from });
  if (from === 'held') return refundBeforeSettle(fact);
  if (from === 'frozen') return refundFromFrozen(fact);
  const earned = payload.earned ?? { serviceFee: payload.feeRefund, commission: 0 };
  return refundAfterSettle({ ...fact, ...earned });
}
