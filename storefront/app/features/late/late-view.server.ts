/** What came back too late, in words: for both sides of a booking and for the owner's report. */
import type { BookingView } from '@rental/bookings/contracts/dto';
import { previewLateReturn, type LateReturnPreview } from '@rental/bookings/contracts/late-returns';
import { instantToLocalDate, localToInstant } from '@rental/shared/local-time';
import { CmsRefusal } from '~/lib/cms.server';
import type { UserPage } from '~/lib/session.server';

export interface LateView {
  sentence: string;
  /** Until when the renter is asked to pay. */
  until: string | undefined;
  /** Stripe is at work on it: the page looks again. */
  isMoving: boolean;
  pays: boolean;
  waives: boolean;
}

export function lateView(
  { lateReturn, role, quote, timeZone, availableActions }: BookingView,
  { t, format, language }: UserPage,
): LateView | undefined {
  if (!lateReturn) return undefined;
  const money = (amount: number) => format.money(amount, quote.currency);
  const { state, payUntil } = lateReturn;
  return {
    sentence: t(`late.${role}.${state}`, {
      late: lateWords(lateReturn.minutes, language),
      amount: money(lateReturn.amount),
      share: money(lateReturn.ownerShare ?? 0),
      taken: money(lateReturn.taken),
    }),
    until: payUntil ? t('late.until', { date: format.instant(payUntil, timeZone) }) : undefined,
    isMoving: ['CHARGING', 'ENDING', 'TAKING'].includes(state),
    pays: availableActions.includes('pay_late_fee'),
    waives: availableActions.includes('waive_late_fee'),
  };
}

/** The question of the owner's report: when it came back, and what that costs. */
export interface ReturnedView {
  /** `YYYY-MM-DDTHH:MM` in the item's zone: what is asked about, and the earliest and latest that can be said. */
  value: string;
  max: string;
  hint: string;
  /** What follows from it. */
  sentence: string;
  isLate: boolean;
  /** There is a fee, which can be waived. */
  costs: boolean;
}

/** @param asked `YYYY-MM-DDTHH:MM` in the item's zone; without one: now */
export async function returnedView(
  page: UserPage,
  booking: BookingView,
  asked: string | null,
): Promise<ReturnedView> {
  const { t, format } = page;
  const { timeZone, endAt } = booking;
  const now = await preview(page, booking, undefined);
  const instant = asked ? instantOf(asked, timeZone) : undefined;
  const found = instant ? await preview(page, booking, instant) : now;
  return {
    value: found && asked ? asked : (asked ?? wallTime(now?.returnedAt, timeZone)),
    max: wallTime(now?.returnedAt, timeZone),
    hint: t('report.returnedHint', { date: format.instant(endAt, timeZone) }),
    sentence: found ? consequence(found, page) : t('report.returned.invalid'),
    isLate: found === undefined || found.minutes > 0,
    costs: (found?.amount ?? 0) > 0,
  };
}

/** Undefined: it cannot have come back then. */
async function preview(
  { api }: UserPage,
  { bookingId }: BookingView,
  returnedAt: string | undefined,
): Promise<LateReturnPreview | undefined> {
  const query = returnedAt ? { returnedAt } : {};
  try {
    return (await api.call(previewLateReturn, { params: { id: bookingId }, query })).data;
  } catch (error) {
    if (error instanceof CmsRefusal && error.status === 400) return undefined;
    throw error;
  }
}

function consequence(found: LateReturnPreview, { t, format, language }: UserPage): string {
  if (found.minutes === 0) return t('report.inTime');
  const late = lateWords(found.minutes, language);
  if (found.amount === 0) return t('report.lateFree', { late });
  const money = (amount: number) => format.money(amount, found.currency);
  return t('report.lateFee', {
    late,
    count: found.units,
    amount: money(found.amount),
    fee: money(found.terms?.feePerUnit ?? 0),
    share: money(found.ownerShare),
  });
}

/** The instant of a wall time, or undefined for what is none. */
export function instantOf(wall: string, timeZone: string): string | undefined {
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(wall) ?? [];
  if (!date || !time) return undefined;
  try {
    return localToInstant(date, time, timeZone).toISOString();
  } catch {
    return undefined;
  }
}

function wallTime(instant: string | undefined, timeZone: string): string {
  const at = instant ? new Date(instant) : new Date();
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
  return `${instantToLocalDate(at, timeZone)}T${time}`;
}

const HOUR = 60;
const DAY = 24 * HOUR;

/** `2 days and 3 hours`; minutes only below an hour. */
export function lateWords(minutes: number, language: string): string {
  const of = (value: number, unit: 'day' | 'hour' | 'minute') =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  if (minutes < HOUR) return of(minutes, 'minute');
  const [days, hours] = [Math.floor(minutes / DAY), Math.floor((minutes % DAY) / HOUR)];
  const parts = [...(days > 0 ? [of(days, 'day')] : []), ...(hours > 0 ? [of(hours, 'hour')] : [])];
  return new Intl.ListFormat(language).format(parts);
}
