/**
 * The one place where a booking changes its state. Row lock, `from` and guards checked again, effects,
 * the new state, history and events: one transaction, the caller's (LIFECYCLE.md, rules 1 and 3).
 */
import { maskContactData } from '@rental/shared/contact-data';
import { conflict, notFound, type AppError } from '@rental/shared/errors';
import type { Trx } from '@rental/shared/database';
import { transitions as transitionCounter } from '@rental/shared/metrics';
import { publish } from '@rental/shared/outbox/index';
import { BOOKING_ERRORS } from '../../../contracts/error-codes';
import { candidates } from '../../../contracts/lifecycle';
import type { BookingTransition } from '../../../contracts/transition';
import { UNSOLD_STATES, type BookingState } from '../../../contracts/states';
import { deadlineAfter } from '../domain/deadlines';
import { linkable, type Platform } from '../platform';
import { lockBooking, saveTransition, type BookingRecord } from '../services/booking-record';
import { dropChange, keepsChange } from './change-effects';
import type { TransitionContext, TransitionRequest } from './transition-context';
import { applyEffects, assertEffectsAvailable } from './transition-effects';
import { failedGuard, type GuardFailure } from './transition-guards';
import { planWish } from './transition-wishes';

/**
 * Answers the booking after the transition; for a wish, with the wish recorded.
 * @throws 409 BOOKING_STATE_CONFLICT with the state found, or the failed guard's error
 */
export async function transitionBooking(
  platform: Platform,
  trx: Trx,
  request: TransitionRequest,
): Promise<BookingRecord> {
  const booking = await lockBooking(trx, request.bookingId);
  if (!booking) throw notFound('This booking');
  const context: TransitionContext = {
    ...request,
    reason: reasonToStore(platform, booking.state, request),
    platform,
    trx,
    now: platform.clock.now(),
  };
  const transition = await chooseTransition(booking, context);
  if (!request.isRehearsal) transitionCounter.inc({ event: request.event });
  return transition.wish
    ? recordWish(booking, transition, context)
    : complete(booking, transition, context);
}

const UNSOLD: readonly BookingState[] = UNSOLD_STATES;

/** What one side writes to the other before a booking is confirmed carries no contact data. */
const reasonToStore = (
  platform: Platform,
  state: BookingState,
  { actor, reason }: TransitionRequest,
): string | undefined =>
  reason !== undefined && UNSOLD.includes(state) && ['renter', 'owner'].includes(actor.kind)
    ? maskContactData(reason, linkable(platform))
    : reason;

async function chooseTransition(
  booking: BookingRecord,
  context: TransitionContext,
): Promise<BookingTransition> {
  const rows = candidates(booking.state, context.event, context.inPlaceOf ?? context.actor.kind);
  const answered = context.actor.kind === 'stripe';
  if (rows.length === 0 || (booking.pendingIntent && !answered)) throw stateConflict(booking);
  let failure: GuardFailure | undefined;
  for (const row of rows) {
    failure = await failedGuard(row, booking, context);
    if (!failure) return row;
  }
  throw failure ?? stateConflict(booking);
}

/** 409 with the state found. */
export function stateConflict(booking: BookingRecord): AppError {
  return conflict(
    BOOKING_ERRORS.BOOKING_STATE_CONFLICT,
    'The booking has moved on, or a request about it is still under way. Load it again.',
    { status: booking.state, pending: booking.pendingIntent },
  );
}

/** The state stays and the dates too, until Stripe has answered. */
async function recordWish(
  booking: BookingRecord,
  transition: BookingTransition,
  context: TransitionContext,
): Promise<BookingRecord> {
  await planWish(booking, transition, context);
  const wished: BookingRecord = { ...booking, pendingIntent: context.event, dueAt: null };
  await save(booking, wished, context);
  return wished;
}

async function complete(
  booking: BookingRecord,
  transition: BookingTransition,
  context: TransitionContext,
): Promise<BookingRecord> {
  const effects = transition.effects ?? [];
  assertEffectsAvailable(transition);
  const closing = transition.event === 'settle';
  const moved: BookingRecord = {
    ...booking,
    state: transition.to,
    pendingIntent: null,
    settledAt: closing ? context.now : booking.settledAt,
    dueAt: deadlineAfter(transition, {
      now: context.now,
      startAt: booking.startAt,
      endAt: booking.endAt,
      windows: booking.windows,
      captureBefore: context.facts?.captureBefore,
      returnOpenSince: booking.returnOpenSince,
      dueAt: booking.dueAt,
    }),
  };
  if (!keepsChange(moved.state)) await dropChange(moved, context);
  const changed = await applyEffects(effects, moved, context, booking);
  await save(booking, changed, context);
  if (transition.publishes)
    await publish(context.platform.strapi, context.trx, [
      {
        topic: transition.publishes,
        key: booking.id,
        payload: {
          bookingId: booking.id,
          listingId: booking.listingId,
          from: booking.state,
          to: transition.to,
          event: transition.event,
          actor: context.actor.kind,
        },
        occurredAt: context.now,
      },
    ]);
  return changed;
}

async function save(
  before: BookingRecord,
  after: BookingRecord,
  { trx, event, actor, reason, now }: TransitionContext,
): Promise<void> {
  await saveTransition(trx, after, {
    event,
    from: before.state,
    actorKind: actor.kind,
    actorId: actor.id ?? null,
    // What Stripe's answer completes carries the wish as its reason.
    reason: reason ?? (actor.kind === 'stripe' ? before.pendingIntent : null),
    at: now,
  });
}
