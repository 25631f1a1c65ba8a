import { SEARCH_SORTS, type SearchSort } from '@rental/search/contracts/search-query';
import type { Translate } from '~/lib/i18n/translator';
import { searchHref, type SearchFilters } from './search-filters.server';

export interface SortLink {
  key: SearchSort;
  label: string;
  href: string;
  current: boolean;
}

/** A page of the list, or a gap between pages. */
export type PageLink =
  | { kind: 'page'; number: number; href: string; current: boolean }
  | { kind: 'gap'; number: number };

/** The orders that make sense here: distance needs a place. */
export function sortsOf(filters: SearchFilters, t: Translate): SortLink[] {
  const hasPlace = filters.location !== undefined || filters.lat !== undefined;
  const chosen = filters.sort ?? 'relevance';
  return SEARCH_SORTS.filter((key) => hasPlace || key !== 'distance').map((key) => ({
    key,
    label: t(`sort.${key}`),
    href: searchHref({ ...filters, page: 1, sort: key === 'relevance' ? undefined : key }),
    current: key === chosen,
  }));
}

/** First, last, and the neighbours of the current page; empty when there is one page only. */
export function pagesOf(filters: SearchFilters, totalPages: number): PageLink[] {
  if (totalPages <= 1) return [];
  const { page } = filters;
  const shown = [...new Set([1, page - 1, page, page + 1, totalPages])]
    .filter((number) => number >= 1 && number <= totalPages)
    .sort((a, b) => a - b);
  return shown.flatMap((number, index): PageLink[] => {
    const href = searchHref({ ...filters, page: number });
    const link: PageLink = { kind: 'page', number, href, current: number === page };
    const before = shown[index - 1] ?? 0;
    return number - before > 1 ? [{ kind: 'gap', number: before + 1 }, link] : [link];
  });
}
