import { conflict } from '@rental/shared/errors';
import type { CancellationPreview } from '../../../contracts/dto';
import { BOOKING_ERRORS } from '../../../contracts/error-codes';
import { candidates } from '../../../contracts/lifecycle';
import { splitOf } from '../domain/cancellation-split';
import { nextChange, ownerPenalty } from '../domain/refund';
import type { Platform } from '../platform';
import type { BookingRecord } from '../services/booking-record';
import { requireParty, type Party, type Role } from './act-on-booking';

/** What cancelling now gives back: nothing of what was never paid. */
export const refundNow = (booking: BookingRecord, role: Role, now: Date): number =>
  booking.state === 'PENDING_PAYMENT' ? 0 : splitOf(booking, role, now).refund;

/** What cancelling now would do, by the function that does it. @throws 409 when it cannot be cancelled */
export async function previewCancellation(
  platform: Platform,
  party: Party,
): Promise<CancellationPreview> {
  const { booking, role } = await requireParty(platform, party);
  const now = platform.clock.now();
  if (candidates(booking.state, 'cancel', role).length === 0 || booking.pendingIntent)
    throw conflict(
      BOOKING_ERRORS.BOOKING_STATE_CONFLICT,
      'This booking cannot be cancelled any more.',
      { status: booking.state },
    );
  const unpaid = booking.state === 'PENDING_PAYMENT';
  const { price } = booking;
  const split = splitOf(booking, role, now);
  const change =
    role === 'renter' && !unpaid && booking.state !== 'IN_PROGRESS'
      ? nextChange(price, booking.policy, booking.startAt, now)
      : null;
  return {
    by: role,
    currency: booking.currency,
    refund: refundNow(booking, role, now),
    ownerShare: unpaid ? 0 : price.ownerShare - split.ownerPart,
    fee: unpaid ? 0 : price.applicationFee - split.platformPart,
    penalty: role === 'owner' && !unpaid ? ownerPenalty(price, booking.fees.ownerPenaltyBps) : 0,
    nextChange: change && { at: change.at.toISOString(), refund: change.refund },
  };
}
