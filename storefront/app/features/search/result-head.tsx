import { Link } from '@remix-run/react';
import { Bell, Map as MapIcon } from 'lucide-react';
import { PageHeading } from '~/features/layout/page-heading';
import { useTranslate } from '~/lib/i18n/translation';
import type { SearchPageView } from './search-page.server';
import { SortMenu } from './sort-menu';

/** What was searched for, how much there is, and how to look at it. */
export function ResultHead({ view }: { view: SearchPageView }) {
  const t = useTranslate();
  const { total } = view;
  return (
    <>
      <PageHeading className="text-25 sm:text-32">{view.heading}</PageHeading>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <p role="status" className="text-muted">
          {t('search.total', { count: total })}
        </p>
        <div className="flex flex-wrap items-center gap-x-6">
          <Link
            className="link inline-flex min-h-11 items-center gap-2 text-15"
            to={view.keepHref}
            rel="nofollow"
          >
            <Bell aria-hidden="true" className="size-4" />
            {t('search.keep')}
          </Link>
          <Link
            className="link inline-flex min-h-11 items-center gap-2 text-15"
            to={view.mapHref}
            rel="nofollow"
            preventScrollReset
          >
            <MapIcon aria-hidden="true" className="size-4" />
            {t(view.map ? 'map.hide' : 'map.show')}
          </Link>
          {total > 1 && <SortMenu key={view.address} sorts={view.sorts} />}
        </div>
      </div>
      {view.ratesNote && view.cards.length > 0 && (
        <p className="mt-1 text-13 text-muted">{view.ratesNote}</p>
      )}
    </>
  );
}
