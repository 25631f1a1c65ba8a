/**
 * A longer rental, or other dates before it has begun. The dates wait a quarter of an hour for the
 * payment, and the booking stays what it is until then; one that ends meanwhile has no use for them.
 * Where the listing is rented on request, the payment is only authorised, and they wait for the owner.
 */
import type { BookingTransition } from '../transition';

const EXTENDABLE = ['CONFIRMED', 'UPCOMING', 'INSPECTION_PENDING', 'IN_PROGRESS'] as const;
/** States that the clock may lead to while the payment is under way. */
const WAITING_FOR_PAYMENT = [
  ...EXTENDABLE,
  'INSPECTION_INCOMPLETE',
  'RETURN_INSPECTION_PENDING',
] as const;

export const changing: readonly BookingTransition[] = [
  ...EXTENDABLE.map((state): BookingTransition => ({
    from: state,
    event: 'extend',
    to: state,
    by: ['renter'],
    effects: ['open_change'],
  })),
  {
    from: 'CONFIRMED',
    event: 'change_dates',
    to: 'CONFIRMED',
    by: ['renter'],
    effects: ['open_change'],
  },
  ...WAITING_FOR_PAYMENT.flatMap((state): BookingTransition[] => [
    {
      from: state,
      event: 'change_authorised',
      to: state,
      by: ['stripe'],
      effects: ['ask_owner'],
    },
    // Where something is to be paid, Stripe's capture makes the change, not this.
    {
      from: state,
      event: 'approve_change',
      to: state,
      by: ['owner'],
      guards: ['change_asked'],
      effects: ['approve_change'],
    },
    {
      from: state,
      event: 'decline_change',
      to: state,
      by: ['owner'],
      guards: ['change_asked'],
      effects: ['decline_change'],
      publishes: 'booking.change_declined',
    },
    {
      from: state,
      event: 'change_made',
      // Paid just after the old end: it is not over, after all.
      to: state === 'RETURN_INSPECTION_PENDING' ? 'IN_PROGRESS' : state,
      // The renter's own, or the owner's who was asked, where there is nothing to pay.
      by: ['stripe', 'renter', 'owner'],
      guards: ['change_stands'],
      effects: ['apply_change'],
      publishes: 'booking.changed',
    },
    {
      from: state,
      event: 'change_lapsed',
      to: state,
      by: ['clock', 'stripe'],
      effects: ['drop_change'],
    },
  ]),
];
