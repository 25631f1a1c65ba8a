/** An owner looks at and blocks dates of an own listing. */
import { transaction } from '@rental/shared/database';
import { conflict, notFound, validationError } from '@rental/shared/errors';
import {
  addDays,
  daysBetween,
  instantToLocalDate,
  startOfLocalDay,
} from '@rental/shared/local-time';
import type { Range } from '@rental/shared/range';
import type { CalendarConflict, OwnerCalendar } from '../../../contracts/calendar-routes';
import { planBlocks, type TakenRange, type UnitRange } from '../domain/owner-blocks';
import type { Platform } from '../platform';
import {
  readCalendar,
  readOwnedListing,
  readStored,
  replaceBlocks,
  type OwnedListing,
} from '../services/owner-calendar';
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

export interface BlockedDays extends Days {
  readonly blocks: readonly {
    readonly startDate: string;
    readonly endDate: string;
    readonly unit?: number | undefined;
  }[];
}

const MOST_DAYS = 366;

/** @throws 404 for everybody but the owner */
export async function showCalendar(
  platform: Platform,
  { listingId, ownerId }: Owned,
  { from, to }: Days,
): Promise<OwnerCalendar> {
  assertWindow({ from, to });
  const row = await readCalendar(platform.knex, listingId, ownerId, { from, to });
  if (!row) throw notFound('This listing');
  const { token, ...calendar } = row;
  return { from, to, ...calendar, feedUrl: token && feedUrl(platform, listingId, token) };
}

/** Replaces the owner's blocks between the dates. What is booked stays so and is reported. */
export async function blockDates(
  platform: Platform,
  owned: Owned,
  request: BlockedDays,
): Promise<OwnerCalendar & { conflicts: CalendarConflict[] }> {
  assertWindow(request);
  const conflicts = await transaction(platform.strapi, async (trx) => {
    const listing = await readOwnedListing(trx, owned.listingId, owned.ownerId);
    if (!listing) throw notFound('This listing');
    const wanted = wantedBlocks(listing, request);
    const window = daysOf(listing, request.from, request.to);
    await lockListingCalendar(trx, owned.listingId);
    const { existing, taken } = await readStored(trx, owned.listingId, window);
    const plan = planBlocks({ window, existing, wanted, taken });
    if (!(await replaceBlocks(trx, owned.listingId, existing, plan.blocks)))
      throw conflict('CALENDAR_CHANGED', 'Somebody booked meanwhile. Send the dates again.');
    return plan.conflicts.map((taking) => toConflict(listing, taking));
  });
  return { ...(await showCalendar(platform, owned, request)), conflicts };
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

/** A block without a unit is one of each. */
function wantedBlocks(listing: OwnedListing, { from, to, blocks }: BlockedDays): UnitRange[] {
  const units = Array.from({ length: listing.quantity }, (_, i) => i + 1);
  return blocks.flatMap(({ startDate, endDate, unit }, index) => {
    if (endDate < startDate || startDate < from || endDate > to)
      throw validationError(`A block lies within ${from} and ${to}, its first day first.`, {
        [`blocks.${index}`]: 'Choose days between "from" and "to", the first one first.',
      });
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
