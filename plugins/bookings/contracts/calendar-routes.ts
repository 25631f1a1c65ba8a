/** The owner's calendar of a listing, and its iCal feed. Dates are local to the listing. */
import { documentId, isoDate } from '@rental/shared/http/query';
import { defineRoute } from '@rental/shared/http/route';
import { z } from 'zod';
import { BOOKING_STATES } from './states';

const byId = z.strictObject({ id: documentId });
const unit = z.number().int().min(1).max(500);

/** Whole days; the last one included. */
const days = { startDate: z.string(), endDate: z.string() };

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
  summary: "Replaces the owner's blocks between two dates; what is booked is reported, not blocked",
  params: byId,
  body: z.strictObject({
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
      .max(366),
  }),
  answers: { 200: z.object({ data: calendar.extend({ conflicts: z.array(conflict) }) }) },
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

export const calendarFeed = defineRoute({
  id: 'bookings.calendar-feed',
  method: 'GET',
  path: '/api/listings/:id/calendar.ics',
  access: 'public',
  summary: 'When the listing is taken, as iCal; names nobody',
  params: byId,
  query: z.strictObject({ token: z.string().max(64) }),
  produces: 'text/calendar',
  answers: { 200: z.string() },
});
