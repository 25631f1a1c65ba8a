import { useTranslate } from '~/lib/i18n/translation';
import type { ReviewListEntry } from './rating-view.server';
import { Stars } from './stars';

/** What renters said, newest first. */
export function ReviewList({ reviews }: { reviews: readonly ReviewListEntry[] }) {
  const t = useTranslate();
  return (
    <section className="mt-10 border-t border-hairline pt-8">
      <h2 className="mb-4 text-20">{t('review.title.list')}</h2>
      <ul role="list" className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        {reviews.map((review) => (
          <li key={review.id}>
            <p className="flex flex-wrap items-center gap-x-3 text-15">
              <span className="font-semibold">{review.author}</span>
              <span className="text-muted">{review.when}</span>
            </p>
            <Stars rating={review.rating} />
            {review.text && <p className="mt-1 text-15 whitespace-pre-line">{review.text}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
