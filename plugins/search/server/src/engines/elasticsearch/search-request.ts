import type { estypes } from '@elastic/elasticsearch';
import type { SearchSort } from '../../../../contracts/search-query';
import type { SearchPlan } from '../postgres/search-statement';
import { all, facetQueries, hardFilters, millionths, type FacetQuery } from './filters';

type Query = estypes.QueryDslQueryContainer;
type Aggregations = Record<string, estypes.AggregationsAggregationContainer>;

const MOST_VALUES = 500;

/** Good owners, instant booking, ratings and nearness lift what matches alike. */
function scored(plan: SearchPlan, text: Query | undefined): Query {
  const { area } = plan;
  const functions: estypes.QueryDslFunctionScoreContainer[] = [
    { weight: 1 },
    { filter: { term: { ownerVerified: true } }, weight: 0.15 },
    { filter: { term: { instantBook: true } }, weight: 0.08 },
    { field_value_factor: { field: 'rating', factor: 0.02, missing: 0 } },
  ];
  if (area?.kind === 'around')
    functions.push({
      gauss: {
        point: {
          origin: { lat: area.lat, lon: area.lng },
          scale: `${Math.max(area.radiusKm / 2, 0.1)}km`,
        },
      },
      weight: 0.3,
    });
  return {
    function_score: {
      query: { bool: { must: [text ?? { match_all: {} }], filter: hardFilters(plan) } },
      functions,
      score_mode: 'sum',
      boost_mode: 'multiply',
    },
  };
}

const byRating: estypes.SortCombinations[] = [
  { rating: { order: 'desc', missing: '_last' } },
  { reviewCount: 'desc' },
];

function orderOf(sort: SearchSort, { area }: SearchPlan): estypes.SortCombinations[] {
  const orders: Record<SearchSort, () => estypes.SortCombinations[]> = {
    relevance: () => [{ _score: { order: 'desc' } }, ...byRating],
    price: () => [{ price: { order: 'asc', missing: '_last' } }],
    '-price': () => [{ price: { order: 'desc', missing: '_last' } }],
    distance: () =>
      area === null
        ? []
        : [{ _geo_distance: { point: { lat: area.lat, lon: area.lng }, order: 'asc', unit: 'm' } }],
    rating: () => byRating,
    newest: () => [{ publishedOn: { order: 'desc', missing: '_last' } }],
  };
  return [...orders[sort](), { id: 'asc' }];
}

const others = (queries: readonly FacetQuery[], facet: string): Query =>
  all(queries.flatMap((query) => (query.facet === facet ? [] : query.filter)));

/** Each facet's counts are made under all filters but its own: what a click on it gives. */
function facetsOf(plan: SearchPlan, queries: readonly FacetQuery[]): Aggregations {
  const edges = plan.priceEdges.map((edge) => millionths(edge, plan.perUsd));
  const terms = (field: string) => ({ terms: { field, size: MOST_VALUES } });
  const counted: Aggregations = {
    category: terms('category'),
    'attribute:brand': terms('brand'),
    price: {
      range: {
        field: 'price',
        ranges: [undefined, ...edges].map((from, i) => ({ key: String(i), from, to: edges[i] })),
      },
    },
    instant: terms('instantBook'),
    verified: terms('ownerVerified'),
    ...Object.fromEntries(
      plan.attributeKeys.map((key) => [`attribute:${key}`, terms(`attributes.${key}`)]),
    ),
  };
  return Object.fromEntries(
    Object.entries(counted).map(([facet, values]) => [
      facet,
      { filter: others(queries, facet), aggs: { values } },
    ]),
  );
}

export interface Slice {
  readonly from: number;
  readonly size: number;
}

/** The search for one slice of the results; facets and the total come with the first. */
export function searchRequest(
  index: string,
  plan: SearchPlan,
  text: Query | undefined,
  { from, size }: Slice,
  withFacets: boolean,
): estypes.SearchRequest {
  const queries = facetQueries(plan);
  return {
    index,
    from,
    size,
    _source: false,
    track_total_hits: withFacets,
    track_scores: false,
    query: scored(plan, text),
    post_filter: all(queries.flatMap(({ filter }) => filter)),
    sort: orderOf(plan.query.sort ?? 'relevance', plan),
    ...(withFacets ? { aggs: facetsOf(plan, queries) } : {}),
  };
}
