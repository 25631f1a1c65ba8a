import { Link } from '@remix-run/react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslate } from '~/lib/i18n/translation';
import type { PageLink } from './list-links.server';

const STEP =
  'inline-flex min-h-11 min-w-11 items-center justify-center gap-1 rounded-control px-2 hover:bg-sunk';

export function Pagination({ pages }: { pages: readonly PageLink[] }) {
  const t = useTranslate();
  if (pages.length === 0) return null;
  const links = pages.filter((page) => page.kind === 'page');
  const at = links.findIndex(({ current }) => current);
  const previous = links[at - 1];
  const next = links[at + 1];
  return (
    <nav aria-label={t('pagination.label')} className="border-t border-hairline pt-4">
      <ul className="flex flex-wrap items-center justify-center gap-1 text-15" role="list">
        {previous && (
          <li>
            <Link className={STEP} to={previous.href} rel="prev">
              <ChevronLeft aria-hidden="true" className="size-4 rtl:-scale-x-100" />
              {t('pagination.previous')}
            </Link>
          </li>
        )}
        {pages.map((page) => (
          <li key={page.number}>
            {page.kind === 'gap' ? (
              <span aria-hidden="true" className="px-1">
                …
              </span>
            ) : (
              <Link
                to={page.href}
                aria-label={t('pagination.page', { number: page.number })}
                aria-current={page.current ? 'page' : undefined}
                className={`${STEP} money ${page.current ? 'border border-ink font-semibold' : ''}`}
              >
                {page.number}
              </Link>
            )}
          </li>
        ))}
        {next && (
          <li>
            <Link className={STEP} to={next.href} rel="next">
              {t('pagination.next')}
              <ChevronRight aria-hidden="true" className="size-4 rtl:-scale-x-100" />
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
