import { showBooking, showPayment } from '@rental/bookings/contracts/routes';
import { redirect } from '@remix-run/node';
import { answerFor } from '~/lib/failure.server';
import type { Language } from '~/lib/i18n/translator';
import type { UserPage } from '~/lib/session.server';
import { providerView, type ProviderView } from './provider.server';

export interface PayView {
  bookingId: string;
  title: string;
  period: string;
  /** What is paid: the rental, or a card for its deposit. */
  purpose: 'rental' | 'deposit';
  amount: string;
  clientSecret: string;
  provider: ProviderView | undefined;
  language: Language;
  /** Until when the dates are kept (ISO), and the same in words. */
  until: string | null;
  untilText: string | undefined;
  /** Where the bank sends the renter back to. */
  returnPath: string;
  /** The bank has just refused. */
  refused: boolean;
}

/**
 * What waits to be paid.
 *
 * @throws a redirect to the booking when nothing does; 404 for everybody but the renter
 */
export async function payPage(page: UserPage, id: string): Promise<PayView> {
  const { api, format, language, url } = page;
  const params = { id };
  const [booking, waiting] = await Promise.all([
    api.call(showBooking, { params }),
    api.call(showPayment, { params }),
  ]).catch((error: unknown) => {
    throw answerFor(error);
  });
  const { charge, deposit } = waiting.data;
  const due = charge ?? deposit;
  if (!due) throw redirect(`/bookings/${id}`);
  const { listing, startAt, endAt, timeZone, dueAt } = booking.data;
  return {
    bookingId: id,
    title: listing.title,
    period: `${format.instant(startAt, timeZone)} – ${format.instant(endAt, timeZone)}`,
    purpose: charge ? 'rental' : 'deposit',
    amount: format.money(due.amount, due.currency),
    clientSecret: due.clientSecret,
    provider: providerView(),
    language,
    until: dueAt,
    untilText: dueAt ? format.instant(dueAt, timeZone) : undefined,
    returnPath: `/bookings/${id}/paid${charge ? '' : '?deposit=1'}`,
    refused: url.searchParams.get('refused') === '1',
  };
}
