/** A side's review of a rental that is over. */
import { randomUUID } from 'node:crypto';
import { writeReview } from '@rental/bookings/contracts/review-routes';
import { redirect } from '@remix-run/node';
import { readBooking } from '~/features/bookings/booking-page.server';
import { refuseEntries, refuseForm } from '~/features/forms/form-failure.server';
import type { Mutation } from '~/lib/mutation.server';
import { requireUser, type UserPage } from '~/lib/session.server';

export type ReviewField = 'rating' | 'text';

export interface ReviewPageView {
  id: string;
  title: string;
  /** Who is written about, and that they do not read it first. */
  lead: string;
  key: string;
}

/** @throws 404, 503, and a redirect to the booking when nothing can be written */
export async function reviewPage(page: UserPage, id: string): Promise<ReviewPageView> {
  const booking = await readBooking(page, id);
  const { openUntil } = booking.reviews;
  if (!booking.availableActions.includes('review') || openUntil === null)
    throw redirect(`/bookings/${id}`);
  return {
    id,
    title: booking.listing.title,
    lead: page.t('review.lead', {
      name: booking.otherParty.firstName,
      date: page.format.instant(openUntil, booking.timeZone),
    }),
    key: randomUUID(),
  };
}

export async function sendReview({ request, context, params, form }: Mutation) {
  const page = await requireUser(request, context);
  const id = params.id ?? '';
  const rating = String(form.get('rating') ?? '');
  const text = String(form.get('text') ?? '').trim();
  const values = { rating, text };
  if (!/^[1-5]$/.test(rating))
    return refuseEntries<ReviewField>(values, { rating: page.t('review.chooseStars') });
  try {
    await page.api.call(writeReview, {
      params: { id },
      idempotencyKey: String(form.get('key') ?? ''),
      body: { rating: Number(rating), text },
    });
    return redirect(`/bookings/${id}`);
  } catch (error) {
    return refuseForm<ReviewField>(error, page.t, values, {
      REVIEW_CLOSED: page.t('review.closed'),
      REVIEW_WRITTEN: page.t('review.written'),
    });
  }
}
