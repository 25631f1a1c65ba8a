/** The owner's calendar of a listing, and its iCal feed. Dates are local to the listing. */
import { documentId, isoDate } from '@rental/shared/http/query';
import { defineRoute } from '@rental/shared/http/route';
import { z } from 'zod';
import { TAKEN_KINDS } from './admin-calendar';
import { calendarFeedView } from './calendar-feeds';
import { PRICE_REASONS } from './day-prices';
import { PRICE_UNITS } from './pricing';
import { BOOKING_STATES } from './states';

const byId = z.strictObject({ id: documentId });
const unit = z.number().int().min(1).max(500);

/** Whole days; the last one included. */
const days = { startDate: z.string(), endDate: z.string() };

const MAX_AMOUNT = 1_000_000_000;
const priceAmount = z
  .number('Give an amount in minor units.')
  .int('Give whole minor units.')
  .min(1, 'A price is more than nothing.')
  .max(MAX_AMOUNT, 'This amount is too large.');

const block = z.object({
  unit,
  kind: z.enum(['owner_block', 'external_calendar']),
  ...days,
});

const conflict = z.object({
  unit,
  ...days,
  /** What has the dates; null for an imported event. */
  bookingId: z.string().nullable(),
});

/** The amounts in minor units of the listing's currency; days of no rule cost `base`. */
const prices = z.object({
  currency: z.string(),
  unit: z.enum(PRICE_UNITS),
  base: z.number(),
  days: z.array(z.object({ date: z.string(), amount: z.number(), reason: z.enum(PRICE_REASONS) })),
  rules: z.array(
    z.object({
      id: z.number(),
      weekdays: z.array(z.number()),
      firstDate: z.string().nullable(),
      lastDate: z.string().nullable(),
      amount: z.number().nullable(),
      percent: z.number().nullable(),
      /** False since the listing's currency or unit is another one now. */
      counts: z.boolean(),
    }),
  ),
});
export type CalendarPrices = z.output<typeof prices>;

const calendar = z.object({
  from: z.string(),
  to: z.string(),
  timeZone: z.string(),
  quantity: z.number(),
  blocks: z.array(block),
  bookings: z.array(
    z.object({
      bookingId: z.string(),
      number: z.string(),
      status: z.enum(BOOKING_STATES),
      renter: z.string(),
      units: z.array(unit),
      ...days,
    }),
  ),
  prices,
  feeds: z.array(calendarFeedView),
  /** The secret address of the iCal feed; null until one is made. */
  feedUrl: z.string().nullable(),
});
export type OwnerCalendar = z.output<typeof calendar>;
export type CalendarConflict = z.output<typeof conflict>;

export const showCalendar = defineRoute({
  id: 'bookings.calendar',
  method: 'GET',
  path: '/api/listings/:id/calendar',
  access: 'party',
  summary: "The owner's blocks and bookings of a listing, at most 366 days",
  params: byId,
  query: z.strictObject({ from: isoDate, to: isoDate }),
  answers: { 200: z.object({ data: calendar }) },
});

export const blockDates = defineRoute({
  id: 'bookings.block-dates',
  method: 'PUT',
  path: '/api/listings/:id/calendar',
  access: 'party',
  summary:
    "Replaces the owner's blocks, the dates' own prices, or both, between two dates; what is booked is reported, not blocked",
  params: byId,
  body: z
    .strictObject({
      from: isoDate,
      to: isoDate,
      blocks: z
        .array(
          z.strictObject({
            startDate: isoDate,
            endDate: isoDate,
            /** Left out: all units of the listing. */
            unit: unit.optional(),
          }),
        )
        .max(366)
        .optional(),
      /** A date that none of them covers has no price of its own any more. */
      prices: z
        .array(z.strictObject({ startDate: isoDate, endDate: isoDate, amount: priceAmount }))
        .max(366)
        .optional(),
    })
    .refine(({ blocks, prices }) => blocks ?? prices, {
      error: 'Give blocks, prices or both.',
      path: ['blocks'],
    }),
  answers: { 200: z.object({ data: calendar.extend({ conflicts: z.array(conflict) }) }) },
});

