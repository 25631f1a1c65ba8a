/** Reviews over HTTP (API.md). */
import { documentId, pagination, paginationMeta } from '@rental/shared/http/query';
import { defineRoute } from '@rental/shared/http/route';
import { z } from 'zod';
import { bookingView } from './dto';
import { listingReview, reviewRequest } from './reviews';

const byId = z.strictObject({ id: documentId });

export const writeReview = defineRoute({
  id: 'bookings.reviews',
  method: 'POST',
  path: '/api/bookings/:id/reviews',
  access: 'party',
  summary: 'One review a side: shown when both are in, or when the time for reviews is over',
  idempotent: true,
  params: byId,
  body: reviewRequest,
  answers: { 201: z.object({ data: bookingView }) },
});

export const listingReviews = defineRoute({
  id: 'bookings.listing-reviews',
  method: 'GET',
  path: '/api/listings/:id/reviews',
  access: 'public',
  summary: "Renters' published reviews of a listing, newest first",
  params: byId,
  query: z.strictObject({ pagination }),
  answers: {
    200: z.object({
      data: z.array(listingReview),
      meta: z.object({ pagination: paginationMeta }),
    }),
  },
});
