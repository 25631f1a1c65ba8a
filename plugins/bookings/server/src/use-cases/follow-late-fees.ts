/** What Stripe's answers about a late fee mean: paid, refused, let go of, taken of the deposit. */
import type { PaymentEvents } from '@rental/payments/contracts/events';
import { operationKey } from '@rental/payments/contracts/operations';
import type { Trx } from '@rental/shared/database';
import type { LateState } from '../../../contracts/late-returns';
import { payUntil } from '../domain/late-fee-deadline';
import type { Platform } from '../platform';
import { lockBooking, type BookingRecord } from '../services/booking-record';
import { resumeDeadline } from '../services/deadline-retries';
import { isDamageReported } from '../services/inspections';
import { lateReturnOf, moveLateReturn, type LateReturnRecord } from '../services/late-returns';
import { releaseHolds } from './follow-holds';
import { explainLateFee, letLateChargeGo, planLateCharge, tellOfLateFee } from './late-fee-steps';

interface Found {
  readonly booking: BookingRecord;
  readonly late: LateReturnRecord;
}

/** Under the booking's lock; undefined when it is past that. */
async function foundIn(
  trx: Trx,
  bookingId: string,
  states: readonly LateState[],
): Promise<Found | undefined> {
  const booking = await lockBooking(trx, bookingId);
  const late = booking && (await lateReturnOf(trx, bookingId));
  return booking && late && states.includes(late.state) ? { booking, late } : undefined;
}

const UNPAID: readonly LateState[] = ['CHARGING', 'ASKED', 'ENDING', 'OPEN'];

export async function lateFeePaid(
  platform: Platform,
  trx: Trx,
  { bookingId }: PaymentEvents['late_fee.paid'],
): Promise<void> {
  const found = await foundIn(trx, bookingId, UNPAID);
  if (!found) return;
  await end(platform, trx, found, 'PAID');
  await tellOfLateFee(platform, trx, bookingId, 'paid');
}

/** The renter is asked to pay, for as long as the deposit can wait. */
export async function lateFeeRefused(
  platform: Platform,
  trx: Trx,
  { bookingId, number, reason }: PaymentEvents['late_fee.failed'],
): Promise<void> {
  const found = await foundIn(trx, bookingId, ['CHARGING']);
  if (!found || found.late.chargeNumber !== number) return;
  const { state, dueAt } = found.booking;
  const hold = await platform.payments.claimableHold(trx, bookingId);
  const settles = state === 'COMPLETED' || state === 'RESOLVED' || state.startsWith('CANCELLED');
  const until = payUntil({
    now: platform.clock.now(),
    captureBefore: hold?.captureBefore ?? null,
    settlesAt: settles ? dueAt : null,
  });
  await moveLateReturn(trx, bookingId, { state: 'ASKED', dueAt: until, failure: reason });
  await tellOfLateFee(platform, trx, bookingId, 'failed');
}

/** The renter's time to pay is over: the deposit pays, or it stays open for staff. */
export async function lateFeeDue(platform: Platform, trx: Trx, bookingId: string): Promise<void> {
  const found = await foundIn(trx, bookingId, ['ASKED']);
  if (!found) return;
  const hold = await platform.payments.claimableHold(trx, bookingId);
  if (hold) {
    await letLateChargeGo(platform, trx, found.late);
    return moveLateReturn(trx, bookingId, { state: 'ENDING', holdNumber: hold.number });
  }
  await moveLateReturn(trx, bookingId, { state: 'OPEN' });
  await resumeDeadline(trx, bookingId);
  await tellOfLateFee(platform, trx, bookingId, 'open');
}

/** Nobody can pay it by card any more: now the deposit may. */
export async function lateFeeLetGo(
  platform: Platform,
  trx: Trx,
  { bookingId }: PaymentEvents['late_fee.cancelled'],
): Promise<void> {
  const found = await foundIn(trx, bookingId, ['ENDING']);
  if (!found) return;
  const { booking, late } = found;
  if (late.waives) return waived(platform, trx, found);
  const hold = await platform.payments.claimableHold(trx, bookingId);
  if (!hold) return chargeAgain(platform, trx, found);
  await platform.payments.planOperation(trx, {
    kind: 'hold.capture',
    key: operationKey.damage(bookingId, hold.number),
    bookingId,
    payload: { number: hold.number, amount: Math.min(late.amount, hold.amount) },
  });
  await moveLateReturn(trx, booking.id, { state: 'TAKING', holdNumber: hold.number });
}

