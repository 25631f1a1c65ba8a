/** What becomes of the deposit's hold at Stripe, and what that means for the booking. */
import type { PaymentEvents } from '@rental/payments/contracts/events';
import { operationKey } from '@rental/payments/contracts/operations';
import type { Trx } from '@rental/shared/database';
import { depositHeld, renewsDeposit } from '../domain/available-actions';
import { givesTimeForDeposit } from '../domain/deadlines';
import type { Platform } from '../platform';
import { lockBooking, saveDepositState, type BookingRecord } from '../services/booking-record';
import { extendDeadline } from '../services/deadline-retries';

type Payments = Pick<Platform, 'payments'>;

/** Number 1 comes a day before the start; each later one takes the place of the one before. */
export async function planHold(
  { payments }: Payments,
  trx: Trx,
  booking: BookingRecord,
  number: number,
): Promise<void> {
  await payments.planOperation(trx, {
    kind: 'hold.create',
    key: operationKey.hold(booking.id, number),
    bookingId: booking.id,
    payload: {
      number,
      amount: booking.depositAmount,
      currency: booking.currency,
      ownerId: booking.ownerId,
      renterId: booking.renterId,
      description: `Deposit ${booking.number}`,
    },
  });
}

async function planRelease(
  { payments }: Payments,
  trx: Trx,
  bookingId: string,
  number: number,
): Promise<void> {
  await payments.planOperation(trx, {
    kind: 'hold.release',
    key: operationKey.releaseHold(bookingId, number),
    bookingId,
    payload: { number },
  });
}

/** Lets go of every hold, of one under way and of one that can still be confirmed as well. */
export async function releaseHolds(platform: Payments, trx: Trx, bookingId: string): Promise<void> {
  for (const number of await platform.payments.openHolds(trx, bookingId))
    await planRelease(platform, trx, bookingId, number);
}

/**
 * A booking that ended, or whose deposit was waived meanwhile, lets a late hold go. Otherwise the new
 * hold stands before the old one is let go.
 */
export async function holdPlaced(
  platform: Platform,
  trx: Trx,
  { bookingId, number }: PaymentEvents['hold.placed'],
): Promise<void> {
  const booking = await lockBooking(trx, bookingId);
  if (!booking) return;
  if (!isHoldWanted(booking)) return planRelease(platform, trx, bookingId, number);
  await saveDepositState(trx, bookingId, ['planned', 'failed', 'expiring'], 'held');
  const open = await platform.payments.openHolds(trx, bookingId);
  for (const older of open.filter((other) => other < number))
    await planRelease(platform, trx, bookingId, older);
}

function isHoldWanted({ state, depositState, settledAt }: BookingRecord): boolean {
  const closed = settledAt !== null || state === 'EXPIRED' || state === 'SETTLED';
  const cancelledUnheld = state.startsWith('CANCELLED') && !depositHeld(depositState);
  return !closed && !cancelledUnheld && depositState !== 'waived' && depositState !== 'none';
}

/**
 * The renter's card was refused: they are asked for another, and get the time to bring it
 * (LIFECYCLE.md, `deposit_missing`: asked in time). A hold that it was to follow stays as it is.
 */
export async function holdFailed(
  { clock }: Platform,
  trx: Trx,
  { bookingId }: PaymentEvents['hold.failed'],
): Promise<void> {
  const booking = await lockBooking(trx, bookingId);
  if (!booking) return;
  const asked =
    (await saveDepositState(trx, bookingId, ['planned'], 'failed')) ||
    (await saveDepositState(trx, bookingId, ['held'], 'expiring'));
  if (asked && booking.state === 'INSPECTION_PENDING')
    await extendDeadline(trx, bookingId, givesTimeForDeposit(clock.now(), booking.windows));
}

/** A long rental outlives the hold: another is made, by the same card, before it lapses. */
export async function holdExpiring(
  platform: Platform,
  trx: Trx,
  { bookingId, number }: PaymentEvents['hold.expiring'],
): Promise<void> {
  const booking = await lockBooking(trx, bookingId);
  if (!booking || !renewsDeposit(booking.state) || booking.depositState !== 'held') return;
  const hold = await platform.payments.claimableHold(trx, bookingId);
  if (hold?.number === number) await planHold(platform, trx, booking, number + 1);
}

/** Of a hold that another has followed nothing is to be said. */
export async function holdReleased(
  { payments }: Platform,
  trx: Trx,
  { bookingId }: PaymentEvents['hold.released'],
): Promise<void> {
  if (await payments.claimableHold(trx, bookingId)) return;
  await saveDepositState(trx, bookingId, ['planned', 'held', 'expiring', 'failed'], 'released');
}

/** A claim took its part; what was to follow the hold is not needed any more. */
export async function holdCaptured(
  platform: Platform,
  trx: Trx,
  { bookingId }: PaymentEvents['hold.captured'],
): Promise<void> {
  await saveDepositState(trx, bookingId, ['held', 'expiring'], 'captured');
  await releaseHolds(platform, trx, bookingId);
}

/** While the item is out, the renter is still asked for a hold in its place. */
export async function holdLapsed(
  { payments }: Platform,
  trx: Trx,
  { bookingId }: PaymentEvents['hold.lapsed'],
): Promise<void> {
  const booking = await lockBooking(trx, bookingId);
  if (!booking || (await payments.claimableHold(trx, bookingId))) return;
  if (renewsDeposit(booking.state)) await saveDepositState(trx, bookingId, ['expiring'], 'failed');
  await saveDepositState(trx, bookingId, ['held', 'expiring'], 'released');
}
