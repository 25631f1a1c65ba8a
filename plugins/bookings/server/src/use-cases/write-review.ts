/** One side's review of a rental that is over; with the other's there already, both are shown. */
import { maskContactData } from '@rental/shared/contact-data';
import { transaction, type Trx } from '@rental/shared/database';
import { conflict, notFound } from '@rental/shared/errors';
import { BOOKING_ERRORS } from '../../../contracts/error-codes';
import type { ReviewRequest } from '../../../contracts/reviews';
import { reviewsCloseAt, reviewsOpen } from '../domain/review-window';
import type { Platform } from '../platform';
import { lockBooking, type BookingRecord } from '../services/booking-record';
import { newDocumentId } from '../services/new-booking';
import { insertReview, readOverSince, readReviewers } from '../services/reviews';
import { roleOf, type Party, type Role } from './act-on-booking';
import { publishReviews } from './publish-reviews';

/**
 * @throws 404 for everybody who is not a party, 409 REVIEW_CLOSED before the end and after the
 * time for reviews, 409 REVIEW_WRITTEN for a second one
 */
export async function writeReview(
  platform: Platform,
  { bookingId, userId }: Party,
  review: ReviewRequest,
): Promise<void> {
  const now = platform.clock.now();
  await transaction(platform.strapi, async (trx) => {
    const booking = await lockBooking(trx, bookingId);
    const role = booking && roleOf(booking, userId);
    if (!booking || !role) throw notFound('This booking');
    const others = await assertMayReview(trx, booking, role, now);
    await insert(trx, booking, {
      role,
      review,
      now,
      revealAt: reviewsCloseAt(others.overSince, booking.windows.reviewDays),
    });
    if (others.wrote) await publishReviews(platform, trx, bookingId, now);
  });
}

async function assertMayReview(
  trx: Trx,
  { id: bookingId, windows: { reviewDays } }: BookingRecord,
  role: Role,
  now: Date,
): Promise<{ overSince: Date; wrote: boolean }> {
  const overSince = await readOverSince(trx, bookingId);
  if (!overSince || !reviewsOpen(overSince, reviewDays, now))
    throw conflict(
      BOOKING_ERRORS.REVIEW_CLOSED,
      `This rental can be reviewed for ${reviewDays} days from its end.`,
      { openUntil: overSince && reviewsCloseAt(overSince, reviewDays).toISOString() },
    );
  const reviewers = await readReviewers(trx, bookingId);
  if (reviewers.includes(role))
    throw conflict(BOOKING_ERRORS.REVIEW_WRITTEN, 'You have reviewed this rental already.');
  return { overSince, wrote: reviewers.length > 0 };
}

interface Entry {
  role: Role;
  review: ReviewRequest;
  now: Date;
  revealAt: Date;
}

function insert(trx: Trx, booking: BookingRecord, { role, review, now, revealAt }: Entry) {
  const [authorId, subjectId] =
    role === 'renter' ? [booking.renterId, booking.ownerId] : [booking.ownerId, booking.renterId];
  return insertReview(trx, {
    id: newDocumentId(),
    bookingId: booking.id,
    bookingNumber: booking.number,
    listingId: booking.listingId,
    writtenBy: role,
    authorId,
    subjectId,
    rating: review.rating,
    // Everybody reads it, and masking comes before storing (API.md, "Contact data").
    text: maskContactData(review.text),
    revealAt,
    at: now,
  });
}
