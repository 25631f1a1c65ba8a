import { Link } from '@remix-run/react';
import { Notice } from '~/features/layout/notice';
import { QuoteLines } from '~/features/quote/quote-lines';
import { useTranslate } from '~/lib/i18n/translation';
import { CancellationSteps } from './cancellation-steps';
import { LateTerms } from './late-terms';
import type { ListingPageView } from './listing-page.server';
import { PeriodForm } from './period-form';

/** The ticket: price of a unit, dates, the exact sum, and what comes back on a cancellation. */
export function BookingCard({ view }: { view: ListingPageView }) {
  const t = useTranslate();
  const { price, quote } = view;
  return (
    <section id="book" aria-labelledby="book-title" className="ticket scroll-mt-4">
      <h2 id="book-title">
        <span className="money text-25 font-semibold">{price.amount}</span>{' '}
        <span className="font-normal text-muted">{t(`unit.per.${price.unit}`)}</span>
      </h2>
      {price.approximate && quote.kind !== 'quote' && (
        <p className="mt-1 text-13 text-muted">{price.approximate}</p>
      )}
      {price.discounts.length > 0 && (
        <p className="mt-1 text-15 text-muted">{price.discounts.join(' · ')}</p>
      )}
      <div className="mt-4">
        <PeriodForm view={view} />
      </div>
      <div aria-live="polite">
        {quote.kind === 'problem' && (
          <div className="mt-4">
            <Notice tone="danger">{quote.message}</Notice>
            {view.nearest && (
              <Link
                className="button button-quiet mt-3 w-full"
                to={view.nearest.href}
                preventScrollReset
              >
                {view.nearest.words}
              </Link>
            )}
            {view.waitHref && (
              <Link className="button button-quiet mt-3 w-full" to={view.waitHref} rel="nofollow">
                {t('book.wait')}
              </Link>
            )}
          </div>
        )}
        {quote.kind === 'quote' && (
          <div className="mt-6">
            <dl className="mb-4 space-y-2 border-b border-hairline pb-4 text-15">
              <PeriodRow label={t('quote.pickup')} value={quote.quote.start} />
              <PeriodRow label={t('quote.return')} value={quote.quote.end} />
            </dl>
            <QuoteLines quote={quote.quote} />
            <CheckoutLink view={view} />
            <CancellationSteps steps={quote.quote.cancellation} />
            <LateTerms late={quote.quote.late} />
          </div>
        )}
      </div>
      {quote.kind === 'none' && <BeforeDates view={view} />}
    </section>
  );
}

/** Booking takes a signed-in visitor; the sign-in page leads back. */
function CheckoutLink({ view }: { view: ListingPageView }) {
  const t = useTranslate();
  return (
    <div className="mt-5">
      <Link className="button button-primary w-full" to={view.checkoutHref}>
        {t(view.instant ? 'book.checkout' : 'book.checkoutRequest')}
      </Link>
      <p className="mt-2 text-center text-13 text-muted">{t('book.checkoutNote')}</p>
    </div>
  );
}

function PeriodRow({ label, value }: { label: string; value: string }) {
  return (
    <div className="flex justify-between gap-6">
      <dt className="text-muted">{label}</dt>
      <dd className="money">{value}</dd>
    </div>
  );
}

function BeforeDates({ view }: { view: ListingPageView }) {
  const t = useTranslate();
  return (
    <>
      <div className="perforation my-6" />
      <p className="text-15 text-muted">
        {view.deposit
          ? t('quote.beforeDatesDeposit', { deposit: view.deposit })
          : t('quote.beforeDates')}
      </p>
    </>
  );
}
