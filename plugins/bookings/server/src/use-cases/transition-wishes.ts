/** Wishes to Stripe: planned with the transition's transaction, answered by an event (rule 3). */
import { operationKey } from '@rental/payments/contracts/operations';
import type { BookingTransition } from '../../../contracts/transition';
import type { BookingRecord } from '../services/booking-record';
import type { TransitionContext } from './transition-context';

export async function planWish(
  booking: BookingRecord,
  { wish }: BookingTransition,
  { platform, trx }: TransitionContext,
): Promise<void> {
  if (wish === 'charge.capture')
    await platform.payments.planOperation(trx, {
      kind: 'charge.capture',
      key: operationKey.capture(booking.id),
      bookingId: booking.id,
      payload: { number: 1 },
    });
  else
    await platform.payments.planOperation(trx, {
      kind: 'charge.cancel',
      key: operationKey.cancel(booking.id),
      bookingId: booking.id,
      payload: { number: 1 },
    });
}
