/** What becomes of the deposit's hold at Stripe, and what that means for the booking. */
import type { PaymentEvents } from '@rental/payments/contracts/events';
import { operationKey } from '@rental/payments/contracts/operations';
import type { Trx } from '@rental/shared/database';
import { givesTimeForDeposit } from '../domain/deadlines';
import type { Platform } from '../platform';
import { lockBooking, saveDepositState, type BookingRecord } from '../services/booking-record';
import { extendDeadline } from '../services/deadline-retries';

/** A booking that ended, or whose deposit was waived meanwhile, lets a late hold go. */
export async function holdPlaced(
  { payments }: Platform,
  trx: Trx,
  { bookingId, number }: PaymentEvents['hold.placed'],
): Promise<void> {
  const booking = await lockBooking(trx, bookingId);
  if (!booking) return;
  if (isHoldWanted(booking)) {
    await saveDepositState(trx, bookingId, ['planned', 'failed'], 'held');
    return;
  }
  await payments.planOperation(trx, {
    kind: 'hold.release',
    key: operationKey.releaseHold(bookingId, number),
    bookingId,
    payload: { number },
  });
}

function isHoldWanted({ state, depositState, settledAt }: BookingRecord): boolean {
  const closed = settledAt !== null || state === 'EXPIRED' || state === 'SETTLED';
  const cancelledUnheld = state.startsWith('CANCELLED') && depositState !== 'held';
  return !closed && !cancelledUnheld && depositState !== 'waived' && depositState !== 'none';
}

/**
 * The renter's card was refused: they are asked for another, and get the time to bring it
 * (LIFECYCLE.md, `deposit_missing`: asked in time).
 */
export async function holdFailed(
  { clock }: Platform,
  trx: Trx,
  { bookingId }: PaymentEvents['hold.failed'],
): Promise<void> {
  const booking = await lockBooking(trx, bookingId);
  if (!booking || !(await saveDepositState(trx, bookingId, ['planned'], 'failed'))) return;
  if (booking.state === 'INSPECTION_PENDING')
    await extendDeadline(trx, bookingId, givesTimeForDeposit(clock.now()));
}
