/** A kept search as the storefront's filters: the parameters are the API's in both. */
import {
  parseFilters,
  toApiQuery,
  type SearchFilters,
} from '~/features/search/search-filters.server';

type Kept = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

function* pairsOf(name: string, value: unknown): Generator<[string, string]> {
  if (isPlain(value)) yield [name, String(value)];
  else if (Array.isArray(value)) for (const each of value) yield* pairsOf(name, each);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* pairsOf(`${name}[${key}]`, inner);
}

/** Times of the place, as the search page has them: a date and an hour each. */
function* stayOf({ startAt, endAt }: Kept): Generator<[string, string]> {
  for (const [name, time] of [
    ['start', startAt],
    ['end', endAt],
  ] as const)
    if (typeof time === 'string' && !time.endsWith('Z')) {
      yield [`${name}Date`, time.slice(0, 10)];
      yield [`${name}Time`, time.slice(11, 16)];
    }
}

export const filtersOf = (query: Kept): SearchFilters =>
  parseFilters(
    new URLSearchParams([
      ...Object.entries(query).flatMap(([name, value]) => [...pairsOf(name, value)]),
      ...stayOf(query),
    ]),
  );

/** What is kept of an address of the search page: not how its results were looked at. */
export function keptQuery(search: string): Record<string, unknown> {
  const {
    page: _page,
    limit: _limit,
    sort: _sort,
    ...query
  } = toApiQuery({
    ...parseFilters(new URLSearchParams(search)),
    page: 1,
  });
  return query;
}
