import type { Trx } from '@rental/shared/database';
import { tell, type Dependencies } from '../dependencies';
import { refundFailed } from '../../../contracts/journals';
import { linkObjects } from '../store/intents';
import { recordJournal } from '../store/journals';
import { lockRefund, saveRefundStatus } from '../store/refunds';
import type { RefundSnapshot } from '../domain/stripe-objects';

const ENDED = new Set(['failed', 'canceled']);

/**
 * Takes over how a refund of ours went on. It was posted when it was asked for; one that fails later
 * is posted back and told, since the renter still has to get the money.
 */
export async function applyRefund(
  dependencies: Dependencies,
  trx: Trx,
  found: RefundSnapshot,
): Promise<void> {
  const refund = await lockRefund(trx, found.id);
  if (!refund || refund.status === found.status || ENDED.has(refund.status)) return;
  await saveRefundStatus(trx, found.id, found.status);
  if (!ENDED.has(found.status)) return;
  const [intent] = await trx
    .table('ledger.intent')
    .where({ id: refund.intentId })
    .select<{ owner_id: string; currency: string }[]>('owner_id', 'currency');
  if (!intent) return;
  const entry = refundFailed({
    bookingId: refund.bookingId,
    ownerId: intent.owner_id,
    currency: intent.currency,
    occurredAt: dependencies.clock.now(),
    refundId: refund.id,
    amount: refund.amount,
    feeRefund: refund.feeRefund,
    from: refund.from,
  });
  await recordJournal(trx, entry);
  const { sourceType, sourceId } = entry;
  await linkObjects(trx, [{ id: refund.id, movement: 'reversal', sourceType, sourceId }]);
  const reason = found.failureReason ?? found.status;
  const { bookingId, number } = refund;
  await tell(dependencies, trx, [
    { topic: 'refund.failed', payload: { bookingId, number, refundId: refund.id, reason } },
  ]);
}
