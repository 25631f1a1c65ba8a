import type { estypes } from '@elastic/elasticsearch';
import type { AttributeFilter, SearchQuery } from '../../../../contracts/search-query';
import { addDays } from '@rental/shared/local-time';
import { endsInTime, isTimed, leadBounds, unitsOfStay, type DatedStay } from '../../domain/stay';
import type { SearchArea } from '../postgres/filters';
import type { SearchPlan } from '../postgres/search-statement';
import { INDEXED_UNITS, unitField } from './mapping';

type Query = estypes.QueryDslQueryContainer;

/** A filter that has a facet: the facet's own counts are made without it. */
export interface FacetQuery {
  readonly facet: string;
  readonly filter: Query[];
}

export const all = (filter: Query[]): Query => ({ bool: { filter } });
const anyOf = (should: Query[]): Query => ({ bool: { should, minimum_should_match: 1 } });
const not = (query: Query): Query => ({ bool: { must_not: [query] } });
const none: Query = { match_none: {} };

/** Millionths of a dollar that so much of the query's currency is, as the index has prices. */
export const millionths = (major: number, perUsd: string): number =>
  Math.round((major / Number(perUsd)) * 1_000_000);

function areaFilter(area: SearchArea): Query[] {
  if (area.kind === 'around')
    return [
      { geo_distance: { distance: `${area.radiusKm}km`, point: { lat: area.lat, lon: area.lng } } },
    ];
  return [
    { term: { country: area.country } },
    ...(area.kind === 'region' ? [{ term: { region: area.region } }] : []),
  ];
}

/** The server refuses a box without an inside; this one has next to none. */
const HAIR = 1e-6;

function boxFilter({ west, south, east, north }: NonNullable<SearchQuery['bbox']>): Query[] {
  const top = south === north ? Math.min(north + HAIR, 90) : north;
  const bottom = south === north ? top - HAIR : south;
  const right = west === east ? Math.min(east + HAIR, 180) : east;
  const left = west === east ? right - HAIR : west;
  return [
    {
      geo_bounding_box: {
        point: { top_left: { lat: top, lon: left }, bottom_right: { lat: bottom, lon: right } },
      },
    },
  ];
}

/** A unit whose calendar nothing stands in, on these dates. */
function hasFreeUnit(first: string, last: string): Query {
  const units = Array.from({ length: INDEXED_UNITS }, (_, i) => i + 1);
  return anyOf([
    ...units.map((unit): Query => ({
      bool: {
        filter: [{ range: { quantity: { gte: unit } } }],
        must_not: [
          { range: { [unitField(unit)]: { gte: first, lte: last, relation: 'intersects' } } },
        ],
      },
    })),
    { range: { quantity: { gt: INDEXED_UNITS } } },
  ]);
}

function stayBy(unit: 'DAY' | 'NIGHT', stay: DatedStay): Query {
  const units = unitsOfStay(stay, unit);
  const { startDate, endDate } = stay;
  return all([
    { term: { priceUnit: unit } },
    { range: { minUnits: { lte: units } } },
    anyOf([not({ exists: { field: 'maxUnits' } }), { range: { maxUnits: { gte: units } } }]),
    hasFreeUnit(startDate, unit === 'DAY' ? endDate : addDays(endDate, -1)),
  ]);
}

const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** What the stay asks for as far as dates can say; minutes are left to PostgreSQL. */
function stayFilter(stay: DatedStay): Query[] {
  if (endsInTime(stay) === 'never') return [none];
  const { startDate, endDate } = stay;
  const { noticeAtMost, windowAtLeast } = leadBounds(stay);
  const sameDay = startDate === endDate;
  return [
    { term: { ownerBookable: true } },
    { range: { noticeHours: { lte: noticeAtMost } } },
    { range: { windowDays: { gte: windowAtLeast } } },
    not({ terms: { closedWeekdays: [weekday(startDate), weekday(endDate)] } }),
    ...(sameDay
      ? [{ term: { returnsSameDay: true } }, stayBy('DAY', stay)]
      : [anyOf([stayBy('DAY', stay), stayBy('NIGHT', stay)])]),
  ];
}

/** Place and dates: every result satisfies them, and every facet's counts. */
export const hardFilters = ({ query, area, stay }: SearchPlan): Query[] => [
  ...(area ? areaFilter(area) : []),
  ...(query.bbox ? boxFilter(query.bbox) : []),
  ...(query.ids ? [{ terms: { id: query.ids } }] : []),
  ...(stay && !isTimed(stay) ? stayFilter(stay) : []),
];

function attributeFilter(key: string, filter: AttributeFilter): Query[] {
  if ('anyOf' in filter)
    return filter.anyOf.length === 0 ? [] : [{ terms: { [`attributes.${key}`]: filter.anyOf } }];
  const { min, max } = filter;
  if (min === undefined && max === undefined) return [];
  return [{ range: { [`attributes.${key}.number`]: { gte: min, lte: max } } }];
}

function priceFilter({ priceMin, priceMax }: SearchQuery, perUsd: string): Query[] {
  if (priceMin === undefined && priceMax === undefined) return [];
  const bound = (major?: number) => (major === undefined ? undefined : millionths(major, perUsd));
  return [{ range: { price: { gte: bound(priceMin), lte: bound(priceMax) } } }];
}

/** The filters that have facets, one for each facet. */
export function facetQueries({ query, perUsd }: SearchPlan): FacetQuery[] {
  const { category, instantBook, verifiedOwner, attributes } = query;
  const queries: FacetQuery[] = [
    { facet: 'category', filter: category ? [{ term: { categoryPath: category } }] : [] },
    { facet: 'price', filter: priceFilter(query, perUsd) },
    { facet: 'instant', filter: instantBook === undefined ? [] : [{ term: { instantBook } }] },
    {
      facet: 'verified',
      filter: verifiedOwner === undefined ? [] : [{ term: { ownerVerified: verifiedOwner } }],
    },
    ...Object.entries(attributes).map(([key, filter]) => ({
      facet: `attribute:${key}`,
      filter: attributeFilter(key, filter),
    })),
  ];
  return queries.filter(({ filter }) => filter.length > 0);
}
