import { Link } from '@remix-run/react';
import { useTranslate } from '~/lib/i18n/translation';
import type { BookingPageView } from './booking-page.server';

/** When, where and how much. */
export function BookingTicket({ view }: { view: BookingPageView }) {
  const t = useTranslate();
  return (
    <section aria-labelledby="ticket-title" className="ticket">
      <h2 id="ticket-title" className="sr-only">
        {t('booking.ticket')}
      </h2>
      {view.photo && (
        <div className="mb-4 overflow-hidden rounded-control">
          <img
            src={view.photo}
            alt=""
            width={328}
            height={246}
            className="photo aspect-4/3 w-full object-cover"
          />
        </div>
      )}
      <dl className="space-y-2 text-15">
        <Row label={t('quote.pickup')} value={view.start} />
        <Row label={t('quote.return')} value={view.end} />
        {view.quantity > 1 && <Row label={t('book.quantity')} value={String(view.quantity)} />}
        {view.address && (
          <div>
            <dt className="text-muted">{t('booking.address')}</dt>
            <dd className="font-semibold">{view.address}</dd>
          </div>
        )}
      </dl>
      <p className="mt-1 text-13 text-muted">{t('booking.localTime', { zone: view.timeZone })}</p>
      <dl className="mt-4 space-y-2 border-t border-hairline pt-4 text-15">
        {view.lines.map((line) => (
          <Row key={line.code} label={line.label} value={line.amount} />
        ))}
      </dl>
      <div className="perforation my-5" />
      <dl className="space-y-3">
        <Total {...view} />
        {view.ownerShare && <Row label={t('booking.yourShare')} value={view.ownerShare} />}
        {view.deposit && (
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 text-15">
            <dt>{t('quote.deposit')}</dt>
            <dd className="money font-semibold">{view.deposit.amount}</dd>
            <dd className="w-full text-13 text-muted">{view.deposit.sentence}</dd>
          </div>
        )}
      </dl>
      {view.listingHref && (
        <p className="mt-4 border-t border-hairline pt-2 text-15">
          <Link className="link inline-flex min-h-11 items-center" to={view.listingHref}>
            {t('booking.listing')}
          </Link>
        </p>
      )}
    </section>
  );
}

function Total({ total, includedTax }: Pick<BookingPageView, 'total' | 'includedTax'>) {
  const t = useTranslate();
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6">
      <dt className="font-semibold">{t('quote.total')}</dt>
      <dd className="money text-25 font-semibold">{total}</dd>
      {includedTax && <dd className="w-full text-13 text-muted">{includedTax}</dd>}
    </div>
  );
}

function Row({ label, value }: { label: string; value: string }) {
  return (
    <div className="flex justify-between gap-6">
      <dt className="text-muted">{label}</dt>
      <dd className="money text-end">{value}</dd>
    </div>
  );
}
