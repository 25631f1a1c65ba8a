/**
 * Staff force a transition that the lifecycle's table lists, with a reason. What it does is shown
 * before by doing it and undoing it: the preview is made by the very functions that act.
 */
import { createHash } from 'node:crypto';
import { transaction, type Trx } from '@rental/shared/database';
import { AppError, conflict, forbidden, notFound } from '@rental/shared/errors';
import { BOOKING_ERRORS } from '../../../contracts/error-codes';
import {
  forceableTransitions,
  type Consequences,
  type ForceableTransition,
  type ForceKind,
  type ForceOption,
  type ForceOptions,
  type ForceRequest,
} from '../../../contracts/forced-transitions';
import { deadlineEvent } from '../domain/deadline-event';
import type { Platform } from '../platform';
import { lockBooking, readBooking, type BookingRecord } from '../services/booking-record';
import { forgetDeadline } from '../services/deadline-retries';
import { changesSince, sheetOf } from './forced-consequences';
import { stateConflict, transitionBooking } from './transition-booking';

interface Order {
  bookingId: string;
  staffId: string;
  wanted: ForceableTransition;
  reason: string;
  isRehearsal: boolean;
}

/** Undoes the transaction that it is thrown in, and brings out what was done there. */
class Rehearsed extends Error {
  constructor(readonly consequences: Consequences) {
    super('rehearsed');
  }
}

export const fingerprintOf = ({ dueAt: _, ...consequences }: Consequences): string =>
  createHash('sha256').update(JSON.stringify(consequences)).digest('hex');

/** The clock's transitions are asked for only once their deadline has passed: parties rely on it. */
const isAskedFor = (booking: BookingRecord, now: Date, { event, inPlaceOf }: ForceableTransition) =>
  inPlaceOf !== 'clock' ||
  (booking.dueAt !== null &&
    booking.dueAt <= now &&
    event ===
      deadlineEvent({
        state: booking.state,
        depositState: booking.depositState,
        isReturnOpen: booking.returnOpenSince !== null,
      }));

const forceable = (booking: BookingRecord, now: Date): ForceableTransition[] =>
  booking.pendingIntent || booking.settledAt
    ? []
    : forceableTransitions(booking.state).filter((one) => isAskedFor(booking, now, one));

/** What can be forced now, each with its consequences, or why the state machine refuses it. */
export async function listForceOptions(
  platform: Platform,
  bookingId: string,
  staffId: string,
): Promise<ForceOptions> {
  const booking = await readBooking(platform.knex, bookingId);
  if (!booking) throw notFound('This booking');
  const options: ForceOption[] = [];
  for (const wanted of forceable(booking, platform.clock.now()))
    options.push({ ...wanted, ...(await rehearse(platform, { bookingId, staffId, wanted })) });
  return {
    documentId: booking.id,
    number: booking.number,
    state: booking.state,
    pending: booking.pendingIntent,
    currency: booking.currency,
    timeZone: booking.timeZone,
    options,
  };
}

async function rehearse(
  platform: Platform,
  order: Pick<Order, 'bookingId' | 'staffId' | 'wanted'>,
): Promise<Pick<ForceOption, 'consequences' | 'fingerprint' | 'refusal'>> {
  try {
    await transaction(platform.strapi, async (trx) => {
      const { consequences } = await carryOut(platform, trx, {
        ...order,
        reason: '',
        isRehearsal: true,
      });
      await trx.raw('set constraints all immediate');
      throw new Rehearsed(consequences);
    });
    throw new Error('a rehearsal was not undone');
  } catch (error) {
    if (error instanceof Rehearsed) {
      const { consequences } = error;
      return { consequences, fingerprint: fingerprintOf(consequences), refusal: null };
    }
    if (!(error instanceof AppError) || error.status >= 500) throw error;
    const { code, message } = error;
    return { consequences: null, fingerprint: null, refusal: { code, message } };
  }
}

