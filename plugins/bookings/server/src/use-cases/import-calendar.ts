/**
 * Reads calendars that owners let in: due ones in order, on any number of processes, each once. What
 * takes long, the reading, holds no transaction; what it said is stored in one.
 */
import { rowsOf, transaction, type Trx } from '@rental/shared/database';
import { log } from '@rental/shared/log';
import { publish } from '@rental/shared/outbox/index';
import { FAILURES_UNTIL_REQUESTS, type FeedProblem } from '../../../contracts/calendar-feeds';
import type { ImportedEvent } from '../domain/read-calendar';
import type { Platform } from '../platform';
import {
  claimDueFeed,
  lockFeed,
  recordFailed,
  recordWorked,
  replaceEvents,
  type StoredFeed,
} from '../services/calendar-feeds';
import { applyFeeds } from '../services/external-dates';
import { publishCalendarChange } from './owner-calendar';
import { fetchFeed } from '../services/fetch-feed';
import { readFeed } from '../services/read-feed';
import { lockListingCalendar } from '../services/reservations';

export const FEED_FAILS = 'listing.feed_fails';
export const FEED_WORKS = 'listing.feed_works';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const EVERY_MS = 30 * MINUTE_MS;
const FIRST_RETRY_MS = 5 * MINUTE_MS;
const LAST_RETRY_MS = 6 * 60 * MINUTE_MS;
/** Longer than reading takes: who dies meanwhile leaves it to another. */
const LEASE_MS = 2 * MINUTE_MS;
const PAST_DAYS = 1;
/** Farther than anything can be booked; what has not changed is read again long before. */
const COMING_DAYS = 400;
const READ_AGAIN_DAYS = 30;

const later = (at: Date, ms: number): Date => new Date(at.getTime() + ms);
export const leaseFrom = (now: Date): Date => later(now, LEASE_MS);

/** Reads one feed after the other until none is due. Answers how many. */
export async function importDueFeeds(platform: Platform): Promise<number> {
  for (let count = 0; ; count += 1) {
    const now = platform.clock.now();
    const feed = await claimDueFeed(platform.knex, now, leaseFrom(now));
    if (!feed) return count;
    try {
      await importFeed(platform, feed);
    } catch (error) {
      log.error('a calendar could not be imported; it is tried again', { feed: feed.id, error });
    }
  }
}

type Said =
  | { kind: 'events'; events: ImportedEvent[]; etag: string | null; lastModified: string | null }
  | { kind: 'unchanged' }
  | { kind: 'failed'; problem: FeedProblem };

/** Reads a claimed feed and stores what it says. */
export async function importFeed(platform: Platform, feed: StoredFeed): Promise<void> {
  const timeZone = await zoneOf(platform, feed.listingId);
  const said: Said = timeZone
    ? await ask(feed, timeZone, platform.clock.now())
    : { kind: 'unchanged' };
  await transaction(platform.strapi, async (trx) => {
    await lockListingCalendar(trx, feed.listingId);
    const current = await lockFeed(trx, feed.id);
    if (!current) return;
    const now = platform.clock.now();
    if (said.kind === 'failed') await fail(platform, trx, current, said.problem, now);
    else await succeed(platform, trx, current, said, now);
  });
}

async function zoneOf({ knex }: Platform, listingId: string): Promise<string | undefined> {
  const [row] = await rowsOf<{ zone: string }>(
    knex,
    'select rental.zone_or_utc(time_zone) as zone from listings where document_id = ?',
    [listingId],
  );
  return row?.zone;
}

async function ask(feed: StoredFeed, timeZone: string, now: Date): Promise<Said> {
  const isRecent = feed.readAt !== null && feed.readAt > later(now, -READ_AGAIN_DAYS * DAY_MS);
  const known = isRecent ? feed : { etag: null, lastModified: null };
  const fetched = await fetchFeed(feed.url, known);
  if (fetched.kind !== 'new') return fetched;
  const between = { start: later(now, -PAST_DAYS * DAY_MS), end: later(now, COMING_DAYS * DAY_MS) };
  const result = await readFeed({ text: fetched.text, terms: { timeZone, between } });
  if ('problem' in result) return { kind: 'failed', problem: result.problem };
  const { etag, lastModified } = fetched;
  return { kind: 'events', events: result.events, etag, lastModified };
}

async function succeed(
  platform: Platform,
  trx: Trx,
  feed: StoredFeed,
  said: Exclude<Said, { kind: 'failed' }>,
  now: Date,
): Promise<void> {
  if (said.kind === 'events') await replaceEvents(trx, feed.id, said.events);
  const read = said.kind === 'events' ? said : null;
  await recordWorked(trx, feed.id, { now, nextAt: later(now, EVERY_MS), read });
  await applyFeeds(trx, feed.listingId, now);
  if (said.kind === 'events') await publishCalendarChange(platform, trx, feed.listingId);
  if (feed.failingSince) await announce(platform, trx, FEED_WORKS, feed, now);
}

/** Its last words stand: what it blocked stays blocked. */
async function fail(
  platform: Platform,
  trx: Trx,
  feed: StoredFeed,
  problem: FeedProblem,
  now: Date,
): Promise<void> {
  const failures = feed.failures + 1;
  const wait = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(feed.failures, 10));
  const begins = feed.failingSince === null && failures >= FAILURES_UNTIL_REQUESTS;
  await recordFailed(trx, feed.id, {
    now,
    nextAt: later(now, wait),
    problem,
    failures,
    failingSince: begins ? now : feed.failingSince,
  });
  if (begins) await announce(platform, trx, FEED_FAILS, feed, now);
}

/** Search follows what begins with `listing.`, since the listing is found as another kind now. */
export const announce = (
  { strapi }: Pick<Platform, 'strapi'>,
  trx: Trx,
  topic: typeof FEED_FAILS | typeof FEED_WORKS,
  { id, listingId }: Pick<StoredFeed, 'id' | 'listingId'>,
  now: Date,
): Promise<void> =>
  publish(strapi, trx, [
    { topic, key: listingId, payload: { listingId, feedId: id }, occurredAt: now },
  ]);
