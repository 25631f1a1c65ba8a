/** Stores what goes back and asks Stripe for it, charge by charge, newest first (MONEY.md). */
import type { Because } from '../../../contracts/decisions';
import { operationKey } from '@rental/payments/contracts/operations';
import { divideRefund, type ChargeRefund } from '../domain/divide-refund';
import type { RefundSplit } from '../domain/refund';
import type { BookingRecord } from '../services/booking-record';
import { recordDecision } from '../services/decisions';
import { chargesLeft, insertRefund, refundedSoFar } from '../services/refunds';
import type { TransitionContext } from './transition-context';

type Refunded = Pick<BookingRecord, 'id' | 'currency'>;
type RefundContext = Pick<TransitionContext, 'platform' | 'trx' | 'now' | 'reason' | 'event'>;

/** Nothing to give back: that, too, is a decision with a reason, and nothing else. */
export async function planRefund(
  booking: Refunded,
  context: RefundContext,
  split: RefundSplit,
  because: Because,
  { from = 'held', changeNumber = null }: Partial<Omit<RefundOptions, 'because'>> = {},
): Promise<void> {
  if (split.refund === 0) return explain(booking, context, [], because);
  const refunds = divideRefund(split, await chargesLeft(context.trx, booking.id));
  await planChargeRefunds(booking, context, refunds, { because, from, changeNumber });
}

interface RefundOptions {
  because: Because;
  from: 'held' | 'frozen';
  /** The change that it belongs to; null: to the price. */
  changeNumber: number | null;
}

/** The same for refunds whose charges are known. */
export async function planChargeRefunds(
  booking: Refunded,
  context: RefundContext,
  refunds: readonly ChargeRefund[],
  { because, from, changeNumber }: RefundOptions,
): Promise<void> {
  const { id: bookingId } = booking;
  const { platform, trx, now, reason, event } = context;
  const { count } = await refundedSoFar(trx, bookingId);
  const why = reason ?? event;
  const numbered = refunds.map((refund, index) => ({ ...refund, number: count + index + 1 }));
  await explain(booking, context, numbered, because);
  for (const refund of numbered) {
    const { number } = refund;
    await insertRefund(trx, { ...refund, bookingId, changeNumber, reason: why, at: now });
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

/** One decision, however many charges it comes out of. */
const explain = (
  { id: bookingId, currency }: Refunded,
  { trx, now, event }: RefundContext,
  refunds: readonly (ChargeRefund & { number: number })[],
  because: Because,
): Promise<void> =>
  recordDecision(trx, {
    bookingId,
    event,
    because,
    currency,
    renter: refunds.reduce((sum, { refund }) => sum + refund, 0),
    owner: refunds.reduce((sum, { ownerPart }) => sum - ownerPart, 0),
    refundNumbers: refunds.map(({ number }) => number),
    at: now,
  });
