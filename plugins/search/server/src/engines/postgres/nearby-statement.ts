import { addDays, daysBetween } from '@rental/shared/local-time';
import type { Knex } from 'knex';
import type { CardRow, SearchedFees } from '../../domain/listing-card';
import type { DatedStay } from '../../domain/stay';
import { allowsStay, busyListings, feesInForce, freeFor, hasFreeUnit } from './availability';
import { byMovedDates } from './dated-terms';
import { chordTo, facetFilters } from './filters';
import { areaAndBox, cardJson, scoreOf, searchedWords, textCondition } from './search-statement';
import type { SearchPlan } from './search-statement';
import { allOf, join, raw, run, sql, type Sql } from './sql';

/** A listing that is free so many days later, or earlier when negative. */
export interface NearbyRow {
  readonly card: CardRow;
  readonly shift: number;
}

export interface Nearby {
  readonly found: NearbyRow[];
  readonly fees: SearchedFees | null;
}

/** Dates are looked for so many days around the wanted ones. */
export const MOST_SHIFTED = 14;
/** So many matches are looked at, the best of them first. */
const CANDIDATES = 40;

/** 1, −1, 2, −2 …: the nearest first, later before earlier. */
const SHIFTS = Array.from({ length: 2 * MOST_SHIFTED }, (_, i) =>
  i % 2 === 0 ? i / 2 + 1 : -(i + 1) / 2,
);

const isFree = (stay: DatedStay): Sql => allOf([...allowsStay(stay), hasFreeUnit(stay)]);

/**
 * Of the candidates (`listing_id`, `score`, `chord`) those that have near dates, nearest first. The
 * shifts are tried in their order until one fits.
 */
function nearestOf(stay: DatedStay, limit: number): Sql {
  const { ever, then, takes } = byMovedDates(stay, raw('days'));
  return sql`
  nearest as (
    select c.*, d.days as shift
      from candidates c join rental.listing_search s using (listing_id)
      cross join lateral (select days from unnest(${SHIFTS}::int[]) as tried(days)
        where ${allOf([...then, freeFor(takes)])} limit 1) d
      where ${allOf([raw('s.owner_bookable'), ...ever])}
      order by abs(d.days), c.score desc, c.listing_id limit ${limit}::int
  )
  select (select coalesce(json_agg(json_build_object('shift', n.shift,
      'card', ${cardJson(raw('n.chord'), stay, raw('n.shift'))})
      order by abs(n.shift), n.score desc, s.listing_id), '[]')
    from nearest n join rental.listing_search s using (listing_id)) as "found",
    ${feesInForce(stay)} as "fees"`;
}

/**
 * Listings that satisfy the search in everything but its dates, with the nearest dates of the same
 * length that they are free on. One statement; the conditions are the search's own.
 */
export function nearbyStatement(plan: SearchPlan, stay: DatedStay, limit: number): Sql {
  const conditions = [
    ...areaAndBox(plan),
    ...textCondition(plan.wanted),
    ...facetFilters(plan.query, plan.perUsd).map(({ condition }) => condition),
    sql`not (${isFree(stay)})`,
  ];
  const chord = plan.area ? chordTo(plan.area) : raw('null::float8');
  return sql`with ${join([...searchedWords(plan.wanted), busyListings(stay)], ', ')},
  candidates as materialized (
    select s.listing_id, ${scoreOf(plan)} as score, ${chord} as chord
      from rental.listing_search s where ${allOf(conditions)}
      order by score desc, s.owner_verified desc, s.rating desc nulls last, s.listing_id
      limit ${CANDIDATES}::int
  ),
  ${nearestOf(stay, limit)}`;
}

/** The same for one listing (document id or slug), whether or not the wanted dates are free. */
export const nearestDatesStatement = (reference: string, stay: DatedStay): Sql => sql`with
  candidates as materialized (
    select listing_id, 0 as score, null::float8 as chord from rental.listing_search
      where active and ${reference} in (listing_id, slug) limit 1
  ),
  ${nearestOf(stay, 1)}`;

export async function findNearby(knex: Knex, statement: Sql): Promise<Nearby> {
  const [row] = await run<Nearby>(knex, statement);
  return row ?? { found: [], fees: null };
}

/** @returns the wanted dates moved by so many days */
export function datesAfter(stay: DatedStay, days: number): { startDate: string; endDate: string } {
  const startDate = addDays(stay.startDate, days);
  return { startDate, endDate: addDays(startDate, daysBetween(stay.startDate, stay.endDate)) };
}
