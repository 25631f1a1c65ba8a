import type { SearchQuery, SearchSort } from '../../../../contracts/search-query';
import type { Stay } from '../../domain/stay';
import type { Wanted } from '../../domain/wording';
import { allowsStay, busyListings, feesInForce, hasFreeUnit, termsOf } from './availability';
import {
  areaConditions,
  boxCondition,
  chordTo,
  facetFilters,
  flagOf,
  inDollars,
  others,
  type FacetFilter,
  type SearchArea,
} from './filters';
import { allOf, join, raw, sql, type Sql } from './sql';

/** All that decides a search; everything in here has been validated. */
export interface SearchPlan {
  readonly query: SearchQuery;
  /** What the query's words stand for; null without words. */
  readonly wanted: Wanted | null;
  readonly area: SearchArea | null;
  readonly stay: Stay | null;
  /** Major units of the query's currency for one US dollar, as a decimal. */
  readonly perUsd: string;
  /** Lower ends of the price facet's ranges but the first, ascending, in the query's currency. */
  readonly priceEdges: readonly number[];
  /** Nothing but the category narrows it: the counts of other categories are known already. */
  readonly onlyCategory: boolean;
  /** Keys of the chosen category's fields that are counted. */
  readonly attributeKeys: readonly string[];
}

/** Columns of `rental.listing_search` (as `s`) that a card is made of. */
const CARD = `'id', s.listing_id, 'slug', s.slug, 'title', s.title,
  'categorySlug', s.category_slug, 'categoryName', s.category_name,
  'priceAmount', s.price_amount, 'currency', s.currency, 'priceUnit', s.price_unit,
  'priceTiers', s.price_tiers, 'depositAmount', s.deposit_amount, 'quantity', s.quantity,
  'city', s.city, 'region', s.region, 'country', s.country, 'lat', s.lat, 'lng', s.lng,
  'ownerFirstName', s.owner_first_name, 'ownerRating', s.owner_rating,
  'ownerVerified', s.owner_verified, 'photos', s.photos, 'rating', s.rating,
  'reviewCount', s.review_count, 'instantBook', s.instant_book`;

/**
 * A card's row as JSON; `chord` in metres through the earth, `units` charged for the stay and what
 * its dates cost, so many days later.
 */
export function cardJson(chord: Sql, stay: Stay | null, shift = raw('0')): Sql {
  if (!stay) return sql`json_build_object(${raw(CARD)}, 'chord', ${chord})`;
  const { units, prices, startsAt } = termsOf(stay);
  return sql`json_build_object(${raw(CARD)}, 'chord', ${chord}, 'units', ${units},
    'startsAt', ${startsAt}, 'timeZone', s.time_zone, 'prices', ${prices(shift)})`;
}

/** The words to be found, worked out once for the statement. */
const TEXT = raw('(select words from searched)');

/** What the words are looked up as: each synonym beside what stands for it. */
const wordsOf = ({ plain, groups }: Wanted): Sql =>
  sql`rental.searched_words(${plain}, ${JSON.stringify(groups)}::jsonb)`;

/** CTE `searched(words)`, when there are words. */
export const searchedWords = (wanted: Wanted | null): Sql[] =>
  wanted ? [sql`searched as materialized (select ${wordsOf(wanted)} as words)`] : [];

/** More than any text can score. */
const PINNED = 1_000;

const hasPins = (wanted: Wanted | null): wanted is Wanted =>
  wanted !== null && wanted.pinned.length > 0;

function textScore(wanted: Wanted | null): Sql {
  if (wanted === null) return raw('0');
  const text = sql`coalesce(ts_rank_cd(s.words, ${TEXT}), 0)`;
  if (!hasPins(wanted)) return text;
  return sql`${text} + coalesce(
    ${PINNED}::int - array_position(${wanted.pinned}::text[], s.listing_id), 0)`;
}

/** A pinned listing is found whatever it says. */
export function textCondition(wanted: Wanted | null): Sql[] {
  if (wanted === null) return [];
  const text = sql`s.words @@ ${TEXT}`;
  return [hasPins(wanted) ? sql`${text} or s.listing_id = any(${wanted.pinned}::text[])` : text];
}

/** Near things first, a little: at the centre a place is worth a fifth of a title's match. */
export function scoreOf({ wanted, area }: SearchPlan): Sql {
  const text = textScore(wanted);
  if (area?.kind !== 'around') return sql`round((${text})::numeric, 1)`;
  return sql`round((${text} + 0.2 * greatest(0,
    1 - ${chordTo(area)} / ${area.radiusKm * 1000}::float8))::numeric, 1)`;
}

const ORDERS: Readonly<Record<SearchSort, string>> = {
  relevance: `score desc, owner_verified desc, instant_book desc, rating desc nulls last,
    review_count desc`,
  price: 'price_usd asc nulls last',
  '-price': 'price_usd desc nulls last',
  distance: 'chord asc',
  rating: 'rating desc nulls last, review_count desc',
  newest: 'published_on desc nulls last',
};

/** The id decides between equals: a page never repeats or skips what another has. */
const orderOf = (sort: SearchSort = 'relevance'): Sql =>
  raw(`${ORDERS[sort]}, listing_id collate "C"`);

/** Where it is looked for. */
export const areaAndBox = ({ query, area }: SearchPlan): Sql[] => [
  raw('s.active'),
  ...(area ? areaConditions(area) : []),
  ...(query.bbox ? [boxCondition(query.bbox)] : []),
  ...(query.ids ? [sql`s.listing_id = any(${query.ids}::text[])`] : []),
];

