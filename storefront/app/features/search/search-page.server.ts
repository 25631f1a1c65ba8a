import type { CategoryNode } from '@rental/search/contracts/catalogue';
import type { NearbyListing, SearchAnswer } from '@rental/search/contracts/search-answer';
import { cardView, type CardView } from '~/features/listing-card/card-view.server';
import { freeDatesWords } from '~/features/listing-card/free-dates.server';
import { categoryNames } from '~/features/categories/category-names.server';
import { mapView, type MapView } from '~/features/map/map-view.server';
import { orUndefined } from '~/lib/failure.server';
import type { Page } from '~/lib/page.server';
import {
  activeFilters,
  chipsOf,
  type ActiveFilter,
  type FilterChip,
  type FilterNames,
} from './filter-chips.server';
import { facetViews, type FacetViews } from './facet-views.server';
import { pagesOf, sortsOf, type PageLink, type SortLink } from './list-links.server';
import {
  datesReversed,
  priceCurrency,
  pricedIn,
  searchHref,
  stayParams,
  toApiQuery,
  toParams,
  type SearchFilters,
} from './search-filters.server';
import { byTheHour, stayWords, timesWords } from './stay-words.server';

/** Another spelling, with the same filters. */
export interface DidYouMean {
  text: string;
  href: string;
}

/** A filter to give up, and what that would find. */
export interface WayOut {
  label: string;
  href: string;
  count: number;
  /** Not a filter to give up, but one to add. */
  isMore?: boolean;
}

export interface SearchPageView {
  /** The shortest address of this list: what is typed into the forms belongs to it. */
  address: string;
  filters: Pick<SearchFilters, 'query' | 'location' | 'startDate' | 'endDate'>;
  /** What the API took the location for. */
  place: string | undefined;
  dates: string | undefined;
  total: number;
  heading: string;
  cards: CardView[];
  /** Others, that are free near the dates. */
  nearby: CardView[];
  chips: FilterChip[];
  /** Undefined while it is not shown. */
  map: MapView | undefined;
  /** Shows it, or hides it again. */
  mapHref: string;
  /** Keeps the search. */
  keepHref: string;
  facets: FacetViews;
  sorts: SortLink[];
  pages: PageLink[];
  waysOut: WayOut[];
  didYouMean: DidYouMean | undefined;
  placeUnknown: string | undefined;
  /** Whose rates the approximate prices are of. */
  ratesNote: string | undefined;
  datesReversed: boolean;
}

const MOST_WAYS_OUT = 6;

/** Asks the CMS and puts the answer into words and links. */
export async function searchPage(page: Page, filters: SearchFilters): Promise<SearchPageView> {
  const { cms, t, format, url, approximate } = page;
  const currency = priceCurrency(filters, approximate.currency);
  const [answer, tree] = await Promise.all([
    cms.search(toApiQuery(pricedIn(filters, currency))),
    orUndefined(cms.categories()),
  ]);
  const names = filterNames(answer, tree ?? []);
  const active = activeFilters(filters, { t, format, names });
  const dates = stayParams(filters).toString();
  const { query, location, startDate, endDate } = filters;
  return {
    address: searchHref(filters),
    place: location && answer.place?.name,
    filters: { query, location, startDate, endDate },
    dates: stayWords(filters, page),
    total: answer.pagination.total,
    heading: headingOf(page, filters, names),
    cards: answer.results.map((card) => cardView(card, page, dates)),
    nearby: answer.nearby.map((listing) => nearbyCard(listing, page)),
    chips: chipsOf(active),
    ...(await mapOf(page, filters, answer)),
    keepHref: keepHref(filters),
    facets: facetViews(page, filters, answer.facets),
    sorts: sortsOf(filters, t),
    pages: pagesOf(filters, answer.pagination.totalPages),
    waysOut: answer.pagination.total === 0 ? await waysOut(page, filters, active) : [],
    didYouMean: meantBy(filters, answer.didYouMean),
    placeUnknown: filters.location && answer.place === null ? filters.location : undefined,
    ratesNote: approximate.note,
    datesReversed: datesReversed(url.searchParams),
  };
}

function keepHref(filters: SearchFilters): string {
  const params = toParams({ ...filters, sort: undefined, map: undefined, page: 1 });
  return `/account/searches/new?${params}`;
}

async function mapOf(
  page: Page,
  filters: SearchFilters,
  { place }: SearchAnswer,
): Promise<Pick<SearchPageView, 'map' | 'mapHref'>> {
  if (!filters.map) return { map: undefined, mapHref: searchHref({ ...filters, map: true }) };
  return {
    map: await mapView(page, filters, place),
    mapHref: searchHref({ ...filters, map: undefined }),
  };
}

function nearbyCard(listing: NearbyListing, page: Page): CardView {
  const { startDate, endDate } = listing.freeDates;
  const dates = new URLSearchParams({ startDate, endDate });
  return {
    ...cardView(listing, page, dates.toString()),
    free: freeDatesWords(listing.freeDates, page),
  };
}

function meantBy(filters: SearchFilters, text: string | null): DidYouMean | undefined {
  if (text === null) return undefined;
  return { text, href: searchHref({ ...filters, query: text, page: 1 }) };
}

function filterNames(answer: SearchAnswer, tree: readonly CategoryNode[]): FilterNames {
  const bySlug = categoryNames(tree);
  const { attributes, categories, brands } = answer.facets;
  const field = (key: string) => attributes.find((facet) => facet.key === key);
  return {
    category: (slug) => bySlug.get(slug) ?? categories.find(({ key }) => key === slug)?.label,
    field: (key) => field(key),
    value: (key, value) =>
      (field(key)?.values ?? (key === 'brand' ? brands : [])).find((entry) => entry.key === value)
        ?.label,
    place: answer.place?.name,
  };
}

function headingOf({ t }: Page, filters: SearchFilters, names: FilterNames): string {
  const { query, category, location } = filters;
  const what = query ? t('filter.query', { query }) : category && names.category(category);
  const place = location && (names.place ?? location);
  if (what && place) return t('search.heading.whatWhere', { what, place });
  if (what) return t('search.heading.what', { what });
  return place ? t('search.heading.where', { place }) : t('search.heading.all');
}

/** For each filter that is on: what would be found without it. Fruitless ones are left out. */
async function waysOut(
  { cms, t, format }: Page,
  filters: SearchFilters,
  active: readonly ActiveFilter[],
): Promise<WayOut[]> {
  const ways = active
    .slice(0, MOST_WAYS_OUT)
    .map(({ label, without }) => ({ label, filters: without, isMore: false }));
  const hours = byTheHour(filters);
  if (hours) ways.push({ label: timesWords(hours, { t, format }), filters: hours, isMore: true });
  const tried = await Promise.all(
    ways.map(async ({ label, filters: other, isMore }) => {
      const answer = await orUndefined(cms.search(toApiQuery(other, 1)));
      return { label, href: searchHref(other), count: answer?.pagination.total ?? 0, isMore };
    }),
  );
  return tried.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}
