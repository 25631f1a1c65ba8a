/** Staff decide a dispute; the preview is made by the functions that act. */
import { transaction } from '@rental/shared/database';
import { AppError, notFound } from '@rental/shared/errors';
import type { AdminDispute } from '../../../contracts/admin-disputes';
import type {
  ResolutionOutcome,
  ResolutionRequest,
  ResolutionSplit,
} from '../../../contracts/disputes';
import { BOOKING_ERRORS } from '../../../contracts/error-codes';
import { outcomeOf, splitProblem } from '../domain/resolution';
import type { Platform } from '../platform';
import { readBooking } from '../services/booking-record';
import { findDispute } from '../services/disputes';
import { refundedSoFar } from '../services/refunds';
import { showDispute } from './show-dispute';
import { transitionBooking } from './transition-booking';

/** @throws 422 SPLIT_DOES_NOT_SUM with what there is to divide */
export async function previewResolution(
  platform: Platform,
  bookingId: string,
  split: ResolutionSplit,
): Promise<ResolutionOutcome> {
  const { frozen, captured } = await showDispute(platform, bookingId);
  const problem = splitProblem(split, { frozen, captured });
  if (problem !== undefined)
    throw new AppError(422, BOOKING_ERRORS.SPLIT_DOES_NOT_SUM, problem, { frozen, captured });
  const booking = await readBooking(platform.knex, bookingId);
  if (!booking) throw notFound('This booking');
  return outcomeOf(booking.price, await refundedSoFar(platform.knex, bookingId), split);
}

/** @throws 409 when it is not open, 422 SPLIT_DOES_NOT_SUM */
export async function resolveDispute(
  platform: Platform,
  bookingId: string,
  resolution: ResolutionRequest,
  staffId: string,
): Promise<AdminDispute> {
  await transaction(platform.strapi, async (trx) => {
    const before = await findDispute(trx, { bookingId });
    const booking = await transitionBooking(platform, trx, {
      bookingId,
      event: 'resolve',
      actor: { kind: 'ops', id: staffId },
      reason: resolution.note.slice(0, 1000),
      facts: { resolution },
    });
    const after = await findDispute(trx, { bookingId });
    await platform.operations.recordStaffAction(trx, {
      actorId: staffId,
      action: 'dispute.resolve',
      subject: { kind: 'dispute', id: after?.id ?? bookingId, label: booking.number },
      reason: resolution.note,
      before: before && { state: before.state, decision: before.decision },
      after: after && { state: after.state, decision: after.decision },
    });
  });
  return showDispute(platform, bookingId);
}
