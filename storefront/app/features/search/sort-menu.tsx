import { Link } from '@remix-run/react';
import { Check, ChevronDown } from 'lucide-react';
import { useTranslate } from '~/lib/i18n/translation';
import type { SortLink } from './list-links.server';

export function SortMenu({ sorts }: { sorts: readonly SortLink[] }) {
  const t = useTranslate();
  const current = sorts.find((sort) => sort.current);
  return (
    <details className="disclosure relative text-15">
      <summary className="flex min-h-11 items-center gap-1 rounded-control">
        <span className="text-muted">{t('sort.label')}</span>
        <span className="font-semibold">{current?.label}</span>
        <ChevronDown aria-hidden="true" className="disclosure-mark size-4" />
      </summary>
      <ul
        className="absolute end-0 z-10 mt-1 w-56 rounded-card border border-line bg-paper p-1 max-sm:start-0 max-sm:end-auto"
        role="list"
      >
        {sorts.map((sort) => (
          <li key={sort.key}>
            <Link
              to={sort.href}
              rel="nofollow"
              aria-current={sort.current ? 'true' : undefined}
              className="flex min-h-11 items-center justify-between gap-3 rounded-control px-3 hover:bg-sunk"
            >
              {sort.label}
              {sort.current && <Check aria-hidden="true" className="size-4" />}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
