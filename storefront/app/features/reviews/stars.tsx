import { Star } from 'lucide-react';
import { STARS } from '@rental/bookings/contracts/review-limits';
import { useTranslate } from '~/lib/i18n/translation';

/** One to five stars, said in words as well. */
export function Stars({ rating }: { rating: number }) {
  const t = useTranslate();
  return (
    <span className="inline-flex items-center gap-0.5">
      <span className="sr-only">{t('review.star', { count: rating })}</span>
      {STARS.map((star) => (
        <Star
          key={star}
          aria-hidden="true"
          className={star <= rating ? 'size-4 fill-marigold text-marigold' : 'size-4 text-line'}
        />
      ))}
    </span>
  );
}
