import type { FreeDates, NearbyListing } from '../../../contracts/search-answer';
import { toCard } from '../domain/listing-card';
import { isTimed, type DatedStay } from '../domain/stay';
import {
  datesAfter,
  findNearby,
  nearbyStatement,
  nearestDatesStatement,
} from '../engines/postgres/nearby-statement';
import type { SearchPlan } from '../engines/postgres/search-statement';
import type { SearchContext } from '../services/context';

/** With so many results nobody has to move their dates. */
export const FEW_RESULTS = 6;

const freeDates = (stay: DatedStay, shiftDays: number): FreeDates => ({
  ...datesAfter(stay, shiftDays),
  shiftDays,
});

/**
 * What would match on other dates, nearest first: only for dates (days are no near ones to hours),
 * only when they give few results.
 * Read anew every time, since calendars change before remembered results learn of it, and by
 * PostgreSQL, whatever engine found the rest: calendars are there alone.
 */
export async function nearbyDates(
  { knex, filesUrl }: SearchContext,
  plan: SearchPlan,
  total: number,
): Promise<NearbyListing[]> {
  const { stay, query } = plan;
  if (!stay || isTimed(stay) || total >= FEW_RESULTS || query.page > 1) return [];
  const { found, fees } = await findNearby(knex, nearbyStatement(plan, stay, FEW_RESULTS));
  return found.map(({ card, shift }) => {
    const dates = freeDates(stay, shift);
    return { ...toCard(card, fees && { dates, fees }, filesUrl), freeDates: dates };
  });
}

/** The nearest dates of the same length on which the listing is free; null without any. */
export async function nearestDates(
  { knex, clock }: SearchContext,
  reference: string,
  dates: { startDate: string; endDate: string },
): Promise<FreeDates | null> {
  const stay = { ...dates, now: clock.now() };
  const { found } = await findNearby(knex, nearestDatesStatement(reference, stay));
  const [nearest] = found;
  return nearest ? freeDates(stay, nearest.shift) : null;
}
