/** How a cancellation divides a booking's money: the preview, the cancel and the replay ask here. Pure. */
import { instantToLocalDate } from '@rental/shared/local-time';
import type { BookingState } from '../../../contracts/states';
import {
  decideRefund,
  type PolicyTerms,
  type RefundDecision,
  type RefundPrice,
  type RefundSplit,
} from './refund';

export interface CancelledBooking {
  /** As it is found, before the cancellation. */
  readonly state: BookingState;
  readonly price: RefundPrice;
  readonly policy: PolicyTerms;
  readonly startAt: Date;
  readonly startDate: string;
  readonly endDate: string;
  readonly timeZone: string;
}

/** The split that a cancellation by this side gives now: what the preview shows. */
export const splitOf = (
  booking: CancelledBooking,
  by: 'renter' | 'owner',
  now: Date,
): RefundSplit => decideCancellation(booking, by, now).split;

/** The same with its reason: what the cancel records. */
export function decideCancellation(
  booking: CancelledBooking,
  by: 'renter' | 'owner',
  now: Date,
): RefundDecision {
  // A deposit that never came is settled as a cancellation at the start (LIFECYCLE.md).
  const at =
    booking.state === 'INSPECTION_PENDING' && now > booking.startAt ? booking.startAt : now;
  return decideRefund(booking.price, booking.policy, {
    by,
    at,
    localDate: instantToLocalDate(now, booking.timeZone),
    startAt: booking.startAt,
    startDate: booking.startDate,
    endDate: booking.endDate,
    inProgress: booking.state === 'IN_PROGRESS',
  });
}
