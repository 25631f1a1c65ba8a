import { Link } from '@remix-run/react';
import { MapPin, Zap } from 'lucide-react';
import { PageHeading } from '~/features/layout/page-heading';
import { Rating } from '~/features/listing-card/rating';
import { useTranslate } from '~/lib/i18n/translation';
import type { ListingPageView } from './listing-page.server';

export function ListingHeader({ view }: { view: ListingPageView }) {
  const t = useTranslate();
  return (
    <header className="pt-4 lg:pt-6">
      {/* Above the tall letters of the heading below, which reach into its lines. */}
      <nav aria-label={t('listing.breadcrumbs')} className="relative z-1 text-15 text-muted">
        <ol className="flex flex-wrap" role="list">
          {view.crumbs.map((crumb, index) => (
            <li key={crumb.href} className="flex items-center">
              {index > 0 && (
                <span aria-hidden="true" className="px-2">
                  /
                </span>
              )}
              <Link
                to={crumb.href}
                className="inline-flex min-h-11 items-center underline-offset-4 hover:underline"
              >
                {crumb.label}
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      <PageHeading className="text-32 sm:text-44">{view.title}</PageHeading>
      <ul className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2 text-15" role="list">
        {view.rating && (
          <li>
            <Rating {...view.rating} />
          </li>
        )}
        <li className="inline-flex items-center gap-1.5">
          <MapPin aria-hidden="true" className="size-4 text-muted" />
          {view.place}
        </li>
        {view.instant && (
          <li className="inline-flex items-center gap-1 rounded-control bg-marigold px-2 py-1 text-13 leading-none font-semibold text-on-marigold">
            <Zap aria-hidden="true" className="size-3.5" />
            {t('card.instant')}
          </li>
        )}
      </ul>
    </header>
  );
}
