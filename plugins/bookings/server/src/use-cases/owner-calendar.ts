/** An owner looks at, blocks and prices dates of an own listing. */
import { transaction, type Trx } from '@rental/shared/database';
import { conflict, notFound, validationError } from '@rental/shared/errors';
import {
  addDays,
  daysBetween,
  eachDate,
  instantToLocalDate,
  startOfLocalDay,
} from '@rental/shared/local-time';
import { publish } from '@rental/shared/outbox/index';
import type { Range } from '@rental/shared/range';
import type { CalendarConflict, OwnerCalendar } from '../../../contracts/calendar-routes';
import { priceOfDate } from '../../../contracts/day-prices';
import { planBlocks, type TakenRange, type UnitRange } from '../domain/owner-blocks';
import type { Platform } from '../platform';
import {
  readCalendar,
  readOwnedListing,
  readStored,
  replaceBlocks,
  type OwnedListing,
} from '../services/owner-calendar';
import { toFeedView } from '../services/calendar-feeds';
import { replacePrices } from '../services/owner-prices';
import { lockListingCalendar } from '../services/reservations';
import { feedUrl } from './calendar-feed';

export interface Owned {
  readonly listingId: string;
  readonly ownerId: string;
}

interface Days {
  readonly from: string;
  readonly to: string;
}

interface WantedBlock {
  readonly startDate: string;
  readonly endDate: string;
  readonly unit?: number | undefined;
}

interface WantedPrice {
  readonly startDate: string;
  readonly endDate: string;
  readonly amount: number;
}

export interface ChangedDays extends Days {
  readonly blocks?: readonly WantedBlock[] | undefined;
  readonly prices?: readonly WantedPrice[] | undefined;
}

const MOST_DAYS = 366;

/** @throws 404 for everybody but the owner */
export async function showCalendar(
  platform: Platform,
  { listingId, ownerId }: Owned,
  { from, to }: Days,
): Promise<OwnerCalendar> {
  assertWindow({ from, to });
  const now = platform.clock.now();
  const row = await readCalendar(platform.knex, listingId, ownerId, { from, to, now });
  if (!row) throw notFound('This listing');
  const { token, base, currency, unit, priceCalendar, rules, ...calendar } = row;
  const days = eachDate(from, to).map((date) => ({
    date,
    ...priceOfDate(date, base, priceCalendar),
  }));
  return {
    from,
    to,
    ...calendar,
    feeds: calendar.feeds.map(toFeedView),
    prices: { currency, unit, base, days, rules },
    feedUrl: token && feedUrl(platform, listingId, token),
  };
}

/**
 * Replaces the owner's blocks, own prices or both between the dates. What is booked stays so, at the
 * price that it was sold at, and is reported.
 */
export async function changeCalendar(
  platform: Platform,
  owned: Owned,
  request: ChangedDays,
): Promise<OwnerCalendar & { conflicts: CalendarConflict[] }> {
  assertWindow(request);
  const conflicts = await transaction(platform.strapi, async (trx) => {
    const listing = await readOwnedListing(trx, owned.listingId, owned.ownerId);
    if (!listing) throw notFound('This listing');
    if (request.prices) await setPrices(trx, owned.listingId, listing, request, request.prices);
    await publishCalendarChange(platform, trx, owned.listingId);
    return request.blocks ? blockDates(trx, owned.listingId, listing, request, request.blocks) : [];
  });
  return { ...(await showCalendar(platform, owned, request)), conflicts };
}

/** Remembered search results may lack dates that are free from now on. */
export const publishCalendarChange = (
  { strapi, clock }: Platform,
  trx: Trx,
  listingId: string,
): Promise<void> =>
  publish(strapi, trx, [
    {
      topic: 'listing.calendar_changed',
      key: listingId,
      payload: { listingId },
      occurredAt: clock.now(),
    },
  ]);

async function blockDates(
  trx: Trx,
  listingId: string,
  listing: OwnedListing,
  days: Days,
  blocks: readonly WantedBlock[],
): Promise<CalendarConflict[]> {
  const wanted = wantedBlocks(listing, days, blocks);
  const window = daysOf(listing, days.from, days.to);
  await lockListingCalendar(trx, listingId);
  const { existing, taken } = await readStored(trx, listingId, window);
  const plan = planBlocks({ window, existing, wanted, taken });
  if (!(await replaceBlocks(trx, listingId, existing, plan.blocks)))
    throw conflict('CALENDAR_CHANGED', 'Somebody booked meanwhile. Send the dates again.');
  return plan.conflicts.map((taking) => toConflict(listing, taking));
}

async function setPrices(
  trx: Trx,
  listingId: string,
  listing: OwnedListing,
  days: Days,
  prices: readonly WantedPrice[],
): Promise<void> {
  prices.forEach((price, index) => assertWithin(price, days, `prices.${index}`));
  const amounts = new Map(
    prices.flatMap(({ startDate, endDate, amount }) =>
      eachDate(startDate, endDate).map((date) => [date, amount] as const),
    ),
  );
  await replacePrices(trx, listingId, listing, days, amounts);
}

function assertWindow({ from, to }: Days): void {
  const length = daysBetween(from, to);
  if (length < 0 || length >= MOST_DAYS)
    throw validationError('Give at most 366 days, the first one first.', {
      to: 'Choose a date at most a year after "from".',
    });
}

const daysOf = ({ timeZone }: OwnedListing, first: string, last: string): Range<Date> => ({
  start: startOfLocalDay(first, timeZone),
  end: startOfLocalDay(addDays(last, 1), timeZone),
});

function assertWithin(
  { startDate, endDate }: { startDate: string; endDate: string },
  { from, to }: Days,
  field: string,
): void {
  if (startDate <= endDate && from <= startDate && endDate <= to) return;
  throw validationError(`The days lie within ${from} and ${to}, the first one first.`, {
    [field]: 'Choose days between "from" and "to", the first one first.',
  });
}

/** A block without a unit is one of each. */
function wantedBlocks(
  listing: OwnedListing,
  days: Days,
  blocks: readonly WantedBlock[],
): UnitRange[] {
  const units = Array.from({ length: listing.quantity }, (_, i) => i + 1);
  return blocks.flatMap((block, index) => {
    const { startDate, endDate, unit } = block;
    assertWithin(block, days, `blocks.${index}`);
    if (unit !== undefined && unit > listing.quantity)
      throw validationError(`There are ${listing.quantity} of this item.`, {
        [`blocks.${index}.unit`]: `Choose a unit from 1 to ${listing.quantity}.`,
      });
    const range = daysOf(listing, startDate, endDate);
    return (unit === undefined ? units : [unit]).map((one) => ({ unit: one, range }));
  });
}

const toConflict = (
  { timeZone }: OwnedListing,
  { unit, range, bookingId }: TakenRange,
): CalendarConflict => ({
  unit,
  startDate: instantToLocalDate(range.start, timeZone),
  endDate: instantToLocalDate(new Date(range.end.getTime() - 1), timeZone),
  bookingId,
});
