import type { Trx } from '@rental/shared/database';
import { tell, type Dependencies } from '../dependencies';
import { refundFailed } from '../../../contracts/journals';
import { operationKey } from '../../../contracts/operations';
import { MAX_REFUNDS, REFUND_AGAIN_MS } from '../domain/retry-pacing';
import type { RefundSnapshot } from '../domain/stripe-objects';
import { lockShares } from '../store/chargeback-facts';
import { findIntentById, linkObjects } from '../store/intents';
import { recordJournal } from '../store/journals';
import { reopenOperation } from '../store/operations';
import { lockRefund, saveRefundStatus, timesReturned, type StoredRefund } from '../store/refunds';

const ENDED = new Set(['failed', 'canceled']);

export const isReturned = (status: string): boolean => ENDED.has(status);

/**
 * Takes over how a refund of ours went on. It was posted when it was asked for; one that the bank
 * sends back later is posted back, and made again, since the renter still has to get the money.
 */
export async function applyRefund(
  dependencies: Dependencies,
  trx: Trx,
  found: RefundSnapshot,
): Promise<void> {
  const refund = await lockRefund(trx, found.id);
  if (!refund) return refuseUnbooked(found);
  const older = refund.status === 'succeeded' && !isReturned(found.status);
  if (older || refund.status === found.status || isReturned(refund.status)) return;
  await saveRefundStatus(trx, found.id, found.status);
  // Of a deposit that is given back, the booking was told when it was asked for.
  if (found.status === 'succeeded' && refund.from !== 'damage')
    await tellDone(dependencies, trx, refund);
  if (isReturned(found.status)) await takeBack(dependencies, trx, refund, found);
}

/**
 * The call that made it is not written down yet: the delivery comes again. Refunds made by hand at
 * Stripe carry no booking and are none of ours.
 */
function refuseUnbooked({ id, metadata }: RefundSnapshot): void {
  if (metadata.bookingId && metadata.number)
    throw new Error(`refund ${id} is not in the books yet`);
}

async function takeBack(
  dependencies: Dependencies,
  trx: Trx,
  refund: StoredRefund,
  found: RefundSnapshot,
): Promise<void> {
  const { bookingId, number } = refund;
  await lockShares(trx, bookingId);
  await postReturn(dependencies, trx, refund);
  const reason = found.failureReason ?? found.status;
  const ofDeposit = refund.from === 'damage';
  const times = await timesReturned(trx, bookingId, number, ofDeposit ? 'deposit' : 'charge');
  const retried = times < MAX_REFUNDS;
  const now = dependencies.clock.now();
  const key = ofDeposit
    ? operationKey.giveBackDamage(bookingId, number)
    : operationKey.refund(bookingId, number);
  await reopenOperation(trx, key, {
    error: `returned: ${reason}`,
    dueAt: retried ? new Date(now.getTime() + REFUND_AGAIN_MS) : null,
    now,
    wall: dependencies.wall.now(),
  });
  await tell(dependencies, trx, [
    {
      topic: 'refund.failed',
      payload: { bookingId, number, refundId: refund.id, reason, retried },
    },
  ]);
}

/** What came back is kept apart until the refund is made again. */
export async function postReturn(
  { clock }: Dependencies,
  trx: Trx,
  refund: StoredRefund,
): Promise<void> {
  const intent = await findIntentById(trx, refund.intentId);
  if (!intent) throw new Error(`refund ${refund.id} has no charge`);
  const entry = refundFailed({
    bookingId: refund.bookingId,
    ownerId: intent.ownerId,
    currency: intent.currency,
    occurredAt: clock.now(),
    refundId: refund.id,
    amount: refund.amount,
    feeRefund: refund.feeRefund,
    from: refund.from,
  });
  await recordJournal(trx, entry);
  const { sourceType, sourceId } = entry;
  await linkObjects(trx, [{ id: refund.id, movement: 'reversal', sourceType, sourceId }]);
}

/** The renter has the money. */
export async function tellDone(
  dependencies: Dependencies,
  trx: Trx,
  refund: StoredRefund,
): Promise<void> {
  const intent = await findIntentById(trx, refund.intentId);
  const { bookingId, intentId, number, amount } = refund;
  await tell(dependencies, trx, [
    {
      topic: 'refund.done',
      payload: {
        bookingId,
        refundId: refund.id,
        intentId,
        number,
        amount,
        currency: intent?.currency ?? '',
      },
    },
  ]);
}
