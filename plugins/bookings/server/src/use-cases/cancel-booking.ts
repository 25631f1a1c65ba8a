import { transaction, type Trx } from '@rental/shared/database';
import { conflict, notFound } from '@rental/shared/errors';
import type { CancelRequest } from '../../../contracts/dto';
import { BOOKING_ERRORS } from '../../../contracts/error-codes';
import type { Platform } from '../platform';
import { lockBooking } from '../services/booking-record';
import { requireParty, type Party, type Role } from './act-on-booking';
import { refundNow } from './preview-cancellation';
import { transitionBooking } from './transition-booking';

/**
 * Cancels for one of the parties.
 * @throws 409 REFUND_CHANGED with the amount when another one was expected
 */
export async function cancelBooking(
  platform: Platform,
  party: Party,
  { reason, expectedRefund }: CancelRequest,
): Promise<void> {
  const { role } = await requireParty(platform, party);
  await transaction(platform.strapi, async (trx) => {
    if (expectedRefund !== undefined)
      await assertRefund(platform, trx, { id: party.bookingId, role, expectedRefund });
    await transitionBooking(platform, trx, {
      bookingId: party.bookingId,
      event: 'cancel',
      actor: { kind: role, id: party.userId },
      reason,
    });
  });
}

/** @throws 409 REFUND_CHANGED when the party was shown another amount */
export async function assertRefund(
  { clock }: Platform,
  trx: Trx,
  { id, role, expectedRefund }: { id: string; role: Role; expectedRefund: number },
): Promise<void> {
  const booking = await lockBooking(trx, id);
  if (!booking) throw notFound('This booking');
  const refund = refundNow(booking, role, clock.now());
  if (refund !== expectedRefund)
    throw conflict(
      BOOKING_ERRORS.REFUND_CHANGED,
      'What comes back has changed since it was shown. Look at it again before you cancel.',
      { refund, expectedRefund },
    );
}
