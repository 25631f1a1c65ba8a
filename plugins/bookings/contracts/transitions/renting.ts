/** From the day before the start to the return. */
import type { BookingTransition } from '../transition';

export const renting: readonly BookingTransition[] = [
  {
    from: 'CONFIRMED',
    event: 'start_approaching',
    to: 'UPCOMING',
    by: ['clock'],
    effects: ['plan_deposit_hold'],
    publishes: 'booking.upcoming',
  },
  {
    from: 'UPCOMING',
    event: 'start_reached',
    to: 'INSPECTION_PENDING',
    by: ['clock'],
    publishes: 'booking.check_in_due',
  },
  {
    from: 'INSPECTION_PENDING',
    event: 'inspection_completed',
    to: 'IN_PROGRESS',
    by: ['owner'],
    guards: ['deposit_settled'],
    publishes: 'booking.started',
  },
  {
    from: 'INSPECTION_PENDING',
    event: 'inspection_timeout',
    to: 'INSPECTION_INCOMPLETE',
    by: ['clock'],
    guards: ['deposit_settled'],
  },
  {
    from: 'INSPECTION_PENDING',
    event: 'deposit_missing',
    to: 'CANCELLED_BY_RENTER',
    by: ['clock'],
    guards: ['deposit_refused'],
    effects: ['refund_by_policy', 'release_deposit_hold', 'release_dates'],
    publishes: 'booking.cancelled',
  },
  // Stripe never answered for the deposit: not the renter's fault, so all of it goes back.
  {
    from: 'INSPECTION_PENDING',
    event: 'deposit_unavailable',
    to: 'CANCELLED_BY_RENTER',
    by: ['clock'],
    guards: ['deposit_unanswered'],
    effects: ['refund_in_full', 'release_deposit_hold', 'release_dates'],
    publishes: 'booking.cancelled',
  },
  {
    from: 'INSPECTION_INCOMPLETE',
    event: 'auto_start',
    to: 'IN_PROGRESS',
    by: ['clock'],
    publishes: 'booking.started',
  },
  {
    from: 'IN_PROGRESS',
    event: 'end_reached',
    to: 'RETURN_INSPECTION_PENDING',
    by: ['clock'],
    publishes: 'booking.return_due',
  },
  // Brought back before its end: the days not begun go back as the policy says.
  {
    from: 'IN_PROGRESS',
    event: 'return_early',
    to: 'RETURN_INSPECTION_PENDING',
    by: ['renter'],
    effects: ['drop_change', 'refund_by_policy'],
    publishes: 'booking.return_due',
  },
  {
    from: 'RETURN_INSPECTION_PENDING',
    event: 'return_ok',
    to: 'COMPLETED',
    by: ['owner'],
    effects: ['release_deposit_hold', 'free_unused_dates'],
    publishes: 'booking.completed',
  },
  {
    from: 'RETURN_INSPECTION_PENDING',
    event: 'return_timeout',
    to: 'COMPLETED',
    by: ['clock'],
    guards: ['no_open_issue'],
    effects: ['free_unused_dates'],
    publishes: 'booking.completed',
  },
];
