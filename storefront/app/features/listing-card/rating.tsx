import { Star } from 'lucide-react';
import { useTranslate } from '~/lib/i18n/translation';

/** Stars in words for screen readers, one star and numbers for the eye. */
export function Rating({ value, count }: { value: string; count: number }) {
  const t = useTranslate();
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap">
      <Star aria-hidden="true" className="size-4 fill-marigold text-marigold" />
      <span className="sr-only">{t('rating.words', { value, count })}</span>
      <span aria-hidden="true" className="money">
        {value} <span className="text-muted">({count})</span>
      </span>
    </span>
  );
}
