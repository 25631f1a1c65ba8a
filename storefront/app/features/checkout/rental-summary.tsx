import { Photo } from '~/features/photos/photo';
import type { PhotoView } from '~/features/photos/photo-view.server';
import { CancellationSteps } from '~/features/listing/cancellation-steps';
import { LateTerms } from '~/features/listing/late-terms';
import { QuoteLines } from '~/features/quote/quote-lines';
import type { QuoteView } from '~/features/quote/quote-view.server';
import { useTranslate } from '~/lib/i18n/translation';

interface RentalSummaryProps {
  title: string;
  place: string;
  photo: PhotoView | undefined;
  quote: QuoteView;
}

/** The ticket beside a form: what, when, and every line of the price. */
export function RentalSummary({ title, place, photo, quote }: RentalSummaryProps) {
  const t = useTranslate();
  return (
    <section aria-labelledby="summary-title" className="ticket">
      <div className="flex items-center gap-4">
        {photo && (
          <div className="w-24 flex-none overflow-hidden rounded-control">
            <Photo photo={photo} sizes="96px" alt="" />
          </div>
        )}
        <div>
          <h2 id="summary-title" className="text-17 leading-snug">
            {title}
          </h2>
          <p className="text-15 text-muted">{place}</p>
        </div>
      </div>
      <dl className="my-4 space-y-2 border-y border-hairline py-4 text-15">
        <Row label={t('quote.pickup')} value={quote.start} />
        <Row label={t('quote.return')} value={quote.end} />
      </dl>
      <QuoteLines quote={quote} />
      <CancellationSteps steps={quote.cancellation} />
      <LateTerms late={quote.late} />
    </section>
  );
}

function Row({ label, value }: { label: string; value: string }) {
  return (
    <div className="flex justify-between gap-6">
      <dt className="text-muted">{label}</dt>
      <dd className="money">{value}</dd>
    </div>
  );
}
