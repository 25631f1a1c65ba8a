/** What Stripe's answers mean for bookings: the outbox consumer of payments' events. */
import type { PaymentEvents, PaymentTopic } from '@rental/payments/contracts/events';
import { bookingPaid } from '@rental/payments/contracts/journals';
import type { Trx } from '@rental/shared/database';
import { AppError } from '@rental/shared/errors';
import type { OutboxEvent } from '@rental/shared/outbox/consumers';
import { publish } from '@rental/shared/outbox/index';
import { BOOKING_ERRORS } from '../../../contracts/error-codes';
import type { BookingState } from '../../../contracts/states';
import { decideRefund } from '../domain/refund';
import type { Platform } from '../platform';
import { lockBooking, saveTransition, type BookingRecord } from '../services/booking-record';
import { rememberCard } from '../services/renter-cards';
import { resumeDeadline } from '../services/deadline-retries';
import { chargebackLost, chargebackWon } from './follow-chargebacks';
import { changeAuthorised, changePaid, changeUnpaid, isOfChange } from './follow-changes';
import {
  holdCaptured,
  holdExpiring,
  holdFailed,
  holdLapsed,
  holdPlaced,
  holdReleased,
} from './follow-holds';
import {
  depositPassedOn,
  depositTaken,
  holdGone,
  lateFeeLetGo,
  lateFeePaid,
  lateFeeRefused,
} from './follow-late-fees';
import { planRefund } from './plan-refund';
import { transitionBooking } from './transition-booking';
import type { TransitionRequest } from './transition-context';

type Follow<T extends PaymentTopic> = (
  platform: Platform,
  trx: Trx,
  payload: PaymentEvents[T],
) => Promise<void>;

const stripe = { kind: 'stripe' } as const;

const FOLLOW: { readonly [T in PaymentTopic]?: Follow<T> } = {
  'payment.succeeded': paymentSucceeded,
  'payment.authorised': async (platform, trx, payload) => {
    const { bookingId, intentId, amount, currency, captureBefore } = payload;
    await rememberCard(trx, payload, platform.clock.now());
    if (isOfChange(payload)) return changeAuthorised(platform, trx, payload);
    await moveIf(platform, trx, ['PENDING_PAYMENT'], {
      bookingId,
      event: 'payment_authorised',
      actor: stripe,
      facts: {
        intentId,
        amount,
        currency,
        ...(captureBefore ? { captureBefore: new Date(captureBefore) } : {}),
      },
    });
  },
  'payment.cancelled': async (platform, trx, payload) => {
    const { bookingId } = payload;
    if (isOfChange(payload)) await changeUnpaid(platform, trx, payload);
    else
      await moveIf(platform, trx, ['PENDING_PAYMENT', 'UNDER_REVIEW', 'PENDING_OWNER_APPROVAL'], {
        bookingId,
        event: 'intent_cancelled',
        actor: stripe,
      });
  },
  'payment.failed': async (platform, trx, payload) => {
    const { bookingId, stage, reason } = payload;
    if (isOfChange(payload)) {
      if (stage !== 'confirm') await changeUnpaid(platform, trx, payload);
      return;
    }
    if (stage === 'capture')
      await moveIf(platform, trx, ['UNDER_REVIEW', 'PENDING_OWNER_APPROVAL'], {
        bookingId,
        event: 'capture_failed',
        actor: stripe,
        reason,
      });
    if (stage === 'create')
      await moveIf(platform, trx, ['PENDING_PAYMENT'], {
        bookingId,
        event: 'payment_unavailable',
        actor: stripe,
        reason,
      });
  },
  'late_fee.paid': lateFeePaid,
  'late_fee.failed': lateFeeRefused,
  'late_fee.cancelled': lateFeeLetGo,
  'damage.passed_on': depositPassedOn,
  'hold.placed': holdPlaced,
  'hold.failed': holdFailed,
  'hold.expiring': holdExpiring,
  'hold.released': holdReleased,
  'hold.lapsed': async (platform, trx, payload) => {
    await holdLapsed(platform, trx, payload);
    await holdGone(platform, trx, payload);
  },
  'hold.captured': async (platform, trx, payload) => {
    await holdCaptured(platform, trx, payload);
    await depositTaken(platform, trx, payload);
  },
  'chargeback.won': chargebackWon,
  'chargeback.lost': chargebackLost,
  'refund.done': (_, trx, { bookingId }) => resumeSettlement(trx, bookingId),
};

