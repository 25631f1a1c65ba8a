import type { Earnings } from '@rental/payments/contracts/earnings-routes';
import type { Formatter } from '~/lib/i18n/format.server';

export interface NextPayoutView {
  date: string;
  /** Absent when it is not known yet. */
  amount: string | undefined;
}

/** A returned rental is settled at its deadline; the transfer to the bank follows at once. */
export function nextPayoutView(
  next: Earnings['nextPayout'],
  format: Formatter,
): NextPayoutView | undefined {
  if (!next) return undefined;
  const { at, amount, currency } = next;
  return {
    date: format.date(at.slice(0, 10), 'day'),
    amount: amount === null ? undefined : format.money(amount, currency),
  };
}
