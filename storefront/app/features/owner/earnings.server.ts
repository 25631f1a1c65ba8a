import {
  listEarnings,
  listPayouts,
  type BookingEarnings,
  type OwnerBalance,
  type OwnerPayout,
} from '@rental/payments/contracts/earnings-routes';
import { answerFor } from '~/lib/failure.server';
import type { UserPage } from '~/lib/session.server';
import { monthCharts, type MonthChartView } from './month-chart.server';
import { nextPayoutView, type NextPayoutView } from './next-payout.server';
import { yearViews, type YearView } from './years.server';

export interface BalanceView {
  currency: string;
  /** In the order of the money's way; zeros that say nothing are left out. */
  parts: {
    key: 'available' | 'pending' | 'frozen' | 'inTransit' | 'paid' | 'owed';
    amount: string;
  }[];
}

export interface EarningView {
  id: string;
  title: string;
  number: string;
  period: string;
  rental: string;
  commission: string;
  refunded: string;
  net: string;
  payout: string;
}

export interface PayoutView {
  id: string;
  bookingHref: string;
  number: string;
  amount: string;
  status: OwnerPayout['status'];
  date: string;
  /** Why the bank sent it back, and what mends it. */
  problem: string | undefined;
}

export interface EarningsView {
  /** When the next rental is settled, and what it brings. */
  next: NextPayoutView | undefined;
  balances: BalanceView[];
  charts: MonthChartView[];
  bookings: EarningView[];
  payouts: PayoutView[];
  years: YearView[];
  hasFailed: boolean;
  page: number;
  pages: number;
}

const PAGE_SIZE = 25;
const ALWAYS_SAID: readonly string[] = ['available', 'pending', 'paid'];

/** @throws 503 */
export async function earningsPage(page: UserPage): Promise<EarningsView> {
  const wanted = Number(page.url.searchParams.get('page'));
  const number = Number.isInteger(wanted) && wanted > 0 ? wanted : 1;
  const [earnings, payouts] = await Promise.all([
    page.api.call(listEarnings, { query: { pagination: { page: number, pageSize: PAGE_SIZE } } }),
    page.api.call(listPayouts, { query: { pagination: { page: 1, pageSize: PAGE_SIZE } } }),
  ]).catch((error: unknown) => {
    throw answerFor(error);
  });
  return {
    next: nextPayoutView(earnings.data.nextPayout, page.format),
    balances: earnings.data.balances.map((balance) => balanceView(balance, page)),
    charts: monthCharts(earnings.data, page),
    bookings: earnings.data.bookings.map((booking) => earningView(booking, page)),
    payouts: payouts.data.map((payout) => payoutView(payout, page)),
    years: await yearViews(page),
    hasFailed: payouts.data.some(({ status }) => status === 'failed'),
    page: number,
    pages: earnings.meta.pagination.pageCount,
  };
}

const PARTS = ['available', 'pending', 'frozen', 'inTransit', 'paid', 'owed'] as const;

function balanceView(balance: OwnerBalance, { format }: UserPage): BalanceView {
  const { currency } = balance;
  return {
    currency,
    parts: PARTS.filter((key) => balance[key] !== 0 || ALWAYS_SAID.includes(key)).map((key) => ({
      key,
      amount: format.money(balance[key], currency),
    })),
  };
}

function earningView(booking: BookingEarnings, { format, t }: UserPage): EarningView {
  const { currency, startDate, endDate } = booking;
  const money = (amount: number) => format.money(amount, currency);
  return {
    id: booking.bookingId,
    title: booking.listing.title,
    number: booking.number,
    period:
      startDate === endDate ? format.date(startDate, 'day') : format.dateRange(startDate, endDate),
    rental: money(booking.rental),
    commission: money(-booking.commission),
    refunded: booking.refunded === 0 ? '–' : money(-booking.refunded),
    net: money(booking.net),
    payout: payoutWords(booking, { format, t }),
  };
}

/** A rental that was given back whole pays out nothing. */
function payoutWords(
  { payout, net, refunded }: BookingEarnings,
  { format, t }: Pick<UserPage, 'format' | 't'>,
): string {
  if (payout === null) return net === 0 && refunded > 0 ? '–' : t('earnings.notSettled');
  const date = format.date(payout.at.slice(0, 10), 'short');
  return t('earnings.payoutOn', { status: t(`payout.${payout.status}`), date });
}

/** https://docs.stripe.com/api/payouts/failures: those that an owner can mend in different ways. */
const PROBLEMS: Readonly<Record<string, 'account' | 'details' | 'owner' | 'currency'>> = {
  account_closed: 'account',
  account_frozen: 'account',
  debit_not_authorized: 'account',
  bank_account_restricted: 'account',
  no_account: 'details',
  invalid_account_number: 'details',
  incorrect_account_number: 'details',
  incorrect_account_holder_name: 'owner',
  invalid_account_number_length: 'details',
  bank_ownership_changed: 'owner',
  invalid_currency: 'currency',
};

function problemOf({ status, failureCode }: OwnerPayout, { t }: UserPage): string | undefined {
  if (status !== 'failed') return undefined;
  const kind = Object.hasOwn(PROBLEMS, failureCode ?? '') ? PROBLEMS[failureCode ?? ''] : undefined;
  return t(`payout.problem.${kind ?? 'other'}`);
}

const payoutView = (payout: OwnerPayout, page: UserPage): PayoutView => ({
  id: payout.id,
  bookingHref: `/bookings/${payout.bookingId}`,
  number: payout.bookingNumber ?? '–',
  amount: page.format.money(payout.amount, payout.currency),
  status: payout.status,
  date: page.format.date(payout.changedAt.slice(0, 10), 'day'),
  problem: problemOf(payout, page),
});
