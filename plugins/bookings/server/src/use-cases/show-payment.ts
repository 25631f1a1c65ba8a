import { notFound } from '@rental/shared/errors';
import { isLateFeePayable } from '../../../contracts/late-returns';
import { asksForDeposit } from '../domain/available-actions';
import type { Platform } from '../platform';
import { openChange } from '../services/booking-changes';
import { lateReturnOf } from '../services/late-returns';
import { requireParty, type Party } from './act-on-booking';

/** Client secrets that wait for the renter: the charge, or a deposit whose bank asks for them. */
export async function showPayment(platform: Platform, party: Party) {
  const { booking, role } = await requireParty(platform, party);
  if (role !== 'renter') throw notFound('This payment');
  const unpaid = booking.state === 'PENDING_PAYMENT' && !booking.pendingIntent;
  const open = await openChange(platform.knex, booking.id);
  const late = await lateReturnOf(platform.knex, booking.id);
  const [charge, hold, change, lateFee] = await Promise.all([
    unpaid ? platform.payments.paymentOf(booking.id) : undefined,
    asksForDeposit(booking.state, booking.depositState)
      ? platform.payments.holdOf(booking.id)
      : undefined,
    open && platform.payments.paymentOf(booking.id, open.number),
    late && isLateFeePayable(late.state) ? platform.payments.lateFeeOf(booking.id) : undefined,
  ]);
  return {
    charge: secretOf(charge),
    deposit: secretOf(hold),
    change: secretOf(change),
    lateFee: secretOf(lateFee),
  };
}

const secretOf = (
  intent: { clientSecret: string; amount: number; currency: string } | undefined,
): { clientSecret: string; amount: number; currency: string } | null =>
  intent
    ? { clientSecret: intent.clientSecret, amount: intent.amount, currency: intent.currency }
    : null;
