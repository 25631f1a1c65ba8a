import {
  Link,
  useLocation,
  useRouteError,
  useRouteLoaderData,
  useSearchParams,
} from '@remix-run/react';
import { PageHeading } from '~/features/layout/page-heading';
import { SearchBar } from '~/features/search-bar/search-bar';
import { useTranslate } from '~/lib/i18n/translation';
import type { loader as rootLoader } from '~/root';
import { failureKind, passingFailure, type FailureKind } from './failure-kind';
import { UnsentEntries } from './unsent-entries';

interface PageFailureProps {
  /** What the address named. */
  missing?: 'listing';
  /** Offers another search: on pages that people come to by searching. */
  search?: boolean;
}

/** What happened and what to do; header and footer stay usable. */
export function PageFailure({ missing, search = false }: PageFailureProps) {
  const t = useTranslate();
  const error = useRouteError();
  const root = useRouteLoaderData<typeof rootLoader>('root');
  const kind = failureKind(error);
  const { retryAfterSeconds = 0, entries = root?.entries } = passingFailure(error);
  const what = kind === 'missing' && missing === 'listing' ? 'missingListing' : kind;
  const advice =
    what === 'busy' || what === 'unavailable'
      ? t(`failure.${what}.advice`, { count: retryAfterSeconds })
      : t(`failure.${what}.advice`);
  return (
    <div className="page-width py-16 sm:py-24">
      <div className="max-w-xl">
        <p className="mb-3 text-15 font-semibold text-muted">{t(`failure.${what}.kicker`)}</p>
        <PageHeading className="text-32 sm:text-44">{t(`failure.${what}.title`)}</PageHeading>
        <p className="mt-4 text-17">{advice}</p>
        {entries && <UnsentEntries entries={entries} />}
        <WaysOn kind={kind} quiet={entries !== undefined} />
      </div>
      {search && <SearchAgain today={root?.today} />}
    </div>
  );
}

function WaysOn({ kind, quiet }: { kind: FailureKind; quiet: boolean }) {
  const t = useTranslate();
  const { pathname, search } = useLocation();
  return (
    <div className="mt-8 flex flex-wrap gap-3">
      {kind === 'missing' ? (
        <Link className="button button-primary" to="/search">
          {t('failure.browse')}
        </Link>
      ) : (
        <a className={`button button-${quiet ? 'quiet' : 'primary'}`} href={pathname + search}>
          {t(quiet ? 'failure.openAgain' : 'failure.again')}
        </a>
      )}
      <Link className="button button-quiet" to="/">
        {t('failure.home')}
      </Link>
    </div>
  );
}

/** With what was searched for: nothing has to be typed twice. */
function SearchAgain({ today }: { today: string | undefined }) {
  const t = useTranslate();
  const [params] = useSearchParams();
  const valueOf = (name: string) => params.get(name) ?? undefined;
  return (
    <section aria-labelledby="search-again" className="mt-12 border-t border-hairline pt-8">
      <h2 id="search-again" className="mb-4 text-20">
        {t('failure.search')}
      </h2>
      <SearchBar
        id="failure-search"
        today={today}
        look="line"
        values={{
          query: valueOf('query'),
          location: valueOf('location'),
          startDate: valueOf('startDate'),
          endDate: valueOf('endDate'),
        }}
      />
    </section>
  );
}
