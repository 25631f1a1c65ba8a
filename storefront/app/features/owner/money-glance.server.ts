import { listEarnings } from '@rental/payments/contracts/earnings-routes';
import type { UserPage } from '~/lib/session.server';
import { nextPayoutView, type NextPayoutView } from './next-payout.server';

export interface MoneyView {
  month: string;
  /** One for each currency. */
  earned: string[];
  available: string[];
  nextPayout: NextPayoutView | undefined;
}

/** The month's share by the platform's clock, and what is paid out next. */
export async function moneyGlance({ api, format, t }: UserPage): Promise<MoneyView> {
  const { data } = await api.call(listEarnings, {
    query: { pagination: { page: 1, pageSize: 1 } },
  });
  const { month, months, balances, nextPayout } = data;
  return {
    month: t('ownerHome.month', { month: format.date(month, 'month') }),
    earned: months
      .filter((one) => one.month === month)
      .map(({ net, currency }) => format.money(net, currency)),
    available: balances
      .filter(({ available }) => available > 0)
      .map(({ available, currency }) => format.money(available, currency)),
    nextPayout: nextPayoutView(nextPayout, format),
  };
}
