import { Link } from '@remix-run/react';
import { useTranslate } from '~/lib/i18n/translation';
import type { WayOut } from './search-page.server';

interface NothingFoundProps {
  waysOut: readonly WayOut[];
  filtered: boolean;
}

/** Names the filters to give up, with what each would find. */
export function NothingFound({ waysOut, filtered }: NothingFoundProps) {
  const t = useTranslate();
  return (
    <section className="ticket">
      <h2 className="display text-25 sm:text-32">{t('nothing.title')}</h2>
      {waysOut.length > 0 ? (
        <>
          <p className="mt-3">{t('nothing.advice')}</p>
          <ul className="mt-4 divide-y divide-hairline border-y border-hairline" role="list">
            {waysOut.map((way) => (
              <li key={way.href}>
                <Link
                  to={way.href}
                  className="flex min-h-12 items-center justify-between gap-4 py-2 hover:underline"
                >
                  <span>
                    {t(way.isMore ? 'nothing.byTheHour' : 'nothing.without')}{' '}
                    <span className="rounded-full border border-line px-3 py-1 font-semibold">
                      {way.label}
                    </span>
                  </span>
                  <span className="flex-none text-muted">
                    {t('search.total', { count: way.count })}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="mt-3">{filtered ? t('nothing.severalFilters') : t('nothing.empty')}</p>
      )}
      <Link className="button button-quiet mt-6" to="/search">
        {t('nothing.showAll')}
      </Link>
    </section>
  );
}
