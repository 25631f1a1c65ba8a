/** The owner's report of a handover or a return. */
import { randomUUID } from 'node:crypto';
import { CONDITIONS } from '@rental/bookings/contracts/conditions';
import { reportInspection } from '@rental/bookings/contracts/routes';
import { listingChoices, showOwnListing } from '@rental/listings/contracts/routes';
import { data, redirect } from '@remix-run/node';
import { instantOf, returnedView, type ReturnedView } from '~/features/late/late-view.server';
import { refuseEntries, refuseForm } from '~/features/forms/form-failure.server';
import type { FormState } from '~/features/forms/form-state';
import { readBooking } from '~/features/bookings/booking-page.server';
import { uploadPhotos } from '~/features/uploads/upload-photos.server';
import { CmsUnavailable } from '~/lib/cms.server';
import { orUndefined } from '~/lib/failure.server';
import type { Mutation } from '~/lib/mutation.server';
import { requireUser, type UserPage } from '~/lib/session.server';

/** `uploads`: ids of photos that are with the CMS already · `checked`: ticked items, one a line. */
export type ReportField =
  | 'returned'
  | 'waive'
  | 'condition'
  | 'photos'
  | 'notes'
  | 'issues'
  | 'uploads'
  | 'checked'
  | 'key';

export interface ReportView {
  id: string;
  kind: 'CHECK_IN' | 'CHECK_OUT';
  title: string;
  other: string;
  checklist: string[];
  /** Of a return: when it came back, and what follows from it. */
  returned: ReturnedView | undefined;
  key: string;
}

/** @throws 404, 503, and a redirect to the booking when no report is due */
export async function reportPage(page: UserPage, id: string): Promise<ReportView> {
  const booking = await readBooking(page, id);
  const { availableActions } = booking;
  if (!availableActions.includes('check_in') && !availableActions.includes('check_out'))
    throw redirect(`/bookings/${id}`);
  const kind = availableActions.includes('check_in') ? 'CHECK_IN' : 'CHECK_OUT';
  return {
    id,
    kind,
    returned:
      kind === 'CHECK_OUT'
        ? await returnedView(page, booking, page.url.searchParams.get('returned'))
        : undefined,
    title: booking.listing.title,
    other: booking.otherParty.firstName,
    checklist: (await orUndefined(readChecklist(page, booking.listing.id))) ?? [],
    key: randomUUID(),
  };
}

async function readChecklist({ api }: UserPage, listingId: string): Promise<string[]> {
  const listing = await api.call(showOwnListing, {
    params: { id: listingId },
    query: { mine: 'true' },
  });
  const category = listing.data.categoryId;
  if (category === null) return [];
  const choices = await api.call(listingChoices, { query: { category } });
  return choices.data.category?.checklist ?? [];
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const isCondition = (value: string): value is (typeof CONDITIONS)[number] =>
  CONDITIONS.some((known) => known === value);

type Values = Record<ReportField, string>;

function readEntries(form: FormData): Values {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  return {
    returned: text('returned'),
    waive: text('waive'),
    condition: text('condition'),
    photos: '',
    notes: text('notes'),
    issues: text('issues'),
    uploads: text('uploads'),
    checked: form.getAll('checked').map(String).join('\n'),
    key: randomUUID(),
  };
}

/** Photos go first: what is taken stays taken while other entries are mended. */
export async function sendReport({ request, context, params, form }: Mutation) {
  const page = await requireUser(request, context);
  const id = params.id ?? '';
  const values = readEntries(form);
  try {
    const { ids, problem } = await uploadPhotos(page, form, 'photos', 'inspection');
    values.uploads = [...linesOf(values.uploads), ...ids].join('\n');
    const errors: FormState<ReportField>['errors'] = {};
    if (!isCondition(values.condition)) errors.condition = page.t('report.condition.missing');
    if (problem) errors.photos = problem;
    const returnedAt = await returnTime(page, id, values.returned);
    if (values.returned !== '' && !returnedAt) errors.returned = page.t('report.returned.invalid');
    if (Object.keys(errors).length > 0 || !isCondition(values.condition))
      return refuseEntries<ReportField>(values, errors);
    await page.api.call(reportInspection, {
      params: { id },
      idempotencyKey: String(form.get('key') ?? ''),
      body: {
        ...reportBody(values, values.condition, form),
        ...(returnedAt ? { returnedAt, waiveLateFee: values.waive === '1' } : {}),
      },
    });
    return redirect(`/bookings/${id}`);
  } catch (error) {
    if (error instanceof CmsUnavailable) return keepKey(error, page, values, form);
    return refuseForm<ReportField>(error, page.t, values, {
      BOOKING_STATE_CONFLICT: page.t('booking.movedOn'),
    });
  }
}

/** What was said in the item's zone. */
async function returnTime(page: UserPage, id: string, wall: string): Promise<string | undefined> {
  if (wall === '') return undefined;
  const { timeZone } = await readBooking(page, id);
  return instantOf(wall, timeZone);
}

function reportBody(values: Values, condition: (typeof CONDITIONS)[number], form: FormData) {
  const ticked = new Set(linesOf(values.checked));
  const issues = linesOf(values.issues);
  const kind = form.get('kind') === 'CHECK_OUT' ? ('CHECK_OUT' as const) : ('CHECK_IN' as const);
  return {
    kind,
    condition,
    checklist: form.getAll('item').map((item) => ({
      item: String(item),
      ok: ticked.has(String(item)),
    })),
    photos: linesOf(values.uploads),
    notes: values.notes,
    ...(issues.length > 0 ? { issues } : {}),
  };
}

/** Without an answer the report may have arrived: the same key keeps a second one from counting. */
function keepKey(error: CmsUnavailable, { t }: UserPage, values: Values, form: FormData) {
  console.error(error.message);
  const key = String(form.get('key') ?? '');
  const state: FormState<ReportField> = {
    values: { ...values, key },
    errors: {},
    failure: t('form.away'),
  };
  return data(state, { status: 503 });
}
