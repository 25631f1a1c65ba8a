/** Stores what goes back and asks Stripe for it, charge by charge, newest first (MONEY.md). */
import { operationKey } from '@rental/payments/contracts/operations';
import { divideRefund, type ChargeRefund } from '../domain/divide-refund';
import type { RefundSplit } from '../domain/refund';
import type { BookingRecord } from '../services/booking-record';
import { chargesLeft, insertRefund, refundedSoFar } from '../services/refunds';
import type { TransitionContext } from './transition-context';

type RefundContext = Pick<TransitionContext, 'platform' | 'trx' | 'now' | 'reason' | 'event'>;

/** Nothing to give back, nothing to do. */
export async function planRefund(
  booking: Pick<BookingRecord, 'id'>,
  context: RefundContext,
  split: RefundSplit,
  from: 'held' | 'frozen' = 'held',
): Promise<void> {
  if (split.refund === 0) return;
  const refunds = divideRefund(split, await chargesLeft(context.trx, booking.id));
  await planChargeRefunds(booking, context, refunds, { from, changeNumber: null });
}

/** The same for refunds whose charges are known. */
export async function planChargeRefunds(
  { id: bookingId }: Pick<BookingRecord, 'id'>,
  { platform, trx, now, reason, event }: RefundContext,
  refunds: readonly ChargeRefund[],
  { from, changeNumber }: { from: 'held' | 'frozen'; changeNumber: number | null },
): Promise<void> {
  const { count } = await refundedSoFar(trx, bookingId);
  const why = reason ?? event;
  for (const [index, refund] of refunds.entries()) {
    const number = count + index + 1;
    await insertRefund(trx, { ...refund, bookingId, number, changeNumber, reason: why, at: now });
    await platform.payments.planOperation(trx, {
      kind: 'refund.create',
      key: operationKey.refund(bookingId, number),
      bookingId,
      payload: {
        number,
        chargeNumber: refund.chargeNumber,
        amount: refund.refund,
        feeRefund: refund.platformPart,
        reason: why.slice(0, 200),
        from,
      },
    });
  }
}
