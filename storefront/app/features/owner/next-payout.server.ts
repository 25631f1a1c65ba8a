import type { BookingListItem } from '@rental/bookings/contracts/dto';
import type { BookingEarnings } from '@rental/payments/contracts/earnings-routes';
import type { Formatter } from '~/lib/i18n/format.server';

export interface NextPayoutView {
  date: string;
  /** Absent when the share is not among the earnings at hand. */
  amount: string | undefined;
}

/** A returned rental is settled at its deadline; the transfer to the bank follows at once. */
export function nextPayout(
  bookings: readonly BookingListItem[],
  earnings: readonly BookingEarnings[],
  format: Formatter,
): NextPayoutView | undefined {
  const [next] = bookings
    .flatMap(({ status, dueAt, bookingId }) =>
      status === 'COMPLETED' && dueAt ? [{ dueAt, bookingId }] : [],
    )
    .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
  if (!next) return undefined;
  const share = earnings.find(({ bookingId }) => bookingId === next.bookingId);
  return {
    date: format.date(next.dueAt.slice(0, 10), 'day'),
    amount: share && format.money(share.net, share.currency),
  };
}
