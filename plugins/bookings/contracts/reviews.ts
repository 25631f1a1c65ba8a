/** What the sides of a rental say about each other (API.md): neither reads the other's first. */
import { z } from 'zod';
import { REVIEW_TEXT_MOST } from './review-limits';

const instant = z.iso.datetime({ offset: true });

export const reviewRequest = z.strictObject({
  /** Stars. */
  rating: z.number().int().min(1).max(5),
  text: z.string().trim().max(REVIEW_TEXT_MOST).default(''),
});
export type ReviewRequest = z.output<typeof reviewRequest>;

const written = z.object({ rating: z.number().int(), text: z.string(), at: instant });

/** Of one booking, as a party sees it. */
export const bookingReviews = z.object({
  mine: written.nullable(),
  /** The other side's, once it is shown: when both are in, or when the time is over. */
  theirs: written.nullable(),
  /** Until when the caller can still write; null before the end and afterwards. */
  openUntil: instant.nullable(),
});
export type BookingReviews = z.output<typeof bookingReviews>;

/** As everybody reads it on a listing's page. */
export const listingReview = z.object({
  id: z.string(),
  rating: z.number().int(),
  text: z.string(),
  /** When it was shown. */
  at: instant,
  author: z.object({ firstName: z.string(), avatarUrl: z.string().nullable() }),
});
export type ListingReview = z.output<typeof listingReview>;
