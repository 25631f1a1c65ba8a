import type { BookingView } from '@rental/bookings/contracts/dto';
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
  /** What is paid: the rental, a longer one, its being late, or a card for its deposit. */
  purpose: 'rental' | 'change' | 'lateFee' | 'deposit';
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
  const due = dueOf(waiting.data);
  if (!due) throw redirect(`/bookings/${id}`);
  const { listing, startAt, endAt, timeZone, change } = booking.data;
  const until = keptUntil(due.purpose, booking.data);
  const end = due.purpose === 'change' ? (change?.endAt ?? endAt) : endAt;
  return {
    bookingId: id,
    title: listing.title,
    period: `${format.instant(startAt, timeZone)} – ${format.instant(end, timeZone)}`,
    purpose: due.purpose,
    amount: format.money(due.amount, due.currency),
    clientSecret: due.clientSecret,
    provider: providerView(),
    language,
    until,
    untilText: until ? format.instant(until, timeZone) : undefined,
    returnPath: `/bookings/${id}/paid${due.purpose === 'rental' ? '' : `?${due.purpose}=1`}`,
    refused: url.searchParams.get('refused') === '1',
  };
}

interface Secret {
  clientSecret: string;
  amount: number;
  currency: string;
}

/** Until when dates wait for it; a late fee holds none. */
function keptUntil(purpose: PayView['purpose'], { change, dueAt }: BookingView): string | null {
  if (purpose === 'lateFee') return null;
  return purpose === 'change' ? (change?.expiresAt ?? null) : dueAt;
}

/** Dates wait for a quarter of an hour only; a late fee and a deposit have longer. */
function dueOf(waiting: Record<'charge' | 'deposit' | 'change' | 'lateFee', Secret | null>) {
  const { charge, deposit, change, lateFee } = waiting;
  if (charge) return { ...charge, purpose: 'rental' as const };
  if (change) return { ...change, purpose: 'change' as const };
  if (lateFee) return { ...lateFee, purpose: 'lateFee' as const };
  return deposit && { ...deposit, purpose: 'deposit' as const };
}
