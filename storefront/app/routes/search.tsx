import { data, redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { keepLastPlace } from '~/features/home/last-place.server';
import { PageFailure } from '~/features/failure/page-failure';
import { CARD_SIZES } from '~/features/listing-card/card-grid';
import { photoPreload } from '~/features/photos/photo-preload';
import { SearchBar } from '~/features/search-bar/search-bar';
import { FilterChips } from '~/features/search/filter-chips';
import { FilterPanel, SEARCH_FORM } from '~/features/search/filter-panel';
import { ResultHead } from '~/features/search/result-head';
import { Results } from '~/features/search/results';
import { hasBlanks, parseFilters, searchHref } from '~/features/search/search-filters.server';
import { searchHead } from '~/features/search/search-head.server';
import { searchPage } from '~/features/search/search-page.server';
import { SearchSummary } from '~/features/search/search-summary';
import { routeMeta } from '~/features/seo/route-meta';
import { answerFor } from '~/lib/failure.server';
import { useTranslate } from '~/lib/i18n/translation';
import { openPage } from '~/lib/page.server';
import { today } from '~/lib/today.server';
import '~/lib/i18n/areas/visit.client';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await openPage(request, context);
  const params = page.url.searchParams;
  const filters = parseFilters(params);
  if (hasBlanks(params)) return redirect(searchHref(filters));
  try {
    const view = await searchPage(page, filters);
    const headers = view.place ? { 'Set-Cookie': await keepLastPlace(view.place) } : undefined;
    return data({ ...searchHead(page, filters, view), view, today: today() }, { headers });
  } catch (error) {
    throw answerFor(error);
  }
}

export const meta: MetaFunction<typeof loader> = (page) => {
  const photo = page.data?.view.cards[0]?.photo;
  return [...routeMeta(page), ...(photo ? [photoPreload(photo, CARD_SIZES)] : [])];
};

export default function Search() {
  const { view, today } = useLoaderData<typeof loader>();
  const t = useTranslate();
  const { chips } = view;
  return (
    <>
      <div className="border-b border-hairline bg-sunk">
        <div className="page-width py-4 lg:py-6">
          <SearchSummary
            key={view.address}
            query={view.filters.query}
            place={view.place ?? view.filters.location}
            dates={view.dates}
          >
            <SearchBar id={SEARCH_FORM} values={view.filters} today={today} look="line" />
          </SearchSummary>
        </div>
      </div>
      <div className="page-width pt-6 lg:grid lg:grid-cols-[16rem_1fr] lg:gap-x-10 lg:pt-10">
        <div className="lg:col-start-2">
          <ResultHead view={view} />
          <FilterChips chips={chips} />
        </div>
        <aside
          aria-label={t('search.filters')}
          className="mt-4 lg:col-start-1 lg:row-span-2 lg:row-start-1 lg:mt-0"
        >
          <FilterPanel key={view.address} facets={view.facets} activeCount={chips.length} />
        </aside>
        <div className="mt-6 space-y-6 lg:col-start-2">
          <Results view={view} />
        </div>
      </div>
    </>
  );
}

export function ErrorBoundary() {
  return <PageFailure search />;
}
