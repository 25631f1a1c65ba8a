import { alternatesOf } from '~/features/seo/alternates.server';
import type { HeadData } from '~/features/seo/route-meta';
import type { Page } from '~/lib/page.server';
import { searchHref, type SearchFilters } from './search-filters.server';
import type { SearchPageView } from './search-page.server';

/** Category and place make a page worth finding; anything narrower points to it. */
export function searchHead(page: Page, filters: SearchFilters, view: SearchPageView): HeadData {
  const { t, absolute } = page;
  const { category, location, page: number } = filters;
  const worthFinding: SearchFilters = { category, location, attributes: {}, page: number };
  const path = searchHref(worthFinding);
  const canonical = absolute(path);
  const photo = view.cards[0]?.photo;
  return {
    head: {
      title: t('search.title', { heading: view.heading }),
      description: t('search.description', { heading: view.heading, count: view.total }),
      canonical,
      siteName: t('site.name'),
      image: photo && { url: photo.src, alt: photo.alt },
      alternates: alternatesOf(canonical),
      noIndex: path !== searchHref(filters) || view.total === 0,
    },
    statements: [
      {
        '@type': 'ItemList',
        numberOfItems: view.total,
        itemListElement: view.cards.map((card, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          name: card.title,
          url: absolute(card.href.split('?')[0] ?? card.href),
        })),
      },
    ],
  };
}
