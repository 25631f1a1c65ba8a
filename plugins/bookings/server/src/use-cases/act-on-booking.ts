/** What a party asks of a booking: who they are to it decides whether they see it at all. */
import { transaction, type Trx } from '@rental/shared/database';
import { conflict, notFound } from '@rental/shared/errors';
import { BOOKING_ERRORS } from '../../../contracts/error-codes';
import type { BookingEvent } from '../../../contracts/states';
import { depositSettled } from '../domain/available-actions';
import type { Platform } from '../platform';
import {
  lockBooking,
  readBooking,
  saveDepositState,
  type BookingRecord,
} from '../services/booking-record';
import { releaseHolds } from './follow-holds';
import { transitionBooking } from './transition-booking';

export type Role = 'renter' | 'owner';

export interface Party {
  bookingId: string;
  userId: string;
}

export function roleOf(booking: BookingRecord, userId: string): Role | undefined {
  if (booking.renterId === userId) return 'renter';
  return booking.ownerId === userId ? 'owner' : undefined;
}

/** @throws 404 for everybody who is not a party */
export async function requireParty(
  { knex }: Platform,
  { bookingId, userId }: Party,
): Promise<{ booking: BookingRecord; role: Role }> {
  const booking = await readBooking(knex, bookingId);
  const role = booking && roleOf(booking, userId);
  if (!booking || !role) throw notFound('This booking');
  return { booking, role };
}

/** Cancel, approve, decline, withdraw: one event of the lifecycle by one of the parties. */
export async function actOnBooking(
  platform: Platform,
  party: Party,
  event: BookingEvent,
  reason: string | undefined,
): Promise<void> {
  const { role } = await requireParty(platform, party);
  await transaction(platform.strapi, (trx) =>
    transitionBooking(platform, trx, {
      bookingId: party.bookingId,
      event,
      actor: { kind: role, id: party.userId },
      reason,
    }),
  );
}

/** The owner hands over without a deposit. */
export async function waiveDeposit(platform: Platform, party: Party): Promise<void> {
  const { role } = await requireParty(platform, party);
  if (role !== 'owner') throw notFound('This booking');
  await transaction(platform.strapi, (trx) => waive(platform, trx, party.bookingId));
}

/** A hold that is under way or can still be confirmed is let go as well. */
async function waive(platform: Platform, trx: Trx, bookingId: string): Promise<void> {
  const booking = await lockBooking(trx, bookingId);
  const waivable = booking && ['UPCOMING', 'INSPECTION_PENDING'].includes(booking.state);
  if (!booking || !waivable || depositSettled(booking.depositState))
    throw conflict(
      BOOKING_ERRORS.BOOKING_STATE_CONFLICT,
      'There is no deposit to waive at this point.',
      { status: booking?.state },
    );
  await saveDepositState(trx, bookingId, ['planned', 'failed', 'expiring', 'released'], 'waived');
  await releaseHolds(platform, trx, bookingId);
}
