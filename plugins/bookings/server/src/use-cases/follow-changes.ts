/** What Stripe's answers about the charge of a change mean for the booking (LIFECYCLE.md, rule 4). */
import type { PaymentEvents } from '@rental/payments/contracts/events';
import type { Trx } from '@rental/shared/database';
import { AppError } from '@rental/shared/errors';
import { publish } from '@rental/shared/outbox/index';
import { BOOKING_ERRORS } from '../../../contracts/error-codes';
import { changedDates } from '../domain/changed-dates';
import type { Platform } from '../platform';
import {
  changeOf,
  closeChange,
  isOvertaken,
  openChange,
  type ChangeRecord,
} from '../services/booking-changes';
import { lockBooking, saveTransition, type BookingRecord } from '../services/booking-record';
import { recordCharge } from './change-effects';
import { planChargeRefunds } from './plan-refund';
import { transitionBooking } from './transition-booking';
import type { TransitionRequest } from './transition-context';

/** The first charge is the booking's own. */
export const isOfChange = ({ number }: { number: number }): boolean => number > 1;

/** Refusals after which the money goes back: the dates, or the booking itself, are not there any more. */
const LOST: readonly string[] = [
  BOOKING_ERRORS.DATES_UNAVAILABLE,
  BOOKING_ERRORS.BOOKING_STATE_CONFLICT,
];

/**
 * The booking is changed, or all of this charge goes back by itself: when the dates are lost, and when
 * the renter has asked for something else since.
 */
export async function changePaid(
  platform: Platform,
  trx: Trx,
  { bookingId, number, intentId, amount, currency }: PaymentEvents['payment.succeeded'],
): Promise<void> {
  const booking = await lockBooking(trx, bookingId);
  const change = await changeOf(trx, bookingId, number);
  if (!booking || !change || change.state === 'APPLIED' || change.state === 'RETURNED') return;
  const request: TransitionRequest = {
    bookingId,
    event: 'change_made',
    actor: { kind: 'stripe' },
    reason: changedDates(booking, change),
    facts: { intentId, amount, currency, changeNumber: number },
  };
  if (await isOvertaken(trx, change)) return returnCharge(platform, trx, booking, change, request);
  try {
    await transitionBooking(platform, trx, request);
  } catch (error) {
    if (!(error instanceof AppError && LOST.includes(error.code))) throw error;
    await returnCharge(platform, trx, booking, change, request);
  }
}

/** The card holds the difference: the owner is asked. Of a change that was given up it is let go by itself. */
export async function changeAuthorised(
  platform: Platform,
  trx: Trx,
  { bookingId, number, captureBefore }: PaymentEvents['payment.authorised'],
): Promise<void> {
  const booking = await lockBooking(trx, bookingId);
  const change = await openChange(trx, bookingId);
  if (!booking || change?.number !== number || change.askedAt) return;
  await transitionBooking(platform, trx, {
    bookingId,
    event: 'change_authorised',
    actor: { kind: 'stripe' },
    reason: changedDates(booking, change),
    facts: {
      changeNumber: number,
      ...(captureBefore ? { captureBefore: new Date(captureBefore) } : {}),
    },
  });
}

/** The intent is gone, or never came to be: the dates wait for nothing. */
export async function changeUnpaid(
  platform: Platform,
  trx: Trx,
  { bookingId, number, reason }: { bookingId: string; number: number; reason: string },
): Promise<void> {
  await lockBooking(trx, bookingId);
  const change = await openChange(trx, bookingId);
  if (change?.number !== number) return;
  await transitionBooking(platform, trx, {
    bookingId,
    event: 'change_lapsed',
    actor: { kind: 'stripe' },
    reason,
  });
}

async function returnCharge(
  platform: Platform,
  trx: Trx,
  booking: BookingRecord,
  change: ChangeRecord,
  { event, facts }: TransitionRequest,
): Promise<void> {
  const now = platform.clock.now();
  const reason = 'paid too late: the dates were given up';
  const context = { platform, trx, now, reason, event, facts: facts ?? {} };
  if (!(await recordCharge(booking, change, context))) return;
  const { number, added } = change;
  await planChargeRefunds(
    booking,
    context,
    [
      {
        chargeNumber: number,
        refund: added.total,
        ownerPart: added.ownerShare,
        platformPart: added.applicationFee,
        commissionReturned: added.commission,
        taxReturned: added.tax,
        promoReturned: added.promo,
      },
    ],
    {
      because: { rule: 'paid_too_late', version: booking.fees.version, inputs: { change: number } },
      from: 'held',
      changeNumber: number,
    },
  );
  await closeChange(trx, change, 'RETURNED', now);
  await saveTransition(trx, booking, {
    event,
    from: booking.state,
    actorKind: 'stripe',
    actorId: null,
    reason,
    at: now,
  });
  await publish(platform.strapi, trx, [
    {
      topic: 'booking.change_returned',
      key: booking.id,
      payload: { bookingId: booking.id, listingId: booking.listingId, amount: change.amount },
      occurredAt: now,
    },
  ]);
}
