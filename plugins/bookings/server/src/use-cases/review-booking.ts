/** Staff answer a risk rule's question about a booking. */
import { transaction } from '@rental/shared/database';
import type { BookingEvent, BookingState } from '../../../contracts/states';
import type { Platform } from '../platform';
import { transitionBooking } from './transition-booking';

export type ReviewEvent = 'clear' | 'approve' | 'decline';

/**
 * `clear`: nothing is wrong, the booking goes the way of its listing · `approve`: confirmed in the
 * owner's place · `decline`: the card is let go. Stripe's answer to a capture or a cancel follows.
 *
 * @throws 409 when the booking is not under review, or the answer was given already
 */
export async function reviewBooking(
  platform: Platform,
  bookingId: string,
  event: ReviewEvent,
  { reason, staffId }: { reason: string; staffId: string },
): Promise<{ status: BookingState; pending: BookingEvent | null }> {
  const { state, pendingIntent } = await transaction(platform.strapi, (trx) =>
    transitionBooking(platform, trx, {
      bookingId,
      event,
      actor: { kind: 'ops', id: staffId },
      reason,
    }),
  );
  return { status: state, pending: pendingIntent };
}
