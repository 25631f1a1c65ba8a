/**
 * A longer rental, or other dates before it has begun. The dates wait a quarter of an hour for the payment, and the booking stays what it
 * is until then; one that ends meanwhile has no use for them.
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
      event: 'change_made',
      // Paid just after the old end: it is not over, after all.
      to: state === 'RETURN_INSPECTION_PENDING' ? 'IN_PROGRESS' : state,
      // The renter's own where there is nothing to pay.
      by: ['stripe', 'renter'],
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
