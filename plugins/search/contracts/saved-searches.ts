/** The public contract of searches that somebody keeps, and of dates that they wait for. */
import { defineRoute } from '@rental/shared/http/route';
import { documentId } from '@rental/shared/http/query';
import { z } from 'zod';

export const ALERTS = ['at_once', 'daily', 'never'] as const;
export type Alerts = (typeof ALERTS)[number];

/** For each user. */
export const MOST_SAVED = 50;
export const MOST_WAITED_FOR = 50;

const id = z.uuid({ error: 'This is not an id.' });
const name = z.string().trim().min(1, 'Give it a name.').max(80, 'Give at most 80 characters.');
const alerts = z.enum(ALERTS);

/** Parameters of `GET /api/listings/search`, without `sort`, `page` and `limit`. */
const query = z.record(z.string().max(60), z.unknown());

export const savedSearch = z.object({
  id: z.string(),
  name: z.string(),
  query,
  alerts,
  /** When new listings were looked for last. */
  checkedAt: z.string(),
  createdAt: z.string(),
});
export type SavedSearch = z.output<typeof savedSearch>;

const one = z.object({ data: savedSearch });
const gone = z.object({ data: z.object({ id: z.string() }) });

export const listSavedSearches = defineRoute({
  id: 'search.saved',
  method: 'GET',
  path: '/api/me/saved-searches',
  access: 'user',
  summary: 'Searches that the caller keeps, the latest first',
  answers: { 200: z.object({ data: z.array(savedSearch) }) },
});

export const saveSearch = defineRoute({
  id: 'search.save',
  method: 'POST',
  path: '/api/me/saved-searches',
  access: 'user',
  summary: 'Keeps a search; one that finds the same is renamed instead',
  body: z.strictObject({ name, query, alerts: alerts.default('daily') }),
  answers: { 201: one },
});

export const changeSavedSearch = defineRoute({
  id: 'search.change-saved',
  method: 'PUT',
  path: '/api/me/saved-searches/:id',
  access: 'user',
  summary: 'Another name, or how often the caller hears of new listings',
  params: z.object({ id }),
  body: z.strictObject({ name: name.optional(), alerts: alerts.optional() }),
  answers: { 200: one },
});

export const forgetSavedSearch = defineRoute({
  id: 'search.forget-saved',
  method: 'DELETE',
  path: '/api/me/saved-searches/:id',
  access: 'user',
  summary: 'Keeps it no longer',
  params: z.object({ id }),
  answers: { 200: gone },
});

export const waitlistEntry = z.object({
  id: z.string(),
  listing: z.object({ id: z.string(), title: z.string(), slug: z.string() }),
  startDate: z.string(),
  endDate: z.string(),
  /** The caller heard then that the dates are free. */
  toldAt: z.string().nullable(),
});
export type WaitlistEntry = z.output<typeof waitlistEntry>;

export const listWaitlist = defineRoute({
  id: 'search.waitlist',
  method: 'GET',
  path: '/api/me/waitlist',
  access: 'user',
  summary: 'Dates to come that the caller waits for, the earliest first',
  answers: { 200: z.object({ data: z.array(waitlistEntry) }) },
});

export const joinWaitlist = defineRoute({
  id: 'search.join-waitlist',
  method: 'POST',
  path: '/api/me/waitlist',
  access: 'user',
  summary: 'Tells the caller once when these dates of a listing come free',
  body: z.strictObject({
    listingId: documentId,
    startDate: z.iso.date(),
    endDate: z.iso.date(),
  }),
  answers: { 201: z.object({ data: waitlistEntry }) },
});

export const leaveWaitlist = defineRoute({
  id: 'search.leave-waitlist',
  method: 'DELETE',
  path: '/api/me/waitlist/:id',
  access: 'user',
  summary: 'Waits no longer',
  params: z.object({ id }),
  answers: { 200: gone },
});
