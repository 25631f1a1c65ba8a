/** Another time for a rental that is booked: what is free, what the difference is, then its payment. */
import { randomUUID } from 'node:crypto';
import {
  changeDates,
  listChangeDays,
  previewDates,
  type ChangeDays,
  type ChangeOpened,
  type ChangePreview,
} from '@rental/bookings/contracts/changes';
import type { BookingView } from '@rental/bookings/contracts/dto';
import { addDays } from '@rental/shared/local-time';
import { redirect } from '@remix-run/node';
import { readBooking } from '~/features/bookings/booking-page.server';
import { refuseForm } from '~/features/forms/form-failure.server';
import { firstMonth, shownDates } from '~/features/listing/calendar-months.server';
import { calendarView, type CalendarView } from '~/features/listing/calendar-view.server';
import { parseSelection, quotePeriod, type Selection } from '~/features/listing/selection.server';
import { CmsRefusal } from '~/lib/cms.server';
import { answerFor } from '~/lib/failure.server';
import type { Mutation } from '~/lib/mutation.server';
import { requireUser, type UserPage } from '~/lib/session.server';
import { today } from '~/lib/today.server';
import { changePriceView, type ChangePriceView } from './change-price.server';

export interface ChangeDatesView {
  id: string;
  title: string;
  /** When it is, as booked. */
  lead: string;
  today: string;
  lastDay: string;
  /** What the fields say: the booked dates until others are chosen. */
  dates: { startDate: string; endDate: string };
  /** By the hour only. */
  times: { start: string; end: string } | undefined;
  calendar: CalendarView;
  price: ChangePriceView | undefined;
  /** Why there is no price for what is chosen. */
  problem: string | undefined;
  key: string;
}

/** @throws a redirect to the booking when its dates are fixed by now */
export async function changeDatesPage(page: UserPage, id: string): Promise<ChangeDatesView> {
  const { format, t, url } = page;
  const booking = await readBooking(page, id);
  if (!booking.availableActions.includes('change_dates')) throw redirect(`/bookings/${id}`);
  const selection = { ...parseSelection(url.searchParams), quantity: booking.quantity };
  const now = today();
  const shownFirst = selection.startDate ? selection : { ...selection, ...datesOf(booking) };
  const month = firstMonth(url.searchParams.get('month'), shownFirst, now, LATEST_DAYS);
  const days = await readDays(page, id, shownDates(month));
  const found = await pricedDates(page, id, selection, days);
  const price = 'problem' in found ? undefined : found;
  const { startDate, endDate } = selection;
  return {
    id,
    title: booking.listing.title,
    lead: t('changeDates.lead', {
      start: format.instant(booking.startAt, booking.timeZone),
      end: format.instant(booking.endAt, booking.timeZone),
    }),
    today: now,
    lastDay: addDays(now, days.windowDays),
    dates: startDate && endDate ? { startDate, endDate } : datesOf(booking),
    times: days.priceUnit === 'HOUR' ? timesOf(selection, booking) : undefined,
    calendar: calendarView(calendarInput(id, month, now, selection, days), page),
    price: price && changePriceView(page, booking, price),
    problem: problemOf(found, t),
    key: randomUUID(),
  };
}

const LATEST_DAYS = 366;

const datesOf = ({ startDate, endDate }: BookingView) => ({ startDate, endDate });

function timesOf({ startTime, endTime }: Selection, booking: BookingView) {
  const at = (instant: string) =>
    new Date(instant).toLocaleTimeString('en-GB', {
      timeZone: booking.timeZone,
      hour: '2-digit',
      minute: '2-digit',
    });
  return { start: startTime ?? at(booking.startAt), end: endTime ?? at(booking.endAt) };
}

async function readDays({ api }: UserPage, id: string, query: { from: string; to: string }) {
  const answer = await api
    .call(listChangeDays, { params: { id }, query })
    .catch((error: unknown) => {
      throw answerFor(error);
    });
  return answer.data;
}

function calendarInput(
  id: string,
  month: string,
  now: string,
  selection: Selection,
  days: ChangeDays,
) {
  const { windowDays, closedWeekdays } = days;
  return {
    ...{ path: `/bookings/${id}/dates`, month, today: now, unit: days.priceUnit, selection },
    ...{ windowDays, closedWeekdays },
    unitsFree: new Map(
      days.days.map(({ date, available, unitsFree }) => [date, available ? unitsFree : 0]),
    ),
    prices: new Map(days.days.map(({ date, price }) => [date, price])),
    base: { amount: days.priceAmount, currency: days.currency },
  };
}

interface Refused {
  problem: string | undefined;
}

/** @throws what is no refusal, and a redirect when the booking has moved on */
async function pricedDates(
  { api, t }: UserPage,
  id: string,
  selection: Selection,
  days: ChangeDays,
): Promise<ChangePreview | Refused> {
  const terms = { ...days, unit: days.priceUnit };
  const query = quotePeriod(selection, terms);
  if (!query) return { problem: undefined };
  try {
    return (await api.call(previewDates, { params: { id }, query })).data;
  } catch (error) {
    if (!(error instanceof CmsRefusal)) throw answerFor(error);
    if (error.code === 'BOOKING_STATE_CONFLICT') throw redirect(`/bookings/${id}`);
    if (error.code === 'CHANGE_NOT_OFFERED') return { problem: t('changeDates.notOffered') };
    // Which limit of the listing it is, only the CMS's sentence says.
    if (error.status === 400) return { problem: error.message };
    throw answerFor(error);
  }
}

function problemOf(found: ChangePreview | Refused, t: UserPage['t']): string | undefined {
  if ('problem' in found) return found.problem;
  return found.available ? undefined : t('changeDates.taken');
}

const nextOf = ({ paymentClientSecret, needsApproval }: ChangeOpened): string => {
  if (paymentClientSecret) return '/pay';
  return needsApproval ? '' : '?moved=1';
};

const DATES = ['startDate', 'endDate', 'startAt', 'endAt'] as const;

/** Holds the dates; what is to be paid is paid on the booking's payment page. */
export async function moveIt({ request, context, params, form }: Mutation) {
  const page = await requireUser(request, context);
  const id = params.id ?? '';
  const dates = Object.fromEntries(
    DATES.map((name) => [name, form.get(name)]).filter(([, value]) => typeof value === 'string'),
  ) as Partial<Record<(typeof DATES)[number], string>>;
  try {
    const opened = await page.api.call(changeDates, {
      params: { id },
      idempotencyKey: String(form.get('key') ?? ''),
      body: {
        ...dates,
        expectedAmount: Number(form.get('expectedAmount')),
        expectedRefund: Number(form.get('expectedRefund')),
      },
    });
    return redirect(`/bookings/${id}${nextOf(opened)}`);
  } catch (error) {
    const { t } = page;
    return refuseForm<never>(
      error,
      t,
      {},
      {
        BOOKING_STATE_CONFLICT: t('booking.movedOn'),
        CHANGE_NOT_OFFERED: t('changeDates.notOffered'),
        DATES_UNAVAILABLE: t('changeDates.lost'),
        DATES_INVALID: t('changeDates.notAllowed'),
        PRICE_CHANGED: t('changeDates.priceChanged'),
        PAYMENT_UNAVAILABLE: t('pay.away'),
      },
    );
  }
}
