/** Shows reviews and counts their stars, in one transaction: none is counted twice or unseen. */
import { rowsOf, transaction, type Trx } from '@rental/shared/database';
import { publish } from '@rental/shared/outbox/index';
import type { Platform } from '../platform';
import { addRating, showReviews, type ShownReview } from '../services/reviews';

export async function publishReviews(
  { strapi }: Platform,
  trx: Trx,
  bookingId: string,
  now: Date,
): Promise<void> {
  const shown = await showReviews(trx, bookingId, now);
  // One order for everybody, so that two bookings of one listing never wait for each other.
  shown.sort((a, b) => a.subjectId.localeCompare(b.subjectId));
  for (const review of shown) await addRating(trx, review);
  await publish(
    strapi,
    trx,
    shown.flatMap((review) => eventsOf(review, now)),
  );
}

const eventsOf = ({ bookingId, listingId, subjectId, writtenBy }: ShownReview, now: Date) => [
  {
    topic: 'review.published',
    key: bookingId,
    payload: { bookingId, listingId, subjectId, writtenBy },
    occurredAt: now,
  },
  // The owner's stars are shown with each of their listings.
  { topic: 'user.changed', key: subjectId, payload: { userId: subjectId }, occurredAt: now },
];

/** The one whose time is over first; a review that another process shows is left to it. */
const NEXT_DUE = `select booking_id from reviews where state = 'HIDDEN' and reveal_at <= :now
  order by reveal_at, id limit 1 for update skip locked`;

/** Shows what waited for an answer for too long. Answers of how many bookings. */
export async function publishDueReviews(platform: Platform): Promise<number> {
  let made = 0;
  while (await publishNextDue(platform)) made += 1;
  return made;
}

function publishNextDue(platform: Platform): Promise<boolean> {
  const now = platform.clock.now();
  return transaction(platform.strapi, async (trx) => {
    const [due] = await rowsOf<{ booking_id: string }>(trx, NEXT_DUE, { now });
    if (due) await publishReviews(platform, trx, due.booking_id, now);
    return due !== undefined;
  });
}

/** When the next one is to be shown. */
export async function nextReveal({ knex, clock }: Platform): Promise<Date | undefined> {
  const [row] = await rowsOf<{ at: Date | null }>(
    knex,
    "select min(reveal_at) as at from reviews where state = 'HIDDEN' and reveal_at > ?",
    [clock.now()],
  );
  return row?.at ?? undefined;
}
