/** Stars and reviews in words. */
import type { ListingReview } from '@rental/bookings/contracts/reviews';
import type { Page } from '~/lib/page.server';

export interface RatingView {
  value: string;
  count: number;
}

export function ratingOf(
  rating: number | null,
  count: number,
  { format }: Pick<Page, 'format'>,
): RatingView | undefined {
  return rating === null || count === 0 ? undefined : { value: format.rating(rating), count };
}

export interface ReviewListEntry {
  id: string;
  rating: number;
  text: string;
  author: string;
  when: string;
}

export const reviewEntry = (review: ListingReview, { format }: Page): ReviewListEntry => ({
  id: review.id,
  rating: review.rating,
  text: review.text,
  author: review.author.firstName,
  when: format.date(review.at.slice(0, 10), 'month'),
});
