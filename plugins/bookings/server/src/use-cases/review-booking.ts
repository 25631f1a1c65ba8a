/** Staff answer a risk rule's question about a booking. */
import { transaction, type Trx } from '@rental/shared/database';
import type { BookingEvent, BookingState } from '../../../contracts/states';
import type { Platform } from '../platform';
import { readBooking, type BookingRecord } from '../services/booking-record';
import { transitionBooking } from './transition-booking';

export type ReviewEvent = 'clear' | 'approve' | 'decline';

const standing = ({ state, pendingIntent }: BookingRecord) => ({ state, pendingIntent });

interface Answer {
  readonly bookingId: string;
  readonly event: ReviewEvent;
  readonly reason: string;
  readonly staffId: string;
}

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
    answerByStaff(platform, trx, { bookingId, event, reason, staffId }),
  );
  return { status: state, pending: pendingIntent };
}

/** The same on the caller's transaction; both sides read the reason. */
export async function answerByStaff(
  platform: Platform,
  trx: Trx,
  { bookingId, event, reason, staffId }: Answer,
): Promise<BookingRecord> {
  const before = await readBooking(trx, bookingId);
  const after = await transitionBooking(platform, trx, {
    bookingId,
    event,
    actor: { kind: 'ops', id: staffId },
    reason,
  });
  await platform.operations.recordStaffAction(trx, {
    actorId: staffId,
    action: `booking.${event}`,
    subject: { kind: 'booking', id: bookingId, label: after.number },
    reason,
    before: before && standing(before),
    after: standing(after),
  });
  return after;
}
