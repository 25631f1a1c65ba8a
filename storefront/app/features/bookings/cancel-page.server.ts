import { randomUUID } from 'node:crypto';
import { cancelBooking, previewCancellation } from '@rental/bookings/contracts/routes';
import { redirect } from '@remix-run/node';
import { refuseForm } from '~/features/forms/form-failure.server';
import { CmsRefusal } from '~/lib/cms.server';
import { answerFor } from '~/lib/failure.server';
import type { Mutation } from '~/lib/mutation.server';
import { requireUser, type UserPage } from '~/lib/session.server';
import { readBooking } from './booking-page.server';

export interface CancelView {
  id: string;
  title: string;
  role: 'renter' | 'owner';
  /** What the renter gets back, in words and in minor units. */
  refund: string;
  expectedRefund: number;
  nothingBack: boolean;
  /** What the owner keeps, and pays; for owners. */
  ownerShare: string | undefined;
  penalty: string | undefined;
  /** When the refund changes next, in words. */
  change: { at: string; refund: string } | undefined;
  key: string;
}

/** @throws a redirect to the booking when it cannot be cancelled any more */
export async function cancelPage(page: UserPage, id: string): Promise<CancelView> {
  const { api, format } = page;
  const booking = await readBooking(page, id);
  const { data } = await api
    .call(previewCancellation, { params: { id } })
    .catch((error: unknown) => {
      if (error instanceof CmsRefusal && error.status === 409) throw redirect(`/bookings/${id}`);
      throw answerFor(error);
    });
  const money = (amount: number) => format.money(amount, data.currency);
  const isOwner = data.by === 'owner';
  return {
    id,
    title: booking.listing.title,
    role: data.by,
    refund: money(data.refund),
    expectedRefund: data.refund,
    nothingBack: data.refund === 0,
    ownerShare: isOwner ? money(data.ownerShare) : undefined,
    penalty: isOwner && data.penalty > 0 ? money(data.penalty) : undefined,
    change: data.nextChange
      ? {
          at: format.instant(data.nextChange.at, booking.timeZone),
          refund: money(data.nextChange.refund),
        }
      : undefined,
    key: randomUUID(),
  };
}

export async function cancelIt({ request, context, params, form }: Mutation) {
  const page = await requireUser(request, context);
  const id = params.id ?? '';
  const reason = String(form.get('reason') ?? '').trim();
  try {
    await page.api.call(cancelBooking, {
      params: { id },
      idempotencyKey: String(form.get('key') ?? ''),
      body: { ...(reason ? { reason } : {}), expectedRefund: Number(form.get('expectedRefund')) },
    });
    return redirect(`/bookings/${id}`);
  } catch (error) {
    return refuseForm<'reason'>(
      error,
      page.t,
      { reason },
      {
        BOOKING_STATE_CONFLICT: page.t('booking.movedOn'),
        REFUND_CHANGED: page.t('cancel.changed'),
      },
    );
  }
}
