import { notFound } from '@rental/shared/errors';
import type { Platform } from '../platform';
import { requireParty, type Party } from './act-on-booking';

/** The client secret of a charge that still waits for the renter. */
export async function showPayment(platform: Platform, party: Party) {
  const { booking, role } = await requireParty(platform, party);
  if (role !== 'renter') throw notFound('This payment');
  const payment = await platform.payments.paymentOf(booking.id);
  const waits = booking.state === 'PENDING_PAYMENT' && !booking.pendingIntent && payment;
  return {
    charge: waits
      ? { clientSecret: payment.clientSecret, amount: payment.amount, currency: payment.currency }
      : null,
  };
}
