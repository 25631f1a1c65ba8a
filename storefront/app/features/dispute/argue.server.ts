/** What a side of a dispute sends: an answer, something more, or the appeal. */
import { addStatement, appealDecision } from '@rental/bookings/contracts/dispute-routes';
import { redirect } from '@remix-run/node';
import { readBooking } from '~/features/bookings/booking-page.server';
import { refuseEntries, refuseForm } from '~/features/forms/form-failure.server';
import type { FormState } from '~/features/forms/form-state';
import { uploadPhotos } from '~/features/uploads/upload-photos.server';
import type { Mutation } from '~/lib/mutation.server';
import { requireUser, type UserPage } from '~/lib/session.server';

/** `uploads`: ids of photos that are with the CMS already. */
export type ArgueField = 'text' | 'photos' | 'uploads';

type Values = Record<ArgueField, string>;

const linesOf = (text: string): string[] => text.split('\n').filter(Boolean);

/** Photos go first: what is taken stays taken while the words are mended. */
export async function argueDispute({ request, context, params, form }: Mutation) {
  const page = await requireUser(request, context);
  const id = params.id ?? '';
  const isAppeal = form.get('act') === 'appeal';
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const values: Values = { text: text('text'), photos: '', uploads: text('uploads') };
  const { dispute } = await readBooking(page, id);
  if (!dispute) throw redirect(`/bookings/${id}`);
  try {
    const { ids, problem } = await uploadPhotos(page, form, 'photos', 'evidence');
    values.uploads = [...linesOf(values.uploads), ...ids].join('\n');
    const errors = faultsOf(page, values, { isAppeal, problem });
    if (Object.keys(errors).length > 0) return refuseEntries<ArgueField>(values, errors);
    await page.api.call(isAppeal ? appealDecision : addStatement, {
      params: { id: dispute.id },
      idempotencyKey: text('key'),
      body: { text: values.text, photos: linesOf(values.uploads) },
    });
    return redirect(`/bookings/${id}/dispute`);
  } catch (error) {
    return refuseForm<ArgueField>(error, page.t, values, {
      DISPUTE_CLOSED: page.t('dispute.decided'),
      APPEAL_CLOSED: page.t('dispute.appealOver'),
      BOOKING_STATE_CONFLICT: page.t('booking.movedOn'),
    });
  }
}

function faultsOf(
  { t }: UserPage,
  { text }: Values,
  { isAppeal, problem }: { isAppeal: boolean; problem: string | undefined },
): FormState<ArgueField>['errors'] {
  return {
    ...(text ? {} : { text: t(isAppeal ? 'dispute.missing.new' : 'dispute.missing.text') }),
    ...(problem ? { photos: problem } : {}),
  };
}
