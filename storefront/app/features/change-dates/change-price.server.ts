import type { ChangePreview } from '@rental/bookings/contracts/changes';
import type { BookingView } from '@rental/bookings/contracts/dto';
import { lineLabel } from '~/features/bookings/booking-words.server';
import { cancellationSteps, type CancellationStep } from '~/features/quote/quote-view.server';
import type { UserPage } from '~/lib/session.server';

/** What other dates cost or give back, in words; and as the CMS takes it. */
export interface ChangePriceView {
  start: string;
  end: string;
  /** What the difference is made of. */
  lines: { code: string; label: string; amount: string }[];
  /** Which of the three it is: something to pay, something back, or neither. */
  kind: 'pay' | 'refund' | 'same';
  amount: string;
  newTotal: string;
  /** The terms as they then are. */
  cancellation: CancellationStep[];
  expectedAmount: number;
  expectedRefund: number;
  sent: [name: string, value: string][];
  isFree: boolean;
  /** The owner is asked first. */
  needsApproval: boolean;
  /** How long the new dates are kept for the payment. */
  changeMinutes: number;
}

export function changePriceView(
  page: UserPage,
  booking: BookingView,
  price: ChangePreview,
): ChangePriceView {
  const { format } = page;
  const money = (amount: number) => format.money(amount, price.currency);
  const at = (instant: string) => format.instant(instant, booking.timeZone);
  const { startAt, endAt, startDate, endDate } = price;
  const sent = price.priceUnit === 'HOUR' ? { startAt, endAt } : { startDate, endDate };
  return {
    start: at(startAt),
    end: at(endAt),
    lines: price.added.map((line) => ({
      code: line.code,
      label: lineLabel(line, page),
      amount: money(line.amount),
    })),
    kind: kindOf(price),
    amount: money(price.amount > 0 ? price.amount : price.refund),
    newTotal: money(price.total),
    cancellation: cancellationSteps(price.cancellation, price.currency, at, format),
    expectedAmount: price.amount,
    expectedRefund: price.refund,
    sent: Object.entries(sent),
    isFree: price.available,
    needsApproval: price.needsApproval,
    changeMinutes: booking.windows.changeMinutes,
  };
}

function kindOf({ amount, refund }: ChangePreview): ChangePriceView['kind'] {
  if (amount > 0) return 'pay';
  return refund > 0 ? 'refund' : 'same';
}
