import { Link, useLocation, useRouteError } from '@remix-run/react';
import { PageHeading } from '~/features/layout/page-heading';
import { useTranslate } from '~/lib/i18n/translation';
import { failureKind } from './failure-kind';

/** What happened and what to do; header and footer stay usable. */
export function PageFailure({ missing }: { missing?: 'listing' }) {
  const t = useTranslate();
  const kind = failureKind(useRouteError());
  const { pathname, search } = useLocation();
  const what = kind === 'missing' && missing === 'listing' ? 'missingListing' : kind;
  return (
    <div className="page-width py-16 sm:py-24">
      <div className="max-w-xl">
        <p className="mb-3 text-15 font-semibold text-muted">{t(`failure.${what}.kicker`)}</p>
        <PageHeading className="text-32 sm:text-44">{t(`failure.${what}.title`)}</PageHeading>
        <p className="mt-4 text-17">{t(`failure.${what}.advice`)}</p>
        <div className="mt-8 flex flex-wrap gap-3">
          {kind === 'missing' ? (
            <Link className="button button-primary" to="/search">
              {t('failure.browse')}
            </Link>
          ) : (
            <a className="button button-primary" href={pathname + search}>
              {t('failure.again')}
            </a>
          )}
          <Link className="button button-quiet" to="/">
            {t('failure.home')}
          </Link>
        </div>
      </div>
    </div>
  );
}
