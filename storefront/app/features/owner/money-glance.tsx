import { Link } from '@remix-run/react';
import { useTranslate } from '~/lib/i18n/translation';
import type { MoneyView } from './money-glance.server';

/** The month and the next payout, on one ticket. */
export function MoneyGlance({ money }: { money: MoneyView | undefined }) {
  const t = useTranslate();
  return (
    <section aria-label={t('earnings.title')} className="ticket">
      {money ? <Amounts money={money} /> : <p>{t('ownerHome.moneyAway')}</p>}
      <p className="mt-4 border-t border-hairline pt-2 text-15">
        <Link className="link inline-flex min-h-11 items-center" to="/owner/earnings">
          {t('earnings.title')}
        </Link>
      </p>
    </section>
  );
}

function Amounts({ money }: { money: MoneyView }) {
  const t = useTranslate();
  const { nextPayout } = money;
  return (
    <>
      <h2 className="text-15">{money.month}</h2>
      {(money.earned.length > 0 ? money.earned : ['–']).map((amount) => (
        <p key={amount} className="money text-32 font-semibold">
          {amount}
        </p>
      ))}
      <p className="text-13 text-muted">{t('ownerHome.monthNote')}</p>
      <div className="perforation my-5" />
      <h2 className="text-15">{t('ownerHome.nextPayout')}</h2>
      <p className="money text-20">{nextPayout?.amount ?? t('ownerHome.noPayout')}</p>
      <p className="text-13 text-muted">
        {nextPayout
          ? t('ownerHome.nextPayoutOn', { date: nextPayout.date })
          : t('ownerHome.noPayoutNote')}
      </p>
      {money.available.length > 0 && (
        <>
          <h2 className="mt-4 text-15">{t('ownerHome.available')}</h2>
          <p className="money text-20">{money.available.join(' · ')}</p>
        </>
      )}
    </>
  );
}
