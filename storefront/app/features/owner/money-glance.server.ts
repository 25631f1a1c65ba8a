import type { BookingListItem } from '@rental/bookings/contracts/dto';
import { listEarnings, type BookingEarnings } from '@rental/payments/contracts/earnings-routes';
import { today } from '~/lib/today.server';
import type { UserPage } from '~/lib/session.server';
import { nextPayout, type NextPayoutView } from './next-payout.server';

export interface MoneyView {
  month: string;
  /** One for each currency. */
  earned: string[];
  available: string[];
  nextPayout: NextPayoutView | undefined;
}

const PAGE_SIZE = 100;

/** The month's share, and what is paid out next. */
export async function moneyGlance(
  { api, format, t }: UserPage,
  bookings: readonly BookingListItem[],
): Promise<MoneyView> {
  const { data } = await api.call(listEarnings, {
    query: { pagination: { page: 1, pageSize: PAGE_SIZE } },
  });
  const month = today().slice(0, 7);
  return {
    month: t('ownerHome.month', { month: format.date(month, 'month') }),
    earned: sums(data.bookings.filter(({ paidAt }) => paidAt.startsWith(month))).map(
      ([currency, amount]) => format.money(amount, currency),
    ),
    available: data.balances
      .filter(({ available }) => available > 0)
      .map(({ available, currency }) => format.money(available, currency)),
    nextPayout: nextPayout(bookings, data.bookings, format),
  };
}

function sums(bookings: readonly BookingEarnings[]): [currency: string, amount: number][] {
  const byCurrency = new Map<string, number>();
  for (const { currency, net } of bookings)
    byCurrency.set(currency, (byCurrency.get(currency) ?? 0) + net);
  return [...byCurrency];
}
