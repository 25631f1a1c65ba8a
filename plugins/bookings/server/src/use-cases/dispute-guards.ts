/** What a claim, its decision and an appeal have to keep, checked under the booking's row lock. */
import { AppError, conflict } from '@rental/shared/errors';
import { rowsOf } from '@rental/shared/database';
import { BOOKING_ERRORS } from '../../../contracts/error-codes';
import { splitProblem } from '../domain/resolution';
import type { BookingRecord } from '../services/booking-record';
import { disputeOf } from '../services/disputes';
import { refundedSoFar } from '../services/refunds';
import { noChargeback } from './chargeback-guard';
import type { TransitionContext } from './transition-context';

type Failure = AppError | undefined;

/** A booking that was cancelled before anything was handed over has nothing to claim about. */
export async function handedOver(
  booking: BookingRecord,
  { trx }: TransitionContext,
): Promise<Failure> {
  const started = await rowsOf(
    trx,
    `select 1 from rental.booking_history where booking_id = ? and to_state = 'IN_PROGRESS' limit 1`,
    [booking.id],
  );
  if (started.length > 0) return undefined;
  return conflict(
    BOOKING_ERRORS.BOOKING_STATE_CONFLICT,
    'This booking was cancelled before the handover: there is nothing to claim.',
    { status: booking.state },
  );
}

/** Damage is paid from the deposit; a renter claims back what was paid. */
export async function claimWithinBounds(
  booking: BookingRecord,
  { platform, trx, actor, facts }: TransitionContext,
): Promise<Failure> {
  const claimed = facts?.claimedAmount ?? 0;
  const { currency } = booking;
  if (actor.kind === 'owner') {
    const limit = (await platform.payments.claimableHold(trx, booking.id))?.amount ?? 0;
    const why =
      limit === 0
        ? 'No deposit is held any more that a claim could be paid from.'
        : 'A claim is paid from the deposit: it cannot be higher than what is held.';
    return claimed > limit ? tooHigh(why, limit, currency) : undefined;
  }
  const limit = booking.total - (await refundedSoFar(trx, booking.id)).refund;
  const why = 'A claim cannot be higher than what you paid and did not get back.';
  return claimed > limit ? tooHigh(why, limit, currency) : undefined;
}

const tooHigh = (message: string, limit: number, currency: string): AppError =>
  new AppError(422, BOOKING_ERRORS.CLAIM_TOO_HIGH, message, { limit, currency });

/** All that is frozen and all that was taken of the deposit is divided, and nothing else. */
export async function splitSums(
  booking: BookingRecord,
  { platform, trx, facts }: TransitionContext,
): Promise<Failure> {
  if (!facts?.resolution) throw new Error('a resolution without its split');
  const waits = await noChargeback(booking, { platform, trx });
  if (waits) return waits;
  const dispute = await disputeOf(trx, booking.id);
  const captured = await platform.payments.capturedDeposit(trx, booking.id);
  if (captured.pending)
    return conflict(
      BOOKING_ERRORS.DEPOSIT_CAPTURE_PENDING,
      "The deposit's part is still on its way. Decide when it is there.",
    );
  const pots = { frozen: dispute.frozenAmount, captured: captured.amount };
  const problem = splitProblem(facts.resolution, pots);
  return problem === undefined
    ? undefined
    : new AppError(422, BOOKING_ERRORS.SPLIT_DOES_NOT_SUM, problem, { ...pots });
}

/** Once, by either side, until the decision is carried out. */
export async function withinAppealWindow(
  booking: BookingRecord,
  { trx, now }: TransitionContext,
): Promise<Failure> {
  const { appealedAt, deadline } = await disputeOf(trx, booking.id);
  if (appealedAt)
    return conflict(BOOKING_ERRORS.APPEAL_CLOSED, 'A dispute is appealed once. This one was.');
  if (deadline && now <= deadline) return undefined;
  return conflict(BOOKING_ERRORS.APPEAL_CLOSED, 'The time for an appeal is over.');
}
