/** Requests to book and reviews: Stripe holds the money while somebody decides. */
import type { BookingTransition } from '../transition';

const WAITING_FOR_APPROVAL = ['UNDER_REVIEW', 'PENDING_OWNER_APPROVAL'] as const;

export const approving: readonly BookingTransition[] = [
  {
    from: 'UNDER_REVIEW',
    event: 'clear',
    to: 'PENDING_OWNER_APPROVAL',
    by: ['ops'],
    guards: ['request_to_book'],
    publishes: 'booking.approval_requested',
  },
  {
    from: 'UNDER_REVIEW',
    event: 'clear',
    to: 'CONFIRMED',
    by: ['ops'],
    guards: ['instant_book'],
    wish: 'charge.capture',
  },
  {
    from: 'UNDER_REVIEW',
    event: 'approve',
    to: 'CONFIRMED',
    by: ['ops'],
    wish: 'charge.capture',
  },
  {
    from: 'PENDING_OWNER_APPROVAL',
    event: 'approve',
    to: 'CONFIRMED',
    by: ['owner'],
    wish: 'charge.capture',
  },
  ...WAITING_FOR_APPROVAL.flatMap((from): BookingTransition[] => [
    {
      from,
      event: 'capture_succeeded',
      to: 'CONFIRMED',
      by: ['stripe'],
      guards: ['amount_matches_quote'],
      effects: ['record_payment'],
      publishes: 'booking.confirmed',
    },
    { from, event: 'decline', to: 'EXPIRED', by: ['owner', 'ops'], wish: 'charge.cancel' },
    { from, event: 'withdraw', to: 'EXPIRED', by: ['renter'], wish: 'charge.cancel' },
    { from, event: 'approval_timeout', to: 'EXPIRED', by: ['clock'], wish: 'charge.cancel' },
    { from, event: 'capture_failed', to: 'EXPIRED', by: ['stripe'], wish: 'charge.cancel' },
    {
      from,
      event: 'intent_cancelled',
      to: 'EXPIRED',
      by: ['stripe'],
      effects: ['release_dates'],
      publishes: 'booking.expired',
    },
  ]),
];