async function waived(platform: Platform, trx: Trx, found: Found): Promise<void> {
  const { late, booking } = found;
  const back = { renter: late.amount, owner: -late.ownerPart, at: platform.clock.now() };
  await explainLateFee(trx, booking, { rule: 'late_fee_waived', late, ...back });
  await end(platform, trx, found, 'WAIVED');
  await tellOfLateFee(platform, trx, booking.id, 'waived');
}

/** The hold was gone when it was to pay: the card is tried once more, and the renter asked again. */
async function chargeAgain(platform: Platform, trx: Trx, { booking, late }: Found): Promise<void> {
  await planLateCharge(platform, trx, booking, late.amount, late.chargeNumber);
  await moveLateReturn(trx, booking.id, { state: 'CHARGING' });
}

/** A hold that lapsed while it was to pay. */
export async function holdGone(
  platform: Platform,
  trx: Trx,
  { bookingId, number }: { bookingId: string; number: number },
): Promise<void> {
  const found = await foundIn(trx, bookingId, ['TAKING']);
  if (found?.late.holdNumber === number) await chargeAgain(platform, trx, found);
}

/** What was taken goes on to the owner, whole. */
export async function depositTaken(
  { payments }: Platform,
  trx: Trx,
  { bookingId, number, captured }: PaymentEvents['hold.captured'],
): Promise<void> {
  const found = await foundIn(trx, bookingId, ['TAKING']);
  if (found?.late.holdNumber !== number) return;
  const { ownerId, currency } = found.booking;
  await payments.planOperation(trx, {
    kind: 'damage.transfer',
    key: operationKey.passOnDamage(bookingId, number),
    bookingId,
    payload: { number, amount: captured, currency, ownerId },
  });
}

export async function depositPassedOn(
  platform: Platform,
  trx: Trx,
  { bookingId, amount: taken }: PaymentEvents['damage.passed_on'],
): Promise<void> {
  const found = await foundIn(trx, bookingId, ['TAKING']);
  if (!found) return;
  const { booking, late } = found;
  await explainLateFee(trx, booking, {
    rule: 'late_fee_from_deposit',
    late: { ...late, amount: taken },
    renter: late.amount - taken,
    owner: taken - late.ownerPart,
    at: platform.clock.now(),
  });
  await end(platform, trx, found, 'FROM_DEPOSIT', taken);
  await tellOfLateFee(platform, trx, bookingId, 'from_deposit');
}

async function end(
  platform: Platform,
  trx: Trx,
  { booking, late }: Found,
  state: 'PAID' | 'FROM_DEPOSIT' | 'WAIVED',
  taken = 0,
): Promise<void> {
  await moveLateReturn(trx, booking.id, { state, taken, endedAt: platform.clock.now() });
  // A return in order had kept the hold for the fee alone.
  const isOver = booking.state === 'COMPLETED' || booking.state.startsWith('CANCELLED');
  if (isOver && !(await isDamageReported(trx, booking.id)))
    await releaseHolds(platform, trx, booking.id);
  await resumeDeadline(trx, booking.id);
  if (booking.settledAt) await payOutLateFee(platform, trx, booking, { ...late, state, taken });
}

/** Numbers of payouts for late fees are apart from those of rentals and deposits. */
const PAYOUT_NUMBER = 101;

/** With the settlement, or when it was paid after that. */
export async function payOutLateFee(
  { payments }: Platform,
  trx: Trx,
  { id: bookingId, ownerId, currency }: BookingRecord,
  { state, ownerPart, taken }: LateReturnRecord,
): Promise<void> {
  const amount = state === 'PAID' ? ownerPart : state === 'FROM_DEPOSIT' ? taken : 0;
  if (amount === 0) return;
  await payments.planOperation(trx, {
    kind: 'payout.create',
    key: operationKey.payout(bookingId, PAYOUT_NUMBER),
    bookingId,
    payload: { number: PAYOUT_NUMBER, amount, currency, ownerId },
  });
}
