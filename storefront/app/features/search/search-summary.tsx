import { ChevronDown, Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslate } from '~/lib/i18n/translation';

interface SearchSummaryProps {
  query: string | undefined;
  place: string | undefined;
  dates: string | undefined;
  children: ReactNode;
}

/** On small screens the search is one line that unfolds, so that the list comes first. */
export function SearchSummary({ query, place, dates, children }: SearchSummaryProps) {
  const t = useTranslate();
  const parts = [
    query ?? t('summary.anything'),
    place ?? t('summary.anywhere'),
    dates ?? t('summary.anytime'),
  ];
  return (
    <details className="disclosure disclosure-beside">
      <summary className="field flex items-center gap-3">
        <Search aria-hidden="true" className="size-5 flex-none text-muted" />
        <span className="sr-only">{t('summary.change')}</span>
        <span className="flex-1 truncate">{parts.join(' · ')}</span>
        <ChevronDown aria-hidden="true" className="disclosure-mark size-4 flex-none" />
      </summary>
      <div className="max-lg:pt-3">{children}</div>
    </details>
  );
}
