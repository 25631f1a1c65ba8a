/** The nearest free dates of the same length, for someone who has just lost a race. */
import { addDays, daysBetween } from '@rental/shared/local-time';
import { overlaps } from '@rental/shared/range';
import type { QuoteRequest } from '../../../contracts/dto';
import { assertPeriodAllowed } from '../domain/booking-rules';
import { rentalPeriod, type RentalPeriod } from '../domain/rental-period';
import type { Platform } from '../platform';
import type { ListingTerms } from '../services/listing-terms';
import { readTaken } from '../services/reservations';

export interface Alternative {
  startDate: string;
  endDate: string;
}

const SEARCHED_DAYS = 30;
const MOST = 3;
const DAY_MS = 86_400_000;

export async function findAlternatives(
  { knex, clock }: Platform,
  terms: ListingTerms,
  request: QuoteRequest,
  wanted: RentalPeriod,
): Promise<Alternative[]> {
  if (terms.priceUnit === 'HOUR') return [];
  const taken = await readTaken(knex, terms.id, {
    start: new Date(wanted.during.start.getTime() - SEARCHED_DAYS * DAY_MS),
    end: new Date(wanted.during.end.getTime() + SEARCHED_DAYS * DAY_MS),
  });
  const now = clock.now();
  const length = daysBetween(wanted.startDate, wanted.endDate);
  const found: Alternative[] = [];
  for (const shift of nearestShifts(SEARCHED_DAYS)) {
    const startDate = addDays(wanted.startDate, shift);
    const period = allowedPeriod(terms, { startDate, endDate: addDays(startDate, length) }, now);
    if (!period) continue;
    const busy = new Set(
      taken.filter(({ range }) => overlaps(range, period.during)).map(({ unit }) => unit),
    );
    if (terms.quantity - busy.size < request.quantity) continue;
    found.push({ startDate: period.startDate, endDate: period.endDate });
    if (found.length === MOST) break;
  }
  return found;
}

/** 1, −1, 2, −2 … */
const nearestShifts = (most: number): number[] =>
  Array.from({ length: most * 2 }, (_, i) => (i % 2 === 0 ? i / 2 + 1 : -(i + 1) / 2));

function allowedPeriod(
  terms: ListingTerms,
  dates: Alternative,
  now: Date,
): RentalPeriod | undefined {
  try {
    const period = rentalPeriod(terms, dates);
    assertPeriodAllowed(terms, period, now);
    return period;
  } catch {
    // The listing's rules do not allow these dates: not an alternative.
    return undefined;
  }
}
