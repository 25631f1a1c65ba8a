/** Calendars of other places that an owner lets in (iCal). */
import { documentId } from '@rental/shared/http/query';
import { defineRoute } from '@rental/shared/http/route';
import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });

export const FEED_PROBLEMS = [
  /** No answer in time, or no connection. */
  'UNREACHABLE',
  /** An answer other than 200. */
  'REFUSED',
  /** It leads elsewhere: give the last address. */
  'MOVED',
  'TOO_LARGE',
  'TOO_MANY_EVENTS',
  'NOT_A_CALENDAR',
  /** The name leads to an address that is not public. */
  'ADDRESS_NOT_ALLOWED',
] as const;
export type FeedProblem = (typeof FEED_PROBLEMS)[number];

/** From this many failures in a row on the listing takes requests only. */
export const FAILURES_UNTIL_REQUESTS = 4;

export const calendarFeedView = z.object({
  id: z.number(),
  name: z.string(),
  url: z.string(),
  unit: z.number(),
  triedAt: instant.nullable(),
  /** When it last said what is taken. */
  workedAt: instant.nullable(),
  nextAt: instant,
  problem: z.enum(FEED_PROBLEMS).nullable(),
  failures: z.number(),
  /** It has said nothing for a day: what it blocks may be out of date. */
  stale: z.boolean(),
  /** The listing takes requests only until it works again. */
  failing: z.boolean(),
  /** Occurrences to come that it blocks. */
  events: z.number(),
  /** What it says is taken although it is booked here: the booking stays. */
  conflicts: z.array(
    z.object({
      startDate: z.string(),
      endDate: z.string(),
      bookingId: z.string(),
      number: z.string(),
    }),
  ),
});
export type CalendarFeedView = z.output<typeof calendarFeedView>;

const answer = z.object({ data: calendarFeedView });
const byFeed = z.strictObject({ id: documentId, feed: z.coerce.number().int().min(1) });
const path = '/api/listings/:id/calendar-feeds';

export const addCalendarFeed = defineRoute({
  id: 'bookings.add-calendar-feed',
  method: 'POST',
  path,
  access: 'party',
  summary: 'Lets a calendar in and reads it at once',
  rateLimit: { points: 20, seconds: 60, by: 'user' },
  params: z.strictObject({ id: documentId }),
  body: z.strictObject({
    name: z.string().trim().min(1, 'Give it a name.').max(60, 'Write at most 60 characters.'),
    url: z.string().trim().max(2000, 'This address is too long.'),
    /** Of which of several units it tells. */
    unit: z.number().int().min(1).max(500).default(1),
  }),
  answers: { 201: answer },
});

export const importCalendarFeed = defineRoute({
  id: 'bookings.import-calendar-feed',
  method: 'POST',
  path: `${path}/:feed/import`,
  access: 'party',
  summary: 'Reads a calendar now',
  rateLimit: { points: 20, seconds: 60, by: 'user' },
  params: byFeed,
  body: z.strictObject({}),
  answers: { 200: answer },
});

export const removeCalendarFeed = defineRoute({
  id: 'bookings.remove-calendar-feed',
  method: 'DELETE',
  path: `${path}/:feed`,
  access: 'party',
  summary: 'Ends a calendar and frees what only it blocked',
  params: byFeed,
  answers: { 200: z.object({ data: z.object({ id: z.number() }) }) },
});
