/** Free units of a listing for each local date. */
import { validationError } from '@rental/shared/errors';
import { addDays, daysBetween, eachDate, startOfLocalDay } from '@rental/shared/local-time';
import { overlaps } from '@rental/shared/range';
import type { Knex } from 'knex';
import type { ChangeDays } from '../../../contracts/changes';
import { priceOfDate } from '../../../contracts/day-prices';
import { LATEST_END_DAYS } from '../../../contracts/periods';
import { assertListed } from '../domain/booking-rules';
import type { Platform } from '../platform';
import { readListingTerms, type ListingTerms } from '../services/listing-terms';
import { readTaken } from '../services/reservations';
import { requireParty, type Party } from './act-on-booking';

const MOST_DAYS = 366;
const DAY_MS = 86_400_000;

interface Span {
  from: string;
  to: string;
}

export async function showAvailability({ knex, clock }: Platform, listingId: string, span: Span) {
  const now = clock.now();
  assertSpan(span);
  const terms = await readListingTerms(knex, listingId, now);
  assertListed(terms);
  const days = await freeDays(knex, terms, span, now);
  return { timeZone: terms.timeZone, currency: terms.currency, days };
}

/** Where a booking could be moved to, as far as days tell: its own dates are in nobody's way. */
export async function showChangeDays(
  platform: Platform,
  party: Party,
  span: Span,
): Promise<ChangeDays> {
  const { knex, clock } = platform;
  assertSpan(span);
  const { booking } = await requireParty(platform, party);
  const now = clock.now();
  const terms = await readListingTerms(knex, booking.listingId, now);
  return {
    timeZone: terms.timeZone,
    currency: terms.currency,
    priceUnit: terms.priceUnit,
    priceAmount: terms.priceAmount,
    quantity: booking.quantity,
    windowDays: Math.min(terms.windowDays, LATEST_END_DAYS),
    closedWeekdays: [...terms.closedWeekdays],
    pickupTime: terms.pickupTime,
    returnTime: terms.returnTime,
    days: await freeDays(knex, terms, span, now, booking.id),
  };
}

function assertSpan({ from, to }: Span): void {
  const length = daysBetween(from, to);
  if (length < 0 || length >= MOST_DAYS)
    throw validationError('Give at most 366 days, the first one first.', {
      to: 'Choose a date at most a year after "from".',
    });
}

async function freeDays(
  knex: Knex,
  terms: ListingTerms,
  { from, to }: Span,
  now: Date,
  exceptBooking: string | null = null,
) {
  const zone = terms.timeZone;
  const span = { start: startOfLocalDay(from, zone), end: startOfLocalDay(addDays(to, 1), zone) };
  const taken = await readTaken(knex, terms.id, span, exceptBooking);
  // What the quote would refuse is not offered either.
  const latest = new Date(now.getTime() + Math.min(terms.windowDays, LATEST_END_DAYS) * DAY_MS);
  return eachDate(from, to).map((date) => {
    const day = {
      start: startOfLocalDay(date, zone),
      end: startOfLocalDay(addDays(date, 1), zone),
    };
    const busy = new Set(taken.filter(({ range }) => overlaps(range, day)).map(({ unit }) => unit));
    const unitsFree = Math.max(0, terms.quantity - busy.size);
    const available = unitsFree > 0 && day.end > now && day.start <= latest;
    const price = priceOfDate(date, terms.priceAmount, terms.prices).amount;
    return { date, available, unitsFree, price };
  });
}
