/** What asking for other dates, paying for them and letting them lapse does, in the transition's transaction. */
import { bookingPaid } from '@rental/payments/contracts/journals';
import { operationKey } from '@rental/payments/contracts/operations';
import { conflict, type AppError } from '@rental/shared/errors';
import { BOOKING_ERRORS } from '../../../contracts/error-codes';
import { candidates } from '../../../contracts/lifecycle';
import type { BookingState } from '../../../contracts/states';
import { latestAnswer } from '../domain/booking-change';
import { approvalDeadline, changeLapsesAt, dueAtOf } from '../domain/deadlines';
import { addToAgreement } from '../services/agreements';
import type { BookingRecord } from '../services/booking-record';
import {
  changeOf,
  closeChange,
  insertChange,
  openChange as readOpenChange,
  type ChangeRecord,
} from '../services/booking-changes';
import { moveUnits, releaseHeldDates } from '../services/changed-units';
import { tellAsked, tellUnanswered } from './change-approval';
import { explainPrice } from './explain-price';
import { planRefund } from './plan-refund';
import type { TransitionContext } from './transition-context';

/** Asked for again, the earlier request is given up. */
export async function openChange(
  booking: BookingRecord,
  context: TransitionContext,
): Promise<BookingRecord> {
  const { platform, trx, now, facts } = context;
  if (!facts?.change) throw new Error('a change without its dates');
  const { requestKey, planned, listed } = facts.change;
  await assertNotApproved(booking, context);
  await dropChange(booking, context);
  const { needsApproval } = planned;
  const isAsked = needsApproval && planned.added.total === 0;
  const change = await insertChange(trx, {
    booking,
    requestKey,
    change: planned,
    listed,
    expiresAt: isAsked
      ? approvalDeadline({ ...booking, now, startAt: latestAnswer(booking, planned) })
      : changeLapsesAt(now, booking.windows),
    isAsked,
    now,
  });
  if (!change)
    throw conflict(
      BOOKING_ERRORS.DATES_UNAVAILABLE,
      'Somebody else has booked it for those days. Choose others.',
    );
  if (change.amount > 0)
    await platform.payments.planOperation(trx, {
      kind: 'charge.create',
      key: operationKey.charge(booking.id, change.number),
      bookingId: booking.id,
      payload: {
        number: change.number,
        amount: change.amount,
        currency: booking.currency,
        applicationFee: change.added.applicationFee,
        ownerId: booking.ownerId,
        renterId: booking.renterId,
        captureMethod: needsApproval ? 'manual' : 'automatic',
        description: `${booking.number} until ${change.endDate}`,
      },
    });
  if (isAsked) await tellAsked(booking, change, context);
  return booking;
}

/** A yes that Stripe is carrying out is not replaced by another wish. */
async function assertNotApproved(
  booking: BookingRecord,
  { trx }: TransitionContext,
): Promise<void> {
  if ((await readOpenChange(trx, booking.id))?.approvedAt)
    throw conflict(
      BOOKING_ERRORS.BOOKING_STATE_CONFLICT,
      'The owner has agreed to other dates, and they are being paid. Load the booking again.',
    );
}

/** What nobody paid for or agreed to: the dates are free at once, and Stripe lets the payment go. */
export const dropChange = (booking: BookingRecord, context: TransitionContext) =>
  endChange(booking, context, 'LAPSED');

export async function endChange(
  booking: BookingRecord,
  context: TransitionContext,
  as: 'LAPSED' | 'DECLINED',
): Promise<BookingRecord> {
  const { platform, trx, now } = context;
  const change = await readOpenChange(trx, booking.id);
  if (!change) return booking;
  await closeChange(trx, change, as, now);
  await releaseHeldDates(trx, booking.id);
  if (as === 'LAPSED') await tellUnanswered(booking, change, context);
  const { number } = change;
  if (change.approvedAt)
    await platform.payments.abandonOperation(trx, operationKey.capture(booking.id, number));
  const key = operationKey.charge(booking.id, number);
  if (change.amount > 0 && !(await platform.payments.abandonOperation(trx, key)))
    await platform.payments.planOperation(trx, {
      kind: 'charge.cancel',
      key: operationKey.cancel(booking.id, number),
      bookingId: booking.id,
      payload: { number },
    });
  return booking;
}

