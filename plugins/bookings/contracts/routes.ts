/** The public contract of bookings (API.md). */
import { documentId, isoDate, pagination, paginationMeta } from '@rental/shared/http/query';
import { defineRoute } from '@rental/shared/http/route';
import { z } from 'zod';
import {
  availabilityDay,
  bookingCreated,
  bookingListItem,
  bookingRequest,
  bookingView,
  cancellationPreview,
  cancelRequest,
  earlyReturnPreview,
  inspectionRequest,
  quoteAnswer,
  quoteRequest,
  reasonRequest,
} from './dto';
import { RECEIPT_LANGUAGES } from './receipt-languages';
import { BOOKING_STATES } from './states';

const byId = z.strictObject({ id: documentId });
const viewAnswer = { 200: z.object({ data: bookingView }) };

export const quoteBooking = defineRoute({
  id: 'bookings.quote',
  method: 'POST',
  path: '/api/bookings/quote',
  access: 'public',
  summary: 'The exact price of a rental, and what a cancellation would give back when',
  rateLimit: { points: 600, seconds: 60, by: 'address' },
  body: quoteRequest,
  answers: { 200: z.object({ data: quoteAnswer }) },
});

export const createBooking = defineRoute({
  id: 'bookings.create',
  method: 'POST',
  path: '/api/bookings',
  access: 'user',
  summary: 'Reserves the dates and opens the payment',
  idempotent: true,
  rateLimit: { points: 300, seconds: 60, by: 'user' },
  body: bookingRequest,
  answers: { 201: bookingCreated },
});

export const listBookings = defineRoute({
  id: 'bookings.list',
  method: 'GET',
  path: '/api/bookings',
  access: 'user',
  summary: "The caller's bookings, newest start first",
  query: z.strictObject({
    role: z.enum(['renter', 'owner']).default('renter'),
    status: z.enum(BOOKING_STATES).optional(),
    /** Those that wait for the owner's answer about other dates. */
    change: z.enum(['asked']).optional(),
    pagination,
  }),
  answers: {
    200: z.object({
      data: z.array(bookingListItem),
      /** `now`: the clock that deadlines are kept by. */
      meta: z.object({ pagination: paginationMeta, now: z.iso.datetime() }),
    }),
  },
});

export const showBooking = defineRoute({
  id: 'bookings.show',
  method: 'GET',
  path: '/api/bookings/:id',
  access: 'party',
  summary: 'One booking with its timeline and what can be done next',
  params: byId,
  answers: viewAnswer,
});

const secret = z.object({ clientSecret: z.string(), amount: z.number(), currency: z.string() });

export const showPayment = defineRoute({
  id: 'bookings.payment',
  method: 'GET',
  path: '/api/bookings/:id/payment',
  access: 'party',
  summary: 'Client secrets that still wait for the renter',
  params: byId,
  answers: {
    200: z.object({
      data: z.object({
        charge: secret.nullable(),
        deposit: secret.nullable(),
        /** Of other dates that wait for it. */
        change: secret.nullable(),
        /** For bringing it back late. */
        lateFee: secret.nullable(),
      }),
    }),
  },
});

export const previewCancellation = defineRoute({
  id: 'bookings.cancellation-preview',
  method: 'GET',
  path: '/api/bookings/:id/cancellation-preview',
  access: 'party',
  summary: 'What cancelling now would give back, by the function that cancels',
  params: byId,
  answers: { 200: z.object({ data: cancellationPreview }) },
});

export const receipt = defineRoute({
  id: 'bookings.receipt',
  method: 'GET',
  path: '/api/bookings/:id/receipt.pdf',
  access: 'party',
  summary: 'What was sold, paid and given back, as PDF',
  rateLimit: { points: 30, seconds: 60, by: 'user' },
  params: byId,
  query: z.strictObject({ language: z.enum(RECEIPT_LANGUAGES).default('en') }),
  produces: 'application/pdf',
  answers: { 200: z.instanceof(Uint8Array).meta({ type: 'string', format: 'binary' }) },
});

const command = (name: string, summary: string) =>
  defineRoute({
    id: `bookings.${name}`,
    method: 'POST',
    path: `/api/bookings/:id/${name}`,
    access: 'party',
    summary,
    idempotent: true,
    params: byId,
    body: reasonRequest,
    answers: viewAnswer,
  });

export const cancelBooking = defineRoute({
  id: 'bookings.cancel',
  method: 'POST',
  path: '/api/bookings/:id/cancel',
  access: 'party',
  summary: 'Cancels; refunds what the preview says',
  idempotent: true,
  params: byId,
  body: cancelRequest,
  answers: viewAnswer,
});

export const previewEarlyReturn = defineRoute({
  id: 'bookings.return-early-preview',
  method: 'GET',
  path: '/api/bookings/:id/return-early-preview',
  access: 'party',
  summary: 'What bringing it back now would give back, by the function that does it',
  params: byId,
  answers: { 200: z.object({ data: earlyReturnPreview }) },
});

export const returnEarly = defineRoute({
  id: 'bookings.return-early',
  method: 'POST',
  path: '/api/bookings/:id/return-early',
  access: 'party',
  summary: 'The renter brings it back before its end; the owner reports the return',
  idempotent: true,
  params: byId,
  body: cancelRequest,
  answers: viewAnswer,
});

export const approveBooking = command('approve', 'The owner accepts a request');
export const declineBooking = command('decline', 'The owner declines a request');
export const withdrawBooking = command('withdraw', 'The renter takes a request back');
export const approveChange = command('approve-change', 'The owner agrees to other dates');
export const declineChange = command('decline-change', 'The owner keeps the dates as booked');
export const waiveDeposit = command('waive-deposit', 'The owner hands over without a deposit');

export const waiveLateFee = command('waive-late-fee', 'The owner asks nothing for its being late');

export const reportInspection = defineRoute({
  id: 'bookings.inspections',
  method: 'POST',
  path: '/api/bookings/:id/inspections',
  access: 'party',
  summary: 'The check-in or check-out report of the owner',
  idempotent: true,
  params: byId,
  body: inspectionRequest,
  answers: viewAnswer,
});

export const listingAvailability = defineRoute({
  id: 'bookings.availability',
  method: 'GET',
  path: '/api/listings/:id/availability',
  access: 'public',
  summary: 'Free units and price for each local date, at most 366 days',
  params: byId,
  query: z.strictObject({ from: isoDate, to: isoDate }),
  answers: {
    200: z.object({
      data: z.object({
        timeZone: z.string(),
        currency: z.string(),
        days: z.array(availabilityDay),
      }),
    }),
  },
});
