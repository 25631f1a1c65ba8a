/** The renter brings it back before its end: what is not used up goes back as the policy says. */
import { transaction } from '@rental/shared/database';
import type { CancelRequest, EarlyReturnPreview } from '../../../contracts/dto';
import { candidates } from '../../../contracts/lifecycle';
import { splitOf } from '../domain/cancellation-split';
import type { Platform } from '../platform';
import { requireParty, type Party } from './act-on-booking';
import { assertRefund } from './cancel-booking';
import { stateConflict, transitionBooking } from './transition-booking';

/** What `returnEarly` would do now. @throws 409 when it cannot be brought back early */
export async function previewEarlyReturn(
  platform: Platform,
  party: Party,
): Promise<EarlyReturnPreview> {
  const { booking, role } = await requireParty(platform, party);
  if (candidates(booking.state, 'return_early', role).length === 0 || booking.pendingIntent)
    throw stateConflict(booking);
  const { price } = booking;
  const split = splitOf(booking, role, platform.clock.now());
  return {
    currency: booking.currency,
    refund: split.refund,
    ownerShare: price.ownerShare - split.ownerPart,
    fee: price.applicationFee - split.platformPart,
  };
}

/** @throws 409 REFUND_CHANGED with the amount when another one was expected */
export async function returnEarly(
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
      event: 'return_early',
      actor: { kind: role, id: party.userId },
      reason,
    });
  });
}
