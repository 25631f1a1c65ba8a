/** A party's claim: what is held is frozen, the claimed part of the deposit taken, staff asked. */
import { transaction } from '@rental/shared/database';
import { notFound } from '@rental/shared/errors';
import type { ClaimRequest, DisputeView } from '../../../contracts/disputes';
import { candidates } from '../../../contracts/lifecycle';
import type { Platform } from '../platform';
import { lockBooking } from '../services/booking-record';
import { disputeOf, evidenceClaim, insertDispute, toDisputeView } from '../services/disputes';
import { newDocumentId } from '../services/new-booking';
import { refundedSoFar } from '../services/refunds';
import { roleOf, type Party } from './act-on-booking';
import { stateConflict, transitionBooking } from './transition-booking';

/**
 * @throws 404 for everybody who is not a party, 409 when there is nothing to claim about at this
 * point, 422 CLAIM_TOO_HIGH with the limit
 */
export async function openDispute(
  platform: Platform,
  party: Party,
  claim: ClaimRequest,
): Promise<DisputeView> {
  const { bookingId, userId } = party;
  return transaction(platform.strapi, async (trx) => {
    const booking = await lockBooking(trx, bookingId);
    const role = booking && roleOf(booking, userId);
    if (!booking || !role) throw notFound('This booking');
    if (candidates(booking.state, 'issue_reported', role).length === 0 || booking.pendingIntent)
      throw stateConflict(booking);
    const id = newDocumentId();
    await platform.uploads.claimUploads(trx, evidenceClaim(id, userId, claim.photos));
    const now = platform.clock.now();
    const at = now.toISOString();
    const { ownerPart } = await refundedSoFar(trx, bookingId);
    await insertDispute(trx, {
      id,
      bookingId,
      bookingNumber: booking.number,
      reason: claim.reason,
      claimedBy: role,
      claimantId: userId,
      claimedAmount: claim.claimedAmount,
      frozenAmount: booking.price.ownerShare - ownerPart,
      currency: booking.currency,
      description: claim.description,
      evidence: claim.photos.map((uploadId) => ({ by: role, uploadId, note: '', at })),
      at: now,
    });
    await transitionBooking(platform, trx, {
      bookingId,
      event: 'issue_reported',
      actor: { kind: role, id: userId },
      reason: claim.reason,
      facts: { claimedAmount: claim.claimedAmount },
    });
    return toDisputeView(await disputeOf(trx, bookingId), platform.uploads);
  });
}
