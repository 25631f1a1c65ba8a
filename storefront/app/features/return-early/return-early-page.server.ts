/** Bringing a rental back before its end: the exact amounts first, then the question. */
import { randomUUID } from 'node:crypto';
import { previewEarlyReturn, returnEarly } from '@rental/bookings/contracts/routes';
import { redirect } from '@remix-run/node';
import { readBooking } from '~/features/bookings/booking-page.server';
import { refuseForm } from '~/features/forms/form-failure.server';
import { CmsRefusal } from '~/lib/cms.server';
import { answerFor } from '~/lib/failure.server';
import type { Mutation } from '~/lib/mutation.server';
import { requireUser, type UserPage } from '~/lib/session.server';

export interface ReturnEarlyView {
  id: string;
  title: string;
  lead: string;
  /** What the renter gets back, in words and in minor units. */
  refund: string;
  expectedRefund: number;
  /** Why it is nothing. */
  nothing: string | undefined;
  key: string;
}

/** @throws a redirect to the booking when there is nothing to bring back early */
export async function returnEarlyPage(page: UserPage, id: string): Promise<ReturnEarlyView> {
  const { api, format, t } = page;
  const booking = await readBooking(page, id);
  const { data } = await api
    .call(previewEarlyReturn, { params: { id } })
    .catch((error: unknown) => {
      if (error instanceof CmsRefusal && error.status === 409) throw redirect(`/bookings/${id}`);
      throw answerFor(error);
    });
  return {
    id,
    title: booking.listing.title,
    lead: t('returnEarly.lead', {
      name: booking.otherParty.firstName,
      date: format.instant(booking.endAt, booking.timeZone),
    }),
    refund: format.money(data.refund, data.currency),
    expectedRefund: data.refund,
    nothing: data.refund === 0 ? t('returnEarly.nothing') : undefined,
    key: randomUUID(),
  };
}

export async function bringItBack({ request, context, params, form }: Mutation) {
  const page = await requireUser(request, context);
  const id = params.id ?? '';
  try {
    await page.api.call(returnEarly, {
      params: { id },
      idempotencyKey: String(form.get('key') ?? ''),
      body: { expectedRefund: Number(form.get('expectedRefund')) },
    });
    return redirect(`/bookings/${id}`);
  } catch (error) {
    return refuseForm<never>(
      error,
      page.t,
      {},
      {
        BOOKING_STATE_CONFLICT: page.t('booking.movedOn'),
        REFUND_CHANGED: page.t('cancel.changed'),
      },
    );
  }
}
