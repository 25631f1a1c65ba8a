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
  const forDeposit = url.searchParams.get('deposit') === '1';
  const waits = forDeposit
    ? data.availableActions.includes('confirm_deposit')
    : data.status === 'PENDING_PAYMENT';
  if (!waits) throw redirect(`/bookings/${id}?paid=1`);
  return { bookingId: id };
}
