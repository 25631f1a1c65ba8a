import { useTranslate } from '~/lib/i18n/translation';
import type { ListingPageView } from './listing-page.server';

/** On small screens: the price stays in sight, with the way to the ticket. */
export function BookingBar({ view }: { view: ListingPageView }) {
  const t = useTranslate();
  const { price, quote } = view;
  const quoted = quote.kind === 'quote' ? quote.quote : undefined;
  return (
    <div className="sticky bottom-0 z-10 mt-10 border-t border-hairline bg-paper lg:hidden">
      <div className="page-width flex min-h-16 items-center justify-between gap-4 py-2">
        <p className="leading-snug">
          <span className="money font-semibold">{quoted ? quoted.total : price.amount}</span>{' '}
          <span className="text-15 text-muted">
            {quoted ? t('bar.total') : t(`unit.per.${price.unit}`)}
          </span>
        </p>
        <a href="#book" className="button button-primary whitespace-nowrap">
          {quoted ? t('bar.breakdown') : t('bar.chooseDates')}
        </a>
      </div>
    </div>
  );
}