/** A season, days of the week, or days of the week in a season; an own price or so many percent. */
export const priceRuleInput = z
  .strictObject({
    /** 0 = Sunday; none: every day of the season. */
    weekdays: z.array(z.number().int().min(0).max(6)).max(7).default([]),
    firstDate: isoDate.optional(),
    lastDate: isoDate.optional(),
    amount: priceAmount.optional(),
    percent: z
      .number()
      .int('Give whole percent.')
      .min(-90, 'Give at least −90.')
      .max(300, 'Give at most 300.')
      .optional(),
  })
  .refine(({ weekdays, firstDate }) => weekdays.length > 0 || firstDate, {
    error: 'Choose days of the week, or the first and the last day.',
    path: ['weekdays'],
  })
  .refine(({ firstDate, lastDate }) => (firstDate === undefined) === (lastDate === undefined), {
    error: 'Give the first and the last day, or neither.',
    path: ['lastDate'],
  })
  .refine(({ firstDate, lastDate }) => !firstDate || !lastDate || firstDate <= lastDate, {
    error: 'The last day is not before the first.',
    path: ['lastDate'],
  })
  .refine(({ amount, percent }) => (amount === undefined) !== (percent === undefined), {
    error: 'Give a price or a percentage.',
    path: ['amount'],
  })
  .refine(({ percent }) => percent !== 0, {
    error: 'Give a percentage that changes something.',
    path: ['percent'],
  });
export type PriceRuleInput = z.output<typeof priceRuleInput>;

export const addPriceRule = defineRoute({
  id: 'bookings.add-price-rule',
  method: 'POST',
  path: '/api/listings/:id/price-rules',
  access: 'party',
  summary: 'Another price for days of the week, a season, or both; the narrower rule wins',
  params: byId,
  body: priceRuleInput,
  answers: { 201: z.object({ data: z.object({ id: z.number() }) }) },
});

export const removePriceRule = defineRoute({
  id: 'bookings.remove-price-rule',
  method: 'DELETE',
  path: '/api/listings/:id/price-rules/:rule',
  access: 'party',
  summary: 'What is booked keeps its price',
  params: z.strictObject({ id: documentId, rule: z.coerce.number().int().min(1) }),
  answers: { 200: z.object({ data: z.object({ id: z.number() }) }) },
});

const takenDays = z.object({
  kind: z.enum(TAKEN_KINDS),
  /** Of the listing's own calendar, both included. */
  firstDay: z.string(),
  lastDay: z.string(),
  booking: z
    .object({ id: z.string(), number: z.string(), state: z.enum(BOOKING_STATES) })
    .nullable(),
});

const allCalendars = z.object({
  from: z.string(),
  to: z.string(),
  listings: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      units: z.array(z.object({ unit, taken: z.array(takenDays) })),
    }),
  ),
  /** There are more listings than are shown. */
  hasMore: z.boolean(),
});
export type AllCalendars = z.output<typeof allCalendars>;

export const showAllCalendars = defineRoute({
  id: 'bookings.all-calendars',
  method: 'GET',
  path: '/api/me/calendar',
  access: 'user',
  summary: "What is taken of all of an owner's listings, side by side",
  query: z.strictObject({ from: isoDate, days: z.coerce.number().int().min(7).max(62) }),
  answers: { 200: z.object({ data: allCalendars }) },
});

export const renewCalendarFeed = defineRoute({
  id: 'bookings.calendar-token',
  method: 'POST',
  path: '/api/listings/:id/calendar-token',
  access: 'party',
  summary: 'Makes the secret address of the iCal feed, or a new one that ends the old',
  params: byId,
  body: z.strictObject({}),
  answers: { 200: z.object({ data: z.object({ feedUrl: z.string() }) }) },
});

export const revokeCalendarFeed = defineRoute({
  id: 'bookings.revoke-calendar-token',
  method: 'DELETE',
  path: '/api/listings/:id/calendar-token',
  access: 'party',
  summary: 'Ends the secret address of the iCal feed',
  params: byId,
  answers: { 200: z.object({ data: z.object({ feedUrl: z.null() }) }) },
});

export const calendarFeed = defineRoute({
  id: 'bookings.calendar-feed',
  method: 'GET',
  path: '/api/listings/:id/calendar.ics',
  access: 'public',
  summary: 'When the listing is taken, as iCal; names nobody',
  params: byId,
  query: z.strictObject({ token: z.string().max(64) }),
  produces: 'text/calendar',
  /** 304 to an `If-None-Match` that still holds. */
  answers: { 200: z.string(), 304: z.literal('') },
});
