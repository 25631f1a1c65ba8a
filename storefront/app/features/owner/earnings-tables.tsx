import { Link } from '@remix-run/react';
import { CircleAlert } from 'lucide-react';
import { useTranslate } from '~/lib/i18n/translation';
import type { BalanceView, EarningView, PayoutView } from './earnings.server';
import { StackingTable } from './stacking-table';

/** Where the money of one currency is, from what is ready to what arrived. */
export function Balances({ balances }: { balances: readonly BalanceView[] }) {
  const t = useTranslate();
  return (
    <section aria-label={t('earnings.balances')} className="grid gap-6 md:grid-cols-2">
      {balances.map(({ currency, parts }) => (
        <div key={currency} className="ticket">
          <h2 className="text-15">{t('earnings.inCurrency', { currency })}</h2>
          <dl className="mt-3 space-y-2">
            {parts.map(({ key, amount }) => (
              <div key={key} className="flex items-baseline justify-between gap-6">
                <dt className={key === 'available' ? 'font-semibold' : 'text-15 text-muted'}>
                  {t(`earnings.${key}`)}
                </dt>
                <dd
                  className={`money ${key === 'available' ? 'text-25 font-semibold' : 'text-15'}`}
                >
                  {amount}
                </dd>
              </div>
            ))}
          </dl>
          {parts.some(({ key }) => key === 'owed') && (
            <p className="mt-3 text-13 text-muted">{t('earnings.owedNote')}</p>
          )}
        </div>
      ))}
    </section>
  );
}

export function EarningsByBooking({ bookings }: { bookings: readonly EarningView[] }) {
  const t = useTranslate();
  const columns = [
    { label: t('earnings.booking') },
    { label: t('earnings.rental'), numeric: true },
    { label: t('earnings.commission'), numeric: true },
    { label: t('earnings.refunded'), numeric: true },
    { label: t('earnings.net'), numeric: true },
    { label: t('earnings.payout') },
  ];
  const rows = bookings.map((booking) => ({
    key: booking.id,
    cells: [
      <>
        <Link
          className="link inline-flex min-h-11 items-center font-semibold md:min-h-6"
          to={`/bookings/${booking.id}`}
        >
          {booking.title}
        </Link>
        <span className="block text-muted">{booking.period}</span>
      </>,
      booking.rental,
      booking.commission,
      booking.refunded,
      <span key="net" className="font-semibold">
        {booking.net}
      </span>,
      booking.payout,
    ],
  }));
  return (
    <section>
      <h2 className="mb-2 text-20">{t('earnings.perBooking')}</h2>
      <StackingTable caption={t('earnings.perBooking')} columns={columns} rows={rows} />
    </section>
  );
}

export function Payouts({ payouts }: { payouts: readonly PayoutView[] }) {
  const t = useTranslate();
  const columns = [
    { label: t('earnings.date') },
    { label: t('earnings.booking') },
    { label: t('earnings.state') },
    { label: t('earnings.amount'), numeric: true },
  ];
  const rows = payouts.map((payout) => ({
    key: payout.id,
    cells: [
      payout.date,
      <Link
        key="booking"
        className="link inline-flex min-h-11 items-center md:min-h-6"
        to={payout.bookingHref}
      >
        {payout.number}
      </Link>,
      payout.status === 'failed' ? (
        <span key="state" className="inline-flex items-start gap-1.5 text-start font-semibold">
          <CircleAlert aria-hidden="true" className="mt-1 size-4 flex-none text-danger" />
          <span>
            {t('payout.failed')}
            <span className="block font-normal text-muted">{payout.problem}</span>
          </span>
        </span>
      ) : (
        t(`payout.${payout.status}`)
      ),
      payout.amount,
    ],
  }));
  return (
    <section>
      <h2 className="mb-2 text-20">{t('earnings.payouts')}</h2>
      {rows.length === 0 ? (
        <p className="text-muted">{t('earnings.noPayouts')}</p>
      ) : (
        <StackingTable caption={t('earnings.payouts')} columns={columns} rows={rows} />
      )}
    </section>
  );
}
