/** An owner's months as bars and as a table: the same numbers. */
import type { MonthEarnings } from '@rental/payments/contracts/earnings-routes';
import type { UserPage } from '~/lib/session.server';

export interface MonthBar {
  key: string;
  /** `Nov 2026`. */
  label: string;
  /** `Nov`. */
  short: string;
  net: string;
  rental: string;
  commission: string;
  refunded: string;
  bookings: number;
  /** Of the best month, 0 to 100. */
  height: number;
}

export interface MonthChartView {
  currency: string;
  /** Oldest first; months without a rental are there, too. */
  bars: MonthBar[];
}

const MONTHS_SHOWN = 12;

/** The twelve months that end with `last`, `YYYY-MM`, oldest first. Pure. */
export function monthsUntil(last: string): string[] {
  const [year = 0, month = 1] = last.split('-').map(Number);
  return Array.from({ length: MONTHS_SHOWN }, (_, back) => {
    const index = year * 12 + (month - 1) - (MONTHS_SHOWN - 1 - back);
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
}

/** One chart for each currency that something was earned in. */
export function monthCharts(
  { month, months }: { month: string; months: readonly MonthEarnings[] },
  page: UserPage,
): MonthChartView[] {
  const currencies = [...new Set(months.map(({ currency }) => currency))];
  return currencies.map((currency) => {
    const own = months.filter((one) => one.currency === currency);
    const best = Math.max(1, ...own.map(({ net }) => net));
    return {
      currency,
      bars: monthsUntil(month).map((key) =>
        barOf(
          own.find((one) => one.month === key) ?? { ...NOTHING, month: key, currency },
          best,
          page,
        ),
      ),
    };
  });
}

const NOTHING = { rental: 0, commission: 0, refunded: 0, net: 0, bookings: 0 };

function barOf(one: MonthEarnings, best: number, { format }: UserPage): MonthBar {
  const money = (amount: number) => format.money(amount, one.currency);
  return {
    key: one.month,
    label: format.date(one.month, 'month'),
    short: format.month(one.month),
    net: money(one.net),
    rental: money(one.rental),
    commission: money(-one.commission),
    refunded: one.refunded === 0 ? '–' : money(-one.refunded),
    bookings: one.bookings,
    height: Math.max(0, Math.round((one.net / best) * 100)),
  };
}
