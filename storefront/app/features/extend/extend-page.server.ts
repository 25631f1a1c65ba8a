/** Keeping a rental for longer: the exact price of the new end first, then the payment for it. */
import { randomUUID } from 'node:crypto';
import {
  extendBooking,
  previewExtension,
  type ChangeOpened,
  type ChangePreview,
} from '@rental/bookings/contracts/changes';
import type { BookingView } from '@rental/bookings/contracts/dto';
import { addDays } from '@rental/shared/local-time';
import { redirect } from '@remix-run/node';
import { readBooking } from '~/features/bookings/booking-page.server';
import { lineLabel } from '~/features/bookings/booking-words.server';
import { refuseForm } from '~/features/forms/form-failure.server';
import { CmsRefusal } from '~/lib/cms.server';
import { answerFor } from '~/lib/failure.server';
import type { Mutation } from '~/lib/mutation.server';
import { requireUser, type UserPage } from '~/lib/session.server';

export interface ExtendView {
  id: string;
  title: string;
  /** When it ends as booked. */
  lead: string;
  /** By the hour the end is given in more hours, otherwise as a date. */
  byTheHour: boolean;
  earliest: string;
  endDate: string;
  hours: number;
  price: ExtendPrice | undefined;
  /** Why there is no price for it. */
  problem: string | undefined;
  key: string;
}

export interface ExtendPrice {
  newEnd: string;
  lines: { code: string; label: string; amount: string }[];
  amount: string;
  newTotal: string;
  /** What is sent back: in minor units, and the end as the CMS takes it. */
  expectedAmount: number;
  end: { name: 'endDate' | 'endAt'; value: string };
  isFree: boolean;
  note: string;
}

const HOUR_MS = 3_600_000;
const LONGEST_HOURS = 240;

/** @throws a redirect to the booking when it cannot be kept for longer */
export async function extendPage(page: UserPage, id: string): Promise<ExtendView> {
  const { format, t, url } = page;
  const booking = await readBooking(page, id);
  if (!booking.availableActions.includes('extend')) throw redirect(`/bookings/${id}`);
  const hours = hoursOf(url.searchParams.get('hours'));
  const asked = askedEnd(booking, url.searchParams.get('endDate'), hours);
  const found = await pricedEnd(page, id, asked);
  const price = 'problem' in found ? undefined : found;
  const byTheHour = price ? price.priceUnit === 'HOUR' : url.searchParams.has('hours');
  return {
    id,
    title: booking.listing.title,
    lead: t('extend.lead', { date: format.instant(booking.endAt, booking.timeZone) }),
    byTheHour,
    earliest: addDays(booking.endDate, 1),
    endDate: price?.endDate ?? asked.endDate ?? addDays(booking.endDate, 1),
    hours: hours ?? 1,
    price: price && priceView(page, booking, price),
    problem: problemOf(found, t),
    key: randomUUID(),
  };
}

function hoursOf(entry: string | null): number | undefined {
  const hours = Number(entry);
  return Number.isInteger(hours) && hours >= 1 && hours <= LONGEST_HOURS ? hours : undefined;
}

function askedEnd(booking: BookingView, endDate: string | null, hours: number | undefined) {
  if (hours) return { endAt: new Date(Date.parse(booking.endAt) + hours * HOUR_MS).toISOString() };
  return endDate && /^\d{4}-\d{2}-\d{2}$/.test(endDate) ? { endDate } : {};
}

type Problem = 'extend.notOffered' | 'extend.notAllowed';

/** @throws what is no refusal, and a redirect when the booking has moved on */
async function pricedEnd(
  { api }: UserPage,
  id: string,
  query: { endDate?: string; endAt?: string },
): Promise<ChangePreview | { problem: Problem }> {
  try {
    return (await api.call(previewExtension, { params: { id }, query })).data;
  } catch (error) {
    if (!(error instanceof CmsRefusal)) throw answerFor(error);
    if (error.code === 'CHANGE_NOT_OFFERED') return { problem: 'extend.notOffered' };
    if (error.status === 409) throw redirect(`/bookings/${id}`);
    if (error.status === 400) return { problem: 'extend.notAllowed' };
    throw answerFor(error);
  }
}

function problemOf(found: ChangePreview | { problem: Problem }, t: UserPage['t']) {
  if ('problem' in found) return t(found.problem);
  return found.available ? undefined : t('extend.taken');
}

function priceView(page: UserPage, booking: BookingView, price: ChangePreview): ExtendPrice {
  const money = (amount: number) => page.format.money(amount, price.currency);
  return {
    newEnd: page.format.instant(price.endAt, booking.timeZone),
    lines: price.added.map(({ code, label, amount }) => ({
      code,
      label: lineLabel({ code, label, amount }, page),
      amount: money(amount),
    })),
    amount: money(price.amount),
    newTotal: money(price.total),
    expectedAmount: price.amount,
    end:
      price.priceUnit === 'HOUR'
        ? { name: 'endAt', value: price.endAt }
        : { name: 'endDate', value: price.endDate },
    isFree: price.available,
    note: page.t(noteOf(price), { count: booking.windows.changeMinutes }),
  };
}

function noteOf({ amount, needsApproval }: ChangePreview) {
  if (needsApproval) return amount > 0 ? 'changeDates.note.askPay' : 'changeDates.note.ask';
  return amount > 0 ? 'extend.note' : 'extend.free';
}

/** Holds the dates; what is to be paid is paid on the booking's payment page. */
export async function keepItLonger({ request, context, params, form }: Mutation) {
  const page = await requireUser(request, context);
  const id = params.id ?? '';
  const entry = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' && value !== '' ? { [name]: value } : {};
  };
  try {
    const opened = await page.api.call(extendBooking, {
      params: { id },
      idempotencyKey: String(form.get('key') ?? ''),
      body: {
        ...entry('endDate'),
        ...entry('endAt'),
        expectedAmount: Number(form.get('expectedAmount')),
      },
    });
    return redirect(`/bookings/${id}${nextOf(opened)}`);
  } catch (error) {
    return refuseForm<never>(
      error,
      page.t,
      {},
      {
        BOOKING_STATE_CONFLICT: page.t('booking.movedOn'),
        CHANGE_NOT_OFFERED: page.t('extend.notOffered'),
        DATES_UNAVAILABLE: page.t('extend.taken'),
        DATES_INVALID: page.t('extend.notAllowed'),
        PRICE_CHANGED: page.t('extend.changed'),
        PAYMENT_UNAVAILABLE: page.t('pay.away'),
      },
    );
  }
}

const nextOf = ({ paymentClientSecret, needsApproval }: ChangeOpened): string => {
  if (paymentClientSecret) return '/pay';
  return needsApproval ? '' : '?paid=1';
};
