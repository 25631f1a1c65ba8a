import type { BookingView } from '@rental/bookings/contracts/dto';
import { showBooking } from '@rental/bookings/contracts/routes';
import { redirect } from '@remix-run/node';
import { answerFor } from '~/lib/failure.server';
import type { UserPage } from '~/lib/session.server';

/**
 * Back from the bank: what counts is what the booking says, not what the address claims.
 *
 * @throws a redirect as soon as the booking knows; answers while Stripe's message is on its way
 */
export async function awaitPayment({ api, url }: UserPage, id: string) {
  const { data } = await api.call(showBooking, { params: { id } }).catch((error: unknown) => {
    throw answerFor(error);
  });
  if (url.searchParams.get('redirect_status') === 'failed')
    throw redirect(`/bookings/${id}/pay?refused=1`);
  const waits = isWaiting(data, url.searchParams);
  const isAsked = data.change?.waitsFor === 'owner';
  if (!waits) throw redirect(`/bookings/${id}${isAsked ? '' : '?paid=1'}`);
  return { bookingId: id };
}

function isWaiting({ availableActions, change, status }: BookingView, about: URLSearchParams) {
  if (about.get('deposit') === '1') return availableActions.includes('confirm_deposit');
  if (about.get('lateFee') === '1') return availableActions.includes('pay_late_fee');
  // Of other dates on request, the owner's answer is waited for on the booking's own page.
  if (about.get('change') === '1') return change?.waitsFor === 'payment';
  return status === 'PENDING_PAYMENT';
}
