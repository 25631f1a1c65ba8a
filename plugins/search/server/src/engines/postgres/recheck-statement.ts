import { busyListings, feesInForce } from './availability';
import { allOf, join, raw, sql, type Sql } from './sql';
import { facetFilters } from './filters';
import { cardJson, placeAndDates, type SearchPlan } from './search-statement';
import { chordTo } from './filters';

/**
 * The cards of these listings, in the order given, as they are now: those that have since been
 * booked for the dates, stopped, moved, or changed their price out of the filters are left out.
 * Answers one row with `cards` and `fees`.
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
    ${feesInForce(stay)} as "fees"`;
}
