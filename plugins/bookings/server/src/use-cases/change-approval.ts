/** Other dates where the owner is asked: the difference is held on the card until the answer. */
import { operationKey } from '@rental/payments/contracts/operations';
import { conflict, type AppError } from '@rental/shared/errors';
import { publish } from '@rental/shared/outbox/index';
import { BOOKING_ERRORS } from '../../../contracts/error-codes';
import { latestAnswer } from '../domain/booking-change';
import { approvalDeadline } from '../domain/deadlines';
import { askOwner, markApproved, openChange, type ChangeRecord } from '../services/booking-changes';
import type { BookingRecord } from '../services/booking-record';
import type { TransitionContext } from './transition-context';

type Asking = Pick<TransitionContext, 'platform' | 'trx' | 'now'>;

/** Topic: the owner can answer. */
const ASKED = 'booking.change_requested';
/** Topic: the owner did not answer in time. */
const UNANSWERED = 'booking.change_unanswered';

export const tellAsked = (
  booking: BookingRecord,
  change: Pick<ChangeRecord, 'number'>,
  { platform, trx, now }: Asking,
): Promise<void> =>
  publish(platform.strapi, trx, [
    {
      topic: ASKED,
      key: booking.id,
      payload: { bookingId: booking.id, listingId: booking.listingId, change: change.number },
      occurredAt: now,
    },
  ]);

/** The owner let the deadline pass: the renter is told, as after a no. */
export const tellUnanswered = (
  booking: BookingRecord,
  { askedAt, approvedAt, expiresAt }: ChangeRecord,
  { platform, trx, now }: Asking,
): Promise<void> | undefined =>
  askedAt && !approvedAt && expiresAt <= now
    ? publish(platform.strapi, trx, [
        {
          topic: UNANSWERED,
          key: booking.id,
          payload: { bookingId: booking.id, listingId: booking.listingId },
          occurredAt: now,
        },
      ])
    : undefined;

/** The card holds the difference: the owner has until the deadline, and the dates wait as long. */
export async function openToOwner(
  booking: BookingRecord,
  context: TransitionContext,
): Promise<BookingRecord> {
  const { trx, now, facts } = context;
  const change = await openChange(trx, booking.id);
  if (!change?.needsApproval || change.number !== facts?.changeNumber) return booking;
  const until = approvalDeadline({
    now,
    startAt: latestAnswer(booking, change),
    endAt: booking.endAt,
    windows: booking.windows,
    captureBefore: facts.captureBefore,
  });
  await askOwner(trx, change, { now, until });
  await tellAsked(booking, change, context);
  return booking;
}

/** Whether the owner is asked right now: not answered yet, and not too late. */
export async function changeAsked(
  booking: BookingRecord,
  { trx, now }: TransitionContext,
): Promise<AppError | undefined> {
  const change = await openChange(trx, booking.id);
  if (change?.askedAt && !change.approvedAt && change.expiresAt > now) return undefined;
  return conflict(
    BOOKING_ERRORS.BOOKING_STATE_CONFLICT,
    'Nobody waits for an answer about other dates any more. Load the booking again.',
    { status: booking.state },
  );
}

/** The wish; Stripe's capture makes the change (LIFECYCLE.md, rule 3). */
export async function approveChange(
  booking: BookingRecord,
  { platform, trx, now }: TransitionContext,
): Promise<BookingRecord> {
  const change = await openChange(trx, booking.id);
  if (!change) return booking;
  await markApproved(trx, change, now);
  const { number } = change;
  if (change.amount > 0)
    await platform.payments.planOperation(trx, {
      kind: 'charge.capture',
      key: operationKey.capture(booking.id, number),
      bookingId: booking.id,
      payload: { number },
    });
  return booking;
}
