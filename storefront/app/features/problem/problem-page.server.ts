/** A party's claim: what went wrong, what it is worth, and photos that show it. */
import { randomUUID } from 'node:crypto';
import { openDispute } from '@rental/bookings/contracts/dispute-routes';
import type { ClaimReason } from '@rental/bookings/contracts/disputes';
import type { BookingView } from '@rental/bookings/contracts/dto';
import { toMinor } from '@rental/shared/money';
import { redirect } from '@remix-run/node';
import { readBooking } from '~/features/bookings/booking-page.server';
import { refuseEntries, refuseForm } from '~/features/forms/form-failure.server';
import type { FormState } from '~/features/forms/form-state';
import { uploadPhotos } from '~/features/uploads/upload-photos.server';
import type { Mutation } from '~/lib/mutation.server';
import { requireUser, type UserPage } from '~/lib/session.server';

/** `uploads`: ids of photos that are with the CMS already. */
export type ProblemField = 'reason' | 'amount' | 'description' | 'photos' | 'uploads';

export interface ProblemView {
  id: string;
  title: string;
  lead: string;
  reasons: { value: ClaimReason; label: string }[];
  amountLabel: string;
  amountHint: string;
  key: string;
}

/** What can have gone wrong by then, for this side. */
function reasonsFor({ role, status }: Pick<BookingView, 'role' | 'status'>): ClaimReason[] {
  if (status === 'INSPECTION_PENDING')
    return role === 'renter' ? ['no_show', 'not_as_described', 'other'] : ['no_show', 'other'];
  return role === 'renter'
    ? ['not_as_described', 'missing_items', 'other']
    : ['damage', 'late_return', 'missing_items', 'other'];
}

/** @throws 404, 503, and a redirect to the booking when there is nothing to claim */
export async function problemPage(page: UserPage, id: string): Promise<ProblemView> {
  const { t, format } = page;
  const booking = await readBooking(page, id);
  if (!booking.availableActions.includes('report_issue')) throw redirect(`/bookings/${id}`);
  const { role, quote, deposit } = booking;
  const most = role === 'renter' ? quote.total : deposit.amount;
  return {
    id,
    title: booking.listing.title,
    lead: t('problem.lead', { name: booking.otherParty.firstName }),
    reasons: reasonsFor(booking).map((value) => ({ value, label: t(`problem.reason.${value}`) })),
    amountLabel: t('problem.amount', { currency: quote.currency }),
    amountHint: t(`problem.amountHint.${role}`, { most: format.money(most, quote.currency) }),
    key: randomUUID(),
  };
}

type Values = Record<ProblemField, string>;

const linesOf = (text: string): string[] => text.split('\n').filter(Boolean);

function readEntries(form: FormData): Values {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  return {
    reason: text('reason'),
    amount: text('amount'),
    description: text('description'),
    photos: '',
    uploads: text('uploads'),
  };
}

/** Minor units; undefined for what is no amount. */
function amountOf(written: string, currency: string): number | undefined {
  if (!/^\d{1,9}([.,]\d{1,3})?$/.test(written)) return undefined;
  const amount = toMinor(Number(written.replace(',', '.')), currency);
  return amount > 0 ? amount : undefined;
}

/** Photos go first: what is taken stays taken while other entries are mended. */
export async function reportProblem({ request, context, params, form }: Mutation) {
  const page = await requireUser(request, context);
  const { t } = page;
  const id = params.id ?? '';
  const values = readEntries(form);
  const booking = await readBooking(page, id);
  try {
    const { ids, problem } = await uploadPhotos(page, form, 'photos', 'evidence');
    values.uploads = [...linesOf(values.uploads), ...ids].join('\n');
    const reason = reasonsFor(booking).find((known) => known === values.reason);
    const claimedAmount = amountOf(values.amount, booking.quote.currency);
    const errors: FormState<ProblemField>['errors'] = {
      ...(reason ? {} : { reason: t('problem.reason.missing') }),
      ...(claimedAmount ? {} : { amount: t('problem.amount.missing') }),
      ...(values.description ? {} : { description: t('problem.description.missing') }),
      ...(problem ? { photos: problem } : {}),
    };
    if (!reason || !claimedAmount || Object.keys(errors).length > 0)
      return refuseEntries<ProblemField>(values, errors);
    const photos = linesOf(values.uploads);
    await page.api.call(openDispute, {
      params: { id },
      idempotencyKey: String(form.get('key') ?? ''),
      body: { reason, claimedAmount, description: values.description, photos },
    });
    return redirect(`/bookings/${id}/dispute`);
  } catch (error) {
    return refuseForm<ProblemField>(error, t, values, {
      BOOKING_STATE_CONFLICT: t('booking.movedOn'),
      CLAIM_TOO_HIGH: t('problem.tooHigh'),
    });
  }
}
