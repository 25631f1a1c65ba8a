/** An owner lets calendars in, reads them now, and ends them. */
import { rowsOf, transaction, type Trx } from '@rental/shared/database';
import { devToolsOn } from '@rental/shared/http/access';
import { conflict, notFound, validationError } from '@rental/shared/errors';
import type { CalendarFeedView } from '../../../contracts/calendar-feeds';
import { feedAddress } from '../services/feed-address';
import type { Platform } from '../platform';
import {
  claimOwnFeed,
  deleteFeed,
  FEEDS_OF_LISTING,
  insertFeed,
  lockFeed,
  toFeedView,
} from '../services/calendar-feeds';
import { applyFeeds } from '../services/external-dates';
import { readOwnedListing } from '../services/owner-calendar';
import { lockListingCalendar } from '../services/reservations';
import { announce, FEED_WORKS, importFeed, leaseFrom } from './import-calendar';
import type { Owned } from './owner-calendar';

const MOST_FEEDS = 10;

interface GivenFeed {
  name: string;
  url: string;
  unit: number;
}

/** @throws 404 for everybody but the owner; 400 for an address that is never fetched */
export async function addFeed(
  platform: Platform,
  owned: Owned,
  { name, url, unit }: GivenFeed,
): Promise<CalendarFeedView> {
  const address = feedAddress(url, devToolsOn());
  if (!address)
    throw validationError('This address cannot be read.', {
      url: 'Give a public address that begins with https://.',
    });
  const { listingId } = owned;
  const id = await transaction(platform.strapi, async (trx) => {
    await lockOwned(trx, owned, unit);
    const now = platform.clock.now();
    return insertFeed(trx, { listingId, name, url: address.href, unit, now, most: MOST_FEEDS });
  });
  if (id === undefined)
    throw conflict('TOO_MANY_FEEDS', `A listing takes at most ${MOST_FEEDS} calendars.`);
  return importNow(platform, owned, id);
}

async function lockOwned(trx: Trx, { listingId, ownerId }: Owned, unit = 1): Promise<void> {
  const listing = await readOwnedListing(trx, listingId, ownerId);
  if (!listing) throw notFound('This listing');
  if (unit > listing.quantity)
    throw validationError(`There are ${listing.quantity} of this item.`, {
      unit: `Choose a unit from 1 to ${listing.quantity}.`,
    });
  await lockListingCalendar(trx, listingId);
}

/** Reads it whatever it said last, and says how that went. @throws 404 */
export async function importNow(
  platform: Platform,
  owned: Owned,
  feedId: number,
): Promise<CalendarFeedView> {
  const now = platform.clock.now();
  const feed = await claimOwnFeed(platform.knex, owned, feedId, leaseFrom(now));
  if (!feed) throw notFound('This calendar');
  await importFeed(platform, feed);
  return showFeedOf(platform, owned, feedId);
}

async function showFeedOf(
  { knex, clock }: Platform,
  { listingId, ownerId }: Owned,
  feedId: number,
): Promise<CalendarFeedView> {
  const [row] = await rowsOf<{ feeds: CalendarFeedView[] }>(
    knex,
    `select ${FEEDS_OF_LISTING} as feeds
      from (select document_id as id, rental.zone_or_utc(time_zone) as zone from listings
        where document_id = :listingId and owner_id = :ownerId) listing`,
    { listingId, ownerId, now: clock.now() },
  );
  const feed = row?.feeds.find(({ id }) => id === feedId);
  if (!feed) throw notFound('This calendar');
  return toFeedView(feed);
}

/** Frees what only it blocked, in the same transaction. @throws 404 */
export async function removeFeed(
  platform: Platform,
  owned: Owned,
  feedId: number,
): Promise<{ id: number }> {
  const { listingId } = owned;
  return transaction(platform.strapi, async (trx) => {
    await lockOwned(trx, owned);
    const now = platform.clock.now();
    const feed = await lockFeed(trx, String(feedId));
    if (!feed || !(await deleteFeed(trx, listingId, feedId))) throw notFound('This calendar');
    await applyFeeds(trx, listingId, now);
    if (feed.failingSince) await announce(platform, trx, FEED_WORKS, feed, now);
    return { id: feedId };
  });
}
