import type { Knex } from 'knex';

import type { CardRow, SearchedFees } from '../../domain/listing-card';
import { busyListings, feesInForce } from './availability';
import { allOf, join, raw, run, sql, type Sql } from './sql';

import { GENERATIONS, type Generations } from './generations';
import { cardJson, placeAndDates, type SearchPlan } from './search-statement';
import { chordTo, facetFilters } from './filters';

/** What the statement answers. */
export interface Recheck {
  readonly cards: CardRow[];
  readonly fees: SearchedFees | null;
  readonly generations: Generations;
}

/**
 * The cards of these listings, in the order given, as they are now: those that have since been
 * booked for the dates, stopped, moved, or changed their price out of the filters are left out.
 * Answers one row with `cards`, `fees` and `generations`.
 */
export function recheckStatement(plan: SearchPlan, listingIds: readonly string[]): Sql {
  const { stay, area } = plan;
  const ctes = [
    ...(stay ? [busyListings(stay)] : []),
    sql`wanted as (
      select listing_id, place from unnest(${listingIds}::text[])
        with ordinality as w(listing_id, place))`,
  ];
  const conditions = [
    ...placeAndDates(plan),
    ...facetFilters(plan.query, plan.perUsd).map(({ condition }) => condition),
    raw(`l.state = 'ACTIVE' and l.price_amount = s.price_amount`),
  ];
  return sql`with ${join(ctes, ', ')}
  select (select coalesce(json_agg(${cardJson(area ? chordTo(area) : raw('null::float8'), stay)}
      order by wanted.place), '[]')
    from wanted join rental.listing_search s using (listing_id)
      join listings l on l.document_id = s.listing_id
    where ${allOf(conditions)}) as "cards",
    ${feesInForce(stay)} as "fees", ${GENERATIONS} as "generations"`;
}

export async function recheck(
  knex: Knex,
  plan: SearchPlan,
  listingIds: readonly string[],
): Promise<Recheck> {
  const [row] = await run<Recheck>(knex, recheckStatement(plan, listingIds));
  if (!row) throw new Error('the hits were not read again');
  return row;
}
