/** Binds reviews to their use cases. */
import { required } from '@rental/shared/http/access';
import { handle, type BoundRoute } from '@rental/shared/http/handle';
import * as contract from '../../../contracts/review-routes';
import { platformOf } from '../platform';
import { listReviews } from '../use-cases/list-reviews';
import { showBooking } from '../use-cases/show-booking';
import { writeReview } from '../use-cases/write-review';

export const reviewRoutes: readonly BoundRoute[] = [
  handle(contract.writeReview, async ({ strapi, params, user, body }) => {
    const party = { bookingId: params.id, userId: required(user).documentId };
    await writeReview(platformOf(strapi), party, body);
    return { status: 201, body: { data: await showBooking(platformOf(strapi), party) } };
  }),
  handle(contract.listingReviews, async ({ knex, params, query }) => ({
    body: await listReviews(knex, params.id, query.pagination),
  })),
];
