import type { AttributeFilter, BoundingBox, SearchQuery } from '../../../../contracts/search-query';
import { chordOf, pointOnEarth, type Coordinates } from '../../domain/earth';
import { allOf, raw, sql, type Sql } from './sql';

/** Where to look: a point with a radius, or all of a region or country. */
export type SearchArea =
  | { kind: 'around'; lat: number; lng: number; radiusKm: number }
  | { kind: 'region'; lat: number; lng: number; country: string; region: string }
  | { kind: 'country'; lat: number; lng: number; country: string };

/** A filter that has a facet: the facet's own counts are made without it. */
export interface FacetFilter {
  /** `category`, `price`, `instant`, `verified`, or `attribute:` and its key. */
  readonly facet: string;
  readonly condition: Sql;
}

/** Metres through the earth from the searched point to the listing. */
export const chordTo = (point: Coordinates): Sql =>
  sql`cube_distance(s.point, ${pointOnEarth(point)}::cube)`;

export function areaConditions(area: SearchArea): Sql[] {
  if (area.kind === 'country') return [sql`s.country = ${area.country}`];
  if (area.kind === 'region')
    return [sql`s.country = ${area.country}`, sql`s.region = ${area.region}`];
  const chord = chordOf(area.radiusKm * 1000);
  return [
    sql`s.point <@ cube_enlarge(${pointOnEarth(area)}::cube, ${chord}::float8, 3)`,
    sql`${chordTo(area)} <= ${chord}::float8`,
  ];
}

export function boxCondition({ west, south, east, north }: BoundingBox): Sql {
  const latitudes = sql`s.lat between ${south}::float8 and ${north}::float8`;
  return west <= east
    ? sql`${latitudes} and s.lng between ${west}::float8 and ${east}::float8`
    : sql`${latitudes} and (s.lng >= ${west}::float8 or s.lng <= ${east}::float8)`;
}

/** A price typed in `currency`, as the index holds prices. Both sides divide and round alike. */
export const inDollars = (major: number, perUsd: string): Sql =>
  sql`round(${String(major)}::numeric / ${perUsd}::numeric, 6)`;

function attributeCondition(key: string, filter: AttributeFilter): Sql[] {
  if ('anyOf' in filter)
    return filter.anyOf.length === 0
      ? []
      : [sql`jsonb_exists_any(s.facets -> ${key}, ${filter.anyOf}::text[])`];
  // Text that is no number fails both bounds instead of the statement.
  const number = sql`(case when s.facets -> ${key} ->> 0 ~ '^-{0,1}[0-9]{1,15}([.][0-9]{1,9}){0,1}$'
    then (s.facets -> ${key} ->> 0)::numeric end)`;
  return [
    ...(filter.min === undefined ? [] : [sql`${number} >= ${String(filter.min)}::numeric`]),
    ...(filter.max === undefined ? [] : [sql`${number} <= ${String(filter.max)}::numeric`]),
  ];
}

function priceConditions({ priceMin, priceMax }: SearchQuery, perUsd: string): Sql[] {
  return [
    ...(priceMin === undefined ? [] : [sql`s.price_usd >= ${inDollars(priceMin, perUsd)}`]),
    ...(priceMax === undefined ? [] : [sql`s.price_usd <= ${inDollars(priceMax, perUsd)}`]),
  ];
}

/** The filters that have facets, one for each facet. */
export function facetFilters(query: SearchQuery, perUsd: string): FacetFilter[] {
  const { category, instantBook, verifiedOwner, attributes } = query;
  const price = priceConditions(query, perUsd);
  return [
    ...(category === undefined
      ? []
      : [{ facet: 'category', condition: sql`s.category_path @> array[${category}]::text[]` }]),
    ...(price.length === 0 ? [] : [{ facet: 'price', condition: allOf(price) }]),
    ...(instantBook === undefined
      ? []
      : [{ facet: 'instant', condition: sql`s.instant_book = ${instantBook}` }]),
    ...(verifiedOwner === undefined
      ? []
      : [{ facet: 'verified', condition: sql`s.owner_verified = ${verifiedOwner}` }]),
    ...Object.entries(attributes).flatMap(([key, filter]) => {
      const conditions = attributeCondition(key, filter);
      return conditions.length === 0
        ? []
        : [{ facet: `attribute:${key}`, condition: allOf(conditions) }];
    }),
  ];
}

/** Column of the statement's `base` that says whether the filter holds. */
export const flagOf = (index: number): Sql => raw(`f${index}`);

/** All filters hold, or all but the one of `facet`. */
export const others = (filters: readonly FacetFilter[], facet?: string): Sql =>
  allOf(filters.flatMap((filter, i) => (filter.facet === facet ? [] : [flagOf(i)])));