/** The state machine's own way, with what the booking had before and has after. */
async function carryOut(
  platform: Platform,
  trx: Trx,
  { bookingId, staffId, wanted, reason, isRehearsal }: Order,
): Promise<{ before: BookingRecord; after: BookingRecord; consequences: Consequences }> {
  const before = await lockBooking(trx, bookingId);
  if (!before) throw notFound('This booking');
  const { event, inPlaceOf } = wanted;
  const listed = forceable(before, platform.clock.now()).some(
    (one) => one.event === event && one.inPlaceOf === inPlaceOf,
  );
  if (!listed) throw stateConflict(before);
  const sheet = await sheetOf(platform, trx, bookingId);
  const after = await transitionBooking(platform, trx, {
    bookingId,
    event,
    actor: { kind: 'ops', id: staffId },
    inPlaceOf,
    reason: reason || undefined,
    isRehearsal,
  });
  if (inPlaceOf === 'clock') await forgetDeadline(trx, bookingId);
  return { before, after, consequences: await changesSince(platform, trx, sheet, after) };
}

const standing = ({ state, pendingIntent, depositState }: BookingRecord) => ({
  state,
  pendingIntent,
  depositState,
});

/** What kind of permission an event asks for in the booking's state; undefined where it is not listed. */
function listedFor(
  { state }: BookingRecord,
  { event, inPlaceOf }: Pick<ForceRequest, 'event' | 'inPlaceOf'>,
): ForceableTransition | undefined {
  return forceableTransitions(state).find(
    (one) => one.event === event && one.inPlaceOf === inPlaceOf,
  );
}

/**
 * Carries out what was shown, all of it in one transaction with its line of the audit log.
 *
 * @param kind what the member of staff has the permission for
 * @throws 403 when it takes another permission, 409 BOOKING_STATE_CONFLICT or the guard's refusal,
 *   409 CONSEQUENCES_CHANGED when it would do something else by now
 */
export async function forceTransition(
  platform: Platform,
  { bookingId, staffId, kind }: { bookingId: string; staffId: string; kind: ForceKind },
  { reason, fingerprint, ...asked }: ForceRequest,
): Promise<Consequences> {
  return transaction(platform.strapi, async (trx) => {
    const booking = await lockBooking(trx, bookingId);
    if (!booking) throw notFound('This booking');
    const wanted = listedFor(booking, asked);
    if (!wanted) throw stateConflict(booking);
    if (wanted.kind !== kind) throw forbidden('This needs another permission.');
    const order = { bookingId, staffId, wanted, reason, isRehearsal: false };
    const { before, after, consequences } = await carryOut(platform, trx, order);
    if (fingerprintOf(consequences) !== fingerprint)
      throw conflict(
        BOOKING_ERRORS.CONSEQUENCES_CHANGED,
        'It would do something else by now. Look at it again before you force it.',
        { consequences },
      );
    await recordForce(platform, trx, { before, after, consequences, order });
    return consequences;
  });
}

interface Forced {
  before: BookingRecord;
  after: BookingRecord;
  consequences: Consequences;
  order: Order;
}

async function recordForce(
  { operations }: Platform,
  trx: Trx,
  { before, after, consequences, order: { staffId, wanted, reason } }: Forced,
): Promise<void> {
  const { refund, penalty, operations: ordered } = consequences;
  await operations.recordStaffAction(trx, {
    actorId: staffId,
    action: 'booking.force',
    subject: { kind: 'booking', id: before.id, label: before.number },
    reason,
    before: standing(before),
    after: {
      ...standing(after),
      event: wanted.event,
      inPlaceOf: wanted.inPlaceOf,
      currency: before.currency,
      ...(refund ? { refund } : {}),
      ...(penalty > 0 ? { penalty } : {}),
      ...(ordered.length > 0 ? { operations: ordered } : {}),
    },
  });
}
