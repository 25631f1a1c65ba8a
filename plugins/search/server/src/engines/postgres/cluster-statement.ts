import type { Knex } from 'knex';
import type { BoundingBox } from '../../../../contracts/search-query';
import { busyListings } from './availability';
import { facetFilters } from './filters';
import { placeAndDates, searchedWords, textCondition, type SearchPlan } from './search-statement';
import { allOf, join, run, sql, type Sql } from './sql';

/** Listings that stand together on the map, at the middle of where they are. */
export interface ClusterRow {
  readonly lat: number;
  readonly lng: number;
  readonly count: number;
  /** Of the best listing: the only one, where `count` is 1. */
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly priceMajor: number;
  readonly currency: string;
}

/** The box is divided into so many columns; rows are as wide as these. */
const COLUMNS = 8;

/** Degrees from the box's west to the east, over the date line where it lies between. */
const widthOf = ({ west, east }: BoundingBox): number =>
  Math.max(west <= east ? east - west : east - west + 360, 1e-6);

/** How far to the east of the box's western side. */
const eastOf = ({ west }: BoundingBox): Sql =>
  sql`(case when s.lng < ${west}::float8 then s.lng + 360 else s.lng end - ${west}::float8)`;

/**
 * Everything that the search finds in the box, as one row a cell of a grid over it. Filters, dates
 * and words are the search's own; points are the published, approximate ones.
 */
function clusterStatement(plan: SearchPlan, box: BoundingBox): Sql {
  const edge = widthOf(box) / COLUMNS;
  const ctes = [...searchedWords(plan.wanted), ...(plan.stay ? [busyListings(plan.stay)] : [])];
  const conditions = [
    ...placeAndDates(plan),
    ...textCondition(plan.wanted),
    ...facetFilters(plan.query, plan.perUsd).map(({ condition }) => condition),
  ];
  return sql`with ${join(
    [
      ...ctes,
      sql`inside as (
        select s.*, ${eastOf(box)} as east,
            floor(${eastOf(box)} / ${edge}::float8)::int as x,
            floor((s.lat - ${box.south}::float8) / ${edge}::float8)::int as y
          from rental.listing_search s where ${allOf(conditions)}
      )`,
    ],
    ', ',
  )}
  select avg(lat) as "lat",
      (select case when l > 180 then l - 360 else l end
        from (select ${box.west}::float8 + avg(east) as l) middle) as "lng",
      count(*)::int as "count",
      (array_agg(listing_id order by rating desc nulls last, listing_id))[1] as "id",
      (array_agg(slug order by rating desc nulls last, listing_id))[1] as "slug",
      (array_agg(title order by rating desc nulls last, listing_id))[1] as "title",
      (array_agg(price_major::float8 order by rating desc nulls last, listing_id))[1]
        as "priceMajor",
      (array_agg(currency order by rating desc nulls last, listing_id))[1] as "currency"
    from inside group by x, y order by count(*) desc, x, y`;
}

/** @returns at most one cluster a cell, the fullest first */
export const findClusters = (
  knex: Knex,
  plan: SearchPlan,
  box: BoundingBox,
): Promise<ClusterRow[]> => run<ClusterRow>(knex, clusterStatement(plan, box));
