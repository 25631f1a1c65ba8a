import type { ReactNode } from 'react';
import { Stars } from '~/features/reviews/stars';
import { useTranslate } from '~/lib/i18n/translation';
import type { BookingPageView, ReviewView } from './booking-page.server';

/** What the sides said about each other; the other's only once both may be read. */
export function BookingReviews({ view }: { view: BookingPageView }) {
  const t = useTranslate();
  const { mine, theirs } = view.reviews;
  if (!mine && !theirs) return null;
  return (
    <section aria-labelledby="reviews-title">
      <h2 id="reviews-title" className="text-20">
        {t('review.title.list')}
      </h2>
      <div className="mt-2 grid gap-x-6 gap-y-4 sm:grid-cols-2">
        {mine && (
          <Review review={mine} title={t('review.mine')}>
            {!theirs && (
              <p className="mt-1 text-15 text-muted">
                {t('review.waits', { name: view.other.name })}
              </p>
            )}
          </Review>
        )}
        {theirs && <Review review={theirs} title={t('review.theirs', { name: view.other.name })} />}
      </div>
    </section>
  );
}

interface ReviewProps {
  review: ReviewView;
  title: string;
  children?: ReactNode;
}

function Review({ review, title, children }: ReviewProps) {
  return (
    <div>
      <p>
        {title} <span className="text-15 text-muted">{review.when}</span>
      </p>
      <Stars rating={review.rating} />
      {review.text && <p className="mt-1 text-15 whitespace-pre-line">{review.text}</p>}
      {children}
    </div>
  );
}