/** Conditions on `s` beside the words and the facets' filters. */
export function placeAndDates(plan: SearchPlan): Sql[] {
  const { stay } = plan;
  return [...areaAndBox(plan), ...(stay ? [...allowsStay(stay), hasFreeUnit(stay)] : [])];
}

/** What every result must satisfy, and every facet's counts too. */
const hardConditions = (plan: SearchPlan): Sql[] => [
  ...placeAndDates(plan),
  ...textCondition(plan.wanted),
];

/** A row that fails two facets' filters is in nobody's counts. */
function softCondition(filters: readonly FacetFilter[]): Sql[] {
  if (filters.length <= 1) return [];
  const failures = join(
    filters.map(({ condition }) => sql`(not coalesce(${condition}, false))::int`),
    ' + ',
  );
  return [sql`${failures} <= 1`];
}

function baseCte(plan: SearchPlan, filters: readonly FacetFilter[], hard: readonly Sql[]): Sql {
  const edges = plan.priceEdges.map((edge) => inDollars(edge, plan.perUsd));
  const flags = filters.map(
    ({ condition }, i) => sql`, coalesce(${condition}, false) as ${flagOf(i)}`,
  );
  const chord = plan.area ? chordTo(plan.area) : raw('null::float8');
  return sql`base as materialized (
    select s.listing_id, s.category_slug, s.brand, s.instant_book, s.owner_verified, s.rating,
        s.review_count, s.published_on, s.price_usd,
        width_bucket(s.price_usd, array[${join(edges, ', ')}]) as bucket,
        ${plan.attributeKeys.length > 0 ? raw('s.facets') : raw('null::jsonb as facets')},
        ${scoreOf(plan)} as score, ${chord} as chord${join(flags, '')}
      from rental.listing_search s
      where ${allOf([...hardConditions(plan), ...hard, ...softCondition(filters)])}
  )`;
}

/** The facets that are plain columns, in the order of `grouping()`'s bits from the highest. */
const COLUMN_FACETS = [
  ['category', 'category_slug'],
  ['attribute:brand', 'brand'],
  ['price', 'bucket'],
  ['instant', 'instant_book'],
  ['verified', 'owner_verified'],
] as const;

/** One pass over `base` counts all of them, each without its own filter. */
function columnFacets(filters: readonly FacetFilter[]): Sql {
  const columns = COLUMN_FACETS.map(([, column]) => column);
  const counts = COLUMN_FACETS.map(([facet, column], i) => {
    const mask = (1 << COLUMN_FACETS.length) - 1 - (1 << (COLUMN_FACETS.length - 1 - i));
    return sql`when ${raw(String(mask))} then json_build_object('facet', ${raw(`'${facet}'`)},
      'key', ${raw(column)}::text, 'count', count(*) filter (where ${others(filters, facet)}))`;
  });
  return sql`(select coalesce(json_agg(value), '[]') from (
    select case grouping(${raw(columns.join(', '))}) ${join(counts, ' ')} end as value
      from base
      group by grouping sets (${raw(columns.map((column) => `(${column})`).join(', '))})) counted)`;
}

/** Counts of the values of one attribute. */
function attributeFacet(key: string, filters: readonly FacetFilter[]): Sql {
  return sql`select json_build_object('facet', ${`attribute:${key}`}::text, 'key', v.value,
      'count', count(*)) as value
    from base, jsonb_array_elements_text(base.facets -> ${key}) v
    where ${others(filters, `attribute:${key}`)}
    group by v.value`;
}

function attributeFacets(keys: readonly string[], filters: readonly FacetFilter[]): Sql {
  if (keys.length === 0) return raw(`'[]'::json`);
  const each = keys.map((key) => sql`(${attributeFacet(key, filters)})`);
  return sql`(select coalesce(json_agg(value), '[]') from (${join(each, ' union all ')}) counted)`;
}

/**
 * The whole search: one statement that answers one row with `total`, `cards`, `columnFacets` and
 * `attributeFacets`. `base` holds every row that misses at most one facet's filter; the page, the
 * total and all facets are made from it.
 */
export function searchStatement(plan: SearchPlan): Sql {
  const { query, stay } = plan;
  const chosen = facetFilters(query, plan.perUsd);
  const [hard, filters] = plan.onlyCategory ? [chosen, []] : [[], chosen];
  const ctes = [
    ...searchedWords(plan.wanted),
    ...(stay ? [busyListings(stay)] : []),
    baseCte(
      plan,
      filters,
      hard.map(({ condition }) => condition),
    ),
  ];
  return sql`with ${join(ctes, ', ')},
  best as (
    select * from base where ${others(filters)}
      order by ${orderOf(query.sort)}
      limit ${query.limit}::int offset ${(query.page - 1) * query.limit}::int
  ),
  page as (
    select listing_id, chord, row_number() over (order by ${orderOf(query.sort)}) as place from best
  )
  select (select count(*)::int from base where ${others(filters)}) as "total",
    (select coalesce(json_agg(${cardJson(raw('page.chord'), stay)} order by page.place), '[]')
      from page join rental.listing_search s using (listing_id)) as "cards",
    ${columnFacets(filters)} as "columnFacets",
    ${attributeFacets(plan.attributeKeys, filters)} as "attributeFacets",
    ${feesInForce(stay)} as "fees"`;
}
