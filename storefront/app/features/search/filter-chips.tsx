import { Link } from '@remix-run/react';
import { X } from 'lucide-react';
import { useTranslate } from '~/lib/i18n/translation';
import type { FilterChip } from './filter-chips.server';

/** What narrows the list; each chip is a link to the list without it. */
export function FilterChips({ chips }: { chips: readonly FilterChip[] }) {
  const t = useTranslate();
  if (chips.length === 0) return null;
  return (
    <ul className="mt-3 flex flex-wrap gap-2" role="list" aria-label={t('search.activeFilters')}>
      {chips.map((chip) => (
        <li key={chip.id}>
          <Link
            className="chip"
            to={chip.href}
            aria-label={t('search.dropFilter', { filter: chip.label })}
          >
            {chip.label}
            <X aria-hidden="true" className="size-4" />
          </Link>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Link className="link inline-flex min-h-11 items-center px-2 text-15" to="/search">
            {t('search.dropAll')}
          </Link>
        </li>
      )}
    </ul>
  );
}
