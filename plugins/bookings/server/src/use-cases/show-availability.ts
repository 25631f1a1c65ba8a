/** Free units of a listing for each local date. */
import { validationError } from '@rental/shared/errors';
import { addDays, daysBetween, eachDate, startOfLocalDay } from '@rental/shared/local-time';
import { overlaps } from '@rental/shared/range';
import { priceOfDate } from '../../../contracts/day-prices';
import { LATEST_END_DAYS } from '../../../contracts/periods';
import { assertListed } from '../domain/booking-rules';
import type { Platform } from '../platform';
import { readListingTerms } from '../services/listing-terms';
import { readTaken } from '../services/reservations';

const MOST_DAYS = 366;
const DAY_MS = 86_400_000;

export async function showAvailability(
  { knex, clock }: Platform,
  listingId: string,
  { from, to }: { from: string; to: string },
) {
  const length = daysBetween(from, to);
  if (length < 0 || length >= MOST_DAYS)
    throw validationError('Give at most 366 days, the first one first.', {
      to: 'Choose a date at most a year after "from".',
    });
  const now = clock.now();
  const terms = await readListingTerms(knex, listingId, now);
  assertListed(terms);
  const zone = terms.timeZone;
  const taken = await readTaken(knex, listingId, {
    start: startOfLocalDay(from, zone),
    end: startOfLocalDay(addDays(to, 1), zone),
  });
  // What the quote would refuse is not offered either.
  const latest = new Date(now.getTime() + Math.min(terms.windowDays, LATEST_END_DAYS) * DAY_MS);
  const days = eachDate(from, to).map((date) => {
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
  return { timeZone: zone, currency: terms.currency, days };
}
