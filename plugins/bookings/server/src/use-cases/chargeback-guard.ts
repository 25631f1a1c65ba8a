import { conflict, type AppError } from '@rental/shared/errors';
import { BOOKING_ERRORS } from '../../../contracts/error-codes';
import type { BookingRecord } from '../services/booking-record';
import type { TransitionContext } from './transition-context';

/** Until the renter's bank has decided, and the booking has taken that in. */
export async function noChargeback(
  { id }: Pick<BookingRecord, 'id'>,
  { platform, trx }: Pick<TransitionContext, 'platform' | 'trx'>,
): Promise<AppError | undefined> {
  const chargebacks = await platform.payments.chargebacksOf(trx, id);
  const isOpen = chargebacks.some(({ withdrawnAt, endedAt }) => withdrawnAt && !endedAt);
  return isOpen
    ? conflict(
        BOOKING_ERRORS.CHARGEBACK_OPEN,
        "The renter's bank has taken a payment back. This waits until it has decided.",
      )
    : undefined;
}