export const FOLLOWED_TOPICS = Object.keys(FOLLOW);

export async function followPayment(
  platform: Platform,
  trx: Trx,
  event: OutboxEvent,
): Promise<void> {
  const follow = FOLLOW[event.topic as PaymentTopic] as Follow<PaymentTopic> | undefined;
  await follow?.(platform, trx, event.payload as unknown as PaymentEvents[PaymentTopic]);
}

/** A settlement that waited for this refund is due again. */
async function resumeSettlement(trx: Trx, bookingId: string): Promise<void> {
  if (await lockBooking(trx, bookingId)) await resumeDeadline(trx, bookingId);
}

/** Deliveries repeat and overtake each other: what the booking has already taken in is no news. */
async function moveIf(
  platform: Platform,
  trx: Trx,
  from: readonly BookingState[],
  request: TransitionRequest,
): Promise<void> {
  const booking = await lockBooking(trx, request.bookingId);
  if (booking && from.includes(booking.state)) await transitionBooking(platform, trx, request);
}

async function paymentSucceeded(
  platform: Platform,
  trx: Trx,
  payload: PaymentEvents['payment.succeeded'],
): Promise<void> {
  await rememberCard(trx, payload, platform.clock.now());
  if (isOfChange(payload)) return changePaid(platform, trx, payload);
  const { bookingId, intentId, amount, currency } = payload;
  const booking = await lockBooking(trx, bookingId);
  if (!booking) return;
  const request: TransitionRequest = {
    bookingId,
    event: isApproved(booking) ? 'capture_succeeded' : 'payment_confirmed',
    actor: stripe,
    facts: { intentId, amount, currency },
  };
  const waiting = ['PENDING_PAYMENT', 'UNDER_REVIEW', 'PENDING_OWNER_APPROVAL', 'EXPIRED'];
  if (!waiting.includes(booking.state)) return;
  try {
    await transitionBooking(platform, trx, request);
  } catch (error) {
    const lost = error instanceof AppError && error.code === BOOKING_ERRORS.DATES_UNAVAILABLE;
    if (!lost) throw error;
    await refundLatePayment(platform, trx, booking, request);
  }
}

const isApproved = ({ state }: BookingRecord): boolean =>
  state === 'PENDING_OWNER_APPROVAL' || state === 'UNDER_REVIEW';

/** Paid after the dates went to somebody else: all of it goes back, by itself (rule 4). */
async function refundLatePayment(
  platform: Platform,
  trx: Trx,
  booking: BookingRecord,
  request: TransitionRequest,
): Promise<void> {
  const now = platform.clock.now();
  const reason = 'paid too late: the dates were taken';
  const posted = await platform.payments.recordJournal(
    trx,
    bookingPaid({
      bookingId: booking.id,
      ownerId: booking.ownerId,
      currency: booking.currency,
      occurredAt: now,
      intentId: request.facts?.intentId ?? '',
      amount: booking.total,
      applicationFee: booking.price.applicationFee,
    }),
  );
  if (!posted) return;
  const { split, because } = decideRefund(booking.price, booking.policy, {
    by: 'owner',
    at: now,
    localDate: booking.startDate,
    startAt: booking.startAt,
    startDate: booking.startDate,
    endDate: booking.endDate,
    inProgress: false,
  });
  await planRefund(booking, { ...request, platform, trx, now, reason }, split, {
    ...because,
    rule: 'paid_too_late',
  });
  await saveTransition(trx, booking, {
    event: 'payment_confirmed',
    from: booking.state,
    actorKind: 'stripe',
    actorId: null,
    reason,
    at: now,
  });
  await publish(platform.strapi, trx, [
    {
      topic: 'booking.payment_returned',
      key: booking.id,
      payload: { bookingId: booking.id, listingId: booking.listingId, amount: booking.total },
      occurredAt: now,
    },
  ]);
}
