import type { CategoryNode } from '@rental/search/contracts/catalogue';
import type { SearchAnswer } from '@rental/search/contracts/search-answer';
import { cardView, type CardView } from '~/features/listing-card/card-view.server';
import { categoryNames } from '~/features/categories/category-names.server';
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
import { datesReversed, searchHref, toApiQuery, type SearchFilters } from './search-filters.server';

/** A filter to give up, and what that would find. */
export interface WayOut {
  label: string;
  href: string;
  count: number;
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
  chips: FilterChip[];
  facets: FacetViews;
  sorts: SortLink[];
  pages: PageLink[];
  waysOut: WayOut[];
  placeUnknown: string | undefined;
  datesReversed: boolean;
}

const MOST_WAYS_OUT = 6;

/** Asks the CMS and puts the answer into words and links. */
export async function searchPage(page: Page, filters: SearchFilters): Promise<SearchPageView> {
  const { cms, t, format, url } = page;
  const [answer, tree] = await Promise.all([
    cms.search(toApiQuery(filters)),
    orUndefined(cms.categories()),
  ]);
  const names = filterNames(answer, tree ?? []);
  const active = activeFilters(filters, { t, format, names });
  const dates = new URLSearchParams();
  if (filters.startDate && filters.endDate) {
    dates.set('startDate', filters.startDate);
    dates.set('endDate', filters.endDate);
  }
  const { query, location, startDate, endDate } = filters;
  return {
    address: searchHref(filters),
    place: location && answer.place?.name,
    filters: { query, location, startDate, endDate },
    dates: startDate && endDate && format.dateRange(startDate, endDate),
    total: answer.pagination.total,
    heading: headingOf(page, filters, names),
    cards: answer.results.map((card) => cardView(card, format, dates.toString())),
    chips: chipsOf(active),
    facets: facetViews(page, filters, answer.facets),
    sorts: sortsOf(filters, t),
    pages: pagesOf(filters, answer.pagination.totalPages),
    waysOut: answer.pagination.total === 0 ? await waysOut(page, active) : [],
    placeUnknown: filters.location && answer.place === null ? filters.location : undefined,
    datesReversed: datesReversed(url.searchParams),
  };
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
async function waysOut({ cms }: Page, active: readonly ActiveFilter[]): Promise<WayOut[]> {
  const tried = await Promise.all(
    active.slice(0, MOST_WAYS_OUT).map(async ({ label, without }) => {
      const answer = await orUndefined(cms.search(toApiQuery(without, 1)));
      return { label, href: searchHref(without), count: answer?.pagination.total ?? 0 };
    }),
  );
  return tried.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}