/** A booking that cannot be changed any more has no use for what waits for its payment. */
export const keepsChange = (state: BookingState): boolean =>
  candidates(state, 'change_made', 'stripe').length > 0;

/**
 * Whether the booking is still what the change was worked out for, and its dates are there: taken
 * here, and back once more where they had lapsed (rule 4).
 */
export async function changeStands(
  booking: BookingRecord,
  context: TransitionContext,
): Promise<AppError | undefined> {
  const { trx, facts } = context;
  const change = await changeInQuestion(booking, context);
  const paid = facts?.amount ?? 0;
  if (paid !== change.amount || (facts?.currency ?? booking.currency) !== booking.currency)
    return conflict('AMOUNT_MISMATCH', 'Stripe holds another amount than was quoted.');
  if (!isCurrent(booking, change, context)) return gone();
  return (await moveUnits(trx, booking.listingId, change)) ? undefined : gone();
}

const gone = (): AppError =>
  conflict(
    BOOKING_ERRORS.DATES_UNAVAILABLE,
    'It was paid too late: the dates were given up in the meantime.',
  );

function isCurrent(
  booking: BookingRecord,
  change: ChangeRecord,
  { now }: TransitionContext,
): boolean {
  // Later on the deposit is held and the handover near: other dates are asked for before.
  if (change.kind === 'dates' && booking.state !== 'CONFIRMED') return false;
  if (change.state === 'OPEN') return true;
  const isBack = booking.state === 'RETURN_INSPECTION_PENDING';
  const isSame = booking.total + change.amount === change.price.total;
  // What was declined and captured all the same is nobody's wish any more.
  return change.state === 'LAPSED' && isSame && !isBack && now < change.endAt;
}

async function changeInQuestion(
  booking: BookingRecord,
  { trx, facts }: TransitionContext,
): Promise<ChangeRecord> {
  const change = facts?.changeNumber && (await changeOf(trx, booking.id, facts.changeNumber));
  if (!change) throw new Error(`booking ${booking.id} has no change ${facts?.changeNumber}`);
  return change;
}

/** The booking is what was paid for from here on: its dates, its total and its deadline. */
export async function applyChange(
  booking: BookingRecord,
  context: TransitionContext,
): Promise<BookingRecord> {
  const change = await changeInQuestion(booking, context);
  await closeChange(context.trx, change, 'APPLIED', context.now);
  if (change.amount > 0) await recordCharge(booking, change, context);
  await returnPart(booking, change, context);
  const { startAt, endAt, startDate, endDate, during, price } = change;
  const { windows } = booking;
  await addToAgreement(
    context.trx,
    { bookingId: booking.id, kind: 'CHANGE', at: context.now },
    {
      change: {
        startAt: startAt.toISOString(),
        endAt: endAt.toISOString(),
        total: price.total,
        currency: booking.currency,
      },
    },
  );
  const moves = booking.state === 'IN_PROGRESS' || change.kind === 'dates';
  return {
    ...booking,
    startAt,
    endAt,
    startDate,
    endDate,
    during,
    price,
    total: price.total,
    dueAt: moves
      ? dueAtOf(booking.state, { now: context.now, startAt, endAt, windows })
      : booking.dueAt,
  };
}

/** What other dates cost less, out of the newest charge first. */
async function returnPart(
  booking: BookingRecord,
  { number }: ChangeRecord,
  context: TransitionContext,
): Promise<void> {
  const given = context.facts?.refund;
  if (!given) return;
  const { split, because } = given;
  await planRefund(booking, { ...context, reason: 'other dates' }, split, because, {
    changeNumber: number,
  });
}

/** In the ledger: what the renter paid for the change. False when it is there already. */
export async function recordCharge(
  booking: BookingRecord,
  { amount, added }: ChangeRecord,
  context: Pick<TransitionContext, 'platform' | 'trx' | 'now' | 'facts' | 'event'>,
): Promise<boolean> {
  const { platform, trx, now, facts } = context;
  const { id: bookingId, ownerId, currency } = booking;
  if (!facts?.intentId) throw new Error('a payment without its intent cannot be recorded');
  const fact = { bookingId, ownerId, currency, occurredAt: now, intentId: facts.intentId };
  const isNew = await platform.payments.recordJournal(
    trx,
    bookingPaid({ ...fact, amount, applicationFee: added.applicationFee }),
  );
  if (isNew) await explainPrice(booking, context, added);
  return isNew;
}
