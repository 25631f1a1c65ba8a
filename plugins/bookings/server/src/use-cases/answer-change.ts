/** The owner's word about other dates that the renter asks for. */
import { transaction } from '@rental/shared/database';
import { notFound } from '@rental/shared/errors';
import { changedDates } from '../domain/changed-dates';
import type { Platform } from '../platform';
import { openChange } from '../services/booking-changes';
import { lockBooking } from '../services/booking-record';
import { roleOf, type Party } from './act-on-booking';
import { transitionBooking } from './transition-booking';

/** The owner's answer; where nothing is to be paid, a yes makes the change at once. */
export async function answerChange(
  platform: Platform,
  { bookingId, userId }: Party,
  answer: { event: 'approve_change' | 'decline_change'; reason: string | undefined },
): Promise<void> {
  await transaction(platform.strapi, async (trx) => {
    const booking = await lockBooking(trx, bookingId);
    const kind = booking && roleOf(booking, userId);
    if (!booking || !kind) throw notFound('This booking');
    const actor = { kind, id: userId };
    const change = await openChange(trx, bookingId);
    await transitionBooking(platform, trx, { bookingId, actor, ...answer });
    if (answer.event === 'decline_change' || !change || change.amount > 0) return;
    await transitionBooking(platform, trx, {
      bookingId,
      actor,
      event: 'change_made',
      reason: changedDates(booking, change),
      facts: {
        changeNumber: change.number,
        ...(change.agreedRefund ? { refund: change.agreedRefund } : {}),
      },
    });
  });
}
