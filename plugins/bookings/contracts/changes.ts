/** Other dates for a booking that is paid, over the wire. Amounts are integers in minor units. */
import { documentId, isoDate } from '@rental/shared/http/query';
import { defineRoute } from '@rental/shared/http/route';
import { z } from 'zod';
import { PRICE_UNITS } from './pricing';

const instant = z.iso.datetime({ offset: true });
const amount = z.number().int();
const line = z.object({ code: z.string(), label: z.string(), amount });

/** The new end: a date, or an instant for listings by the hour. */
const newEnd = { endDate: isoDate.optional(), endAt: instant.optional() };

export const extendRequest = z.strictObject({
  ...newEnd,
  /** What the preview said is to be paid; another amount by now is refused instead of a surprise. */
  expectedAmount: z.number().int().min(0).optional(),
});
export type ExtendRequest = z.output<typeof extendRequest>;

/** Dates, or instants for listings by the hour. */
const newDates = { ...newEnd, startDate: isoDate.optional(), startAt: instant.optional() };

export const changeDatesRequest = z.strictObject({
  ...newDates,
  expectedAmount: z.number().int().min(0).optional(),
  /** What the preview said comes back. */
  expectedRefund: z.number().int().min(0).optional(),
});
export type ChangeDatesRequest = z.output<typeof changeDatesRequest>;

export const changePreview = z.object({
  currency: z.string(),
  priceUnit: z.enum(PRICE_UNITS),
  startAt: instant,
  endAt: instant,
  startDate: z.string(),
  endDate: z.string(),
  /** What is added to the price; sums to `amount`, which is due at once. */
  added: z.array(line),
  amount,
  /** What goes back instead, where other dates cost less: by the terms that it was sold under. */
  refund: amount,
  /** The whole booking with it; sums to `total`. */
  lines: z.array(line),
  total: amount,
  /** What a cancellation gives back of it, and until when; empty once it has begun. */
  cancellation: z.array(
    z.object({ until: instant.nullable(), refund: amount, refundPercent: z.number() }),
  ),
  /** The owner is asked first; the payment is only authorised until then. */
  needsApproval: z.boolean(),
  /** Whether the dates are free right now. */
  available: z.boolean(),
});
export type ChangePreview = z.output<typeof changePreview>;

export const changeOpened = z.object({
  bookingId: z.string(),
  amount,
  refund: amount,
  currency: z.string(),
  startAt: instant,
  endAt: instant,
  needsApproval: z.boolean(),
  /** Until when the dates wait for the payment, or for the owner where nothing is to be paid; null when there is nothing to pay and it is done. */
  expiresAt: instant.nullable(),
  paymentClientSecret: z.string().nullable(),
});
export type ChangeOpened = z.output<typeof changeOpened>;

/** Who is next: the renter pays, the owner answers, or Stripe is asked for what the owner agreed to. */
export const CHANGE_WAITS = ['payment', 'owner', 'capture'] as const;

/** A change that is not made yet, as part of the booking. */
export const openChangeView = z.object({
  kind: z.enum(['extension', 'dates']),
  startDate: z.string(),
  endDate: z.string(),
  startAt: instant,
  endAt: instant,
  amount,
  /** What goes back instead, where it costs less. */
  refund: amount,
  waitsFor: z.enum(CHANGE_WAITS),
  /** What the owner earns with the booking then, and how much more or less that is; null for the renter. */
  ownerShare: amount.nullable(),
  ownerMore: amount.nullable(),
  /** Until when it is to be paid or answered. */
  expiresAt: instant,
});
export type OpenChangeView = z.output<typeof openChangeView>;

const byId = z.strictObject({ id: documentId });

export const previewExtension = defineRoute({
  id: 'bookings.extend-preview',
  method: 'GET',
  path: '/api/bookings/:id/extend-preview',
  access: 'party',
  summary: 'What a later end costs, by the function that extends',
  params: byId,
  query: z.strictObject(newEnd),
  answers: { 200: z.object({ data: changePreview }) },
});

export const extendBooking = defineRoute({
  id: 'bookings.extend',
  method: 'POST',
  path: '/api/bookings/:id/extend',
  access: 'party',
  summary: 'Holds the dates until a later end and opens the payment for them',
  idempotent: true,
  rateLimit: { points: 60, seconds: 60, by: 'user' },
  params: byId,
  body: extendRequest,
  answers: { 201: changeOpened },
});

export const previewDates = defineRoute({
  id: 'bookings.change-dates-preview',
  method: 'GET',
  path: '/api/bookings/:id/change-dates-preview',
  access: 'party',
  summary: 'What other dates cost or give back, by the function that changes them',
  params: byId,
  query: z.strictObject(newDates),
  answers: { 200: z.object({ data: changePreview }) },
});

/** What can be chosen instead: the booking's own dates count as free, since it leaves them. */
export const changeDays = z.object({
  timeZone: z.string(),
  currency: z.string(),
  priceUnit: z.enum(PRICE_UNITS),
  priceAmount: amount,
  /** Items that the booking needs. */
  quantity: z.number().int(),
  windowDays: z.number().int(),
  /** 0 is Sunday. */
  closedWeekdays: z.array(z.number().int()),
  pickupTime: z.string(),
  returnTime: z.string(),
  days: z.array(
    z.object({ date: isoDate, available: z.boolean(), unitsFree: z.number().int(), price: amount }),
  ),
});
export type ChangeDays = z.output<typeof changeDays>;

export const listChangeDays = defineRoute({
  id: 'bookings.change-days',
  method: 'GET',
  path: '/api/bookings/:id/change-days',
  access: 'party',
  summary: 'Which dates the booking could be moved to, at most 366 days',
  params: byId,
  query: z.strictObject({ from: isoDate, to: isoDate }),
  answers: { 200: z.object({ data: changeDays }) },
});

export const changeDates = defineRoute({
  id: 'bookings.change-dates',
  method: 'POST',
  path: '/api/bookings/:id/change-dates',
  access: 'party',
  summary:
    'Other dates before the start: at once, or held for a while until the difference is paid',
  idempotent: true,
  rateLimit: { points: 60, seconds: 60, by: 'user' },
  params: byId,
  body: changeDatesRequest,
  answers: { 201: changeOpened },
});
