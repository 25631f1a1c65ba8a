/** Rows of `reviews`: at most one a side and booking; the database refuses a second. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { BookingReviews } from '../../../contracts/reviews';
import { reviewsCloseAt, reviewsOpen } from '../domain/review-window';

type Side = 'renter' | 'owner';

/** For `bookings b`: since when it is over, so that it can be reviewed; null before. */
const OVER_SINCE = `(select min(h.at) from rental.booking_history h
    where h.booking_id = b.document_id and h.to_state in ('COMPLETED', 'RESOLVED'))`;

/** For `bookings b`: how long it can be reviewed then, as it was sold. */
const REVIEW_DAYS = `(select (q.windows ->> 'reviewDays')::int from rental.booking_quote q
    where q.booking_id = b.document_id)`;

/** Columns of `ReviewFacts`, for `bookings b`; needs `:userId`. */
export const REVIEW_FACTS = `${OVER_SINCE} as over_since, ${REVIEW_DAYS} as review_days, exists (select 1 from reviews r
    where r.booking_id = b.document_id and r.author_id = :userId) as has_reviewed`;

export interface ReviewFacts {
  over_since: Date | null;
  /** Null of a booking without a quote: it cannot be reviewed. */
  review_days: number | null;
  has_reviewed: boolean;
}

export const canReview = (facts: ReviewFacts, now: Date): boolean =>
  !facts.has_reviewed && reviewsOpen(facts.over_since, facts.review_days ?? 0, now);

export async function readOverSince(trx: Trx, bookingId: string): Promise<Date | null> {
  const [row] = await rowsOf<{ at: Date | null }>(
    trx,
    `select ${OVER_SINCE} as at from bookings b where b.document_id = ?`,
    [bookingId],
  );
  return row?.at ?? null;
}

/** The caller's own and what is shown of the booking `b`, as one JSON column; needs `:userId`. */
export const REVIEWS_COLUMN = `(select json_agg(json_build_object('mine', r.author_id = :userId,
      'rating', r.rating, 'text', coalesce(r.text, ''), 'at', coalesce(r.shown_at, r.written_at)))
    from reviews r where r.booking_id = b.document_id
      and (r.author_id = :userId or r.state = 'PUBLISHED')) as reviews`;

export type ReviewsColumn =
  readonly { mine: boolean; rating: number; text: string; at: string }[] | null;

export function reviewsOf(column: ReviewsColumn, facts: ReviewFacts, now: Date): BookingReviews {
  const written = (mine: boolean) => {
    const found = column?.find((one) => one.mine === mine);
    return found
      ? { rating: found.rating, text: found.text, at: new Date(found.at).toISOString() }
      : null;
  };
  const { over_since: overSince, review_days: days } = facts;
  const open = overSince && days && canReview(facts, now);
  return {
    mine: written(true),
    theirs: written(false),
    openUntil: open ? reviewsCloseAt(overSince, days).toISOString() : null,
  };
}

export async function readReviewers(trx: Trx, bookingId: string): Promise<Side[]> {
  const rows = await rowsOf<{ by: Side }>(
    trx,
    'select written_by as by from reviews where booking_id = ?',
    [bookingId],
  );
  return rows.map(({ by }) => by);
}

export interface NewReview {
  id: string;
  bookingId: string;
  bookingNumber: string;
  listingId: string;
  writtenBy: Side;
  authorId: string;
  subjectId: string;
  rating: number;
  text: string;
  revealAt: Date;
  at: Date;
}

export async function insertReview(trx: Trx, review: NewReview): Promise<void> {
  await trx.table('reviews').insert({
    document_id: review.id,
    booking_id: review.bookingId,
    booking_number: review.bookingNumber,
    listing_id: review.listingId,
    written_by: review.writtenBy,
    author_id: review.authorId,
    subject_id: review.subjectId,
    rating: review.rating,
    text: review.text,
    state: 'HIDDEN',
    written_at: review.at,
    reveal_at: review.revealAt,
    created_at: review.at,
    updated_at: review.at,
    published_at: review.at,
  });
}

export interface ShownReview {
  bookingId: string;
  listingId: string;
  writtenBy: Side;
  subjectId: string;
  rating: number;
}

/** Shows what is hidden of a booking; answers what has been hidden until now. */
export async function showReviews(trx: Trx, bookingId: string, now: Date): Promise<ShownReview[]> {
  return rowsOf<ShownReview>(
    trx,
    `update reviews set state = 'PUBLISHED', shown_at = :now, updated_at = :now
      where booking_id = :bookingId and state = 'HIDDEN'
      returning booking_id as "bookingId", listing_id as "listingId", written_by as "writtenBy",
        subject_id as "subjectId", rating`,
    { bookingId, now },
  );
}

/** The stars of a shown review count for the listing, where a renter gave them, and for the person. */
export async function addRating(trx: Trx, review: ShownReview): Promise<void> {
  if (review.writtenBy === 'renter')
    await trx.raw(
      `update listings set rating_count = coalesce(rating_count, 0) + 1,
        rating_sum = coalesce(rating_sum, 0) + :rating where document_id = :listingId`,
      { rating: review.rating, listingId: review.listingId },
    );
  await trx.raw(
    `update up_users set rating_count = coalesce(rating_count, 0) + 1,
      rating_sum = coalesce(rating_sum, 0) + :rating where document_id = :subjectId`,
    { rating: review.rating, subjectId: review.subjectId },
  );
}
