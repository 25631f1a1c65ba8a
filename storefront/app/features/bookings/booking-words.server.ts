/** States, steps and deposits of a booking in plain words. */
import { promoCodeOf } from '~/features/quote/quote-view.server';
import type { BookingView } from '@rental/bookings/contracts/dto';
import type { BookingEvent, BookingState } from '@rental/bookings/contracts/states';
import type { Page } from '~/lib/page.server';

export type Tone = 'good' | 'waiting' | 'over';

const TONES: Readonly<Record<BookingState, Tone>> = {
  DRAFT: 'waiting',
  PENDING_PAYMENT: 'waiting',
  UNDER_REVIEW: 'waiting',
  PENDING_OWNER_APPROVAL: 'waiting',
  EXPIRED: 'over',
  CONFIRMED: 'good',
  UPCOMING: 'good',
  INSPECTION_PENDING: 'waiting',
  INSPECTION_INCOMPLETE: 'good',
  IN_PROGRESS: 'good',
  RETURN_INSPECTION_PENDING: 'waiting',
  COMPLETED: 'good',
  DISPUTED: 'waiting',
  RESOLVED: 'good',
  SETTLED: 'over',
  CANCELLED_BY_RENTER: 'over',
  CANCELLED_BY_OWNER: 'over',
};

/** Deadlines that somebody can still meet; the others pass by themselves. */
const CALLS_FOR_ACTION: readonly BookingState[] = [
  'PENDING_PAYMENT',
  'UNDER_REVIEW',
  'PENDING_OWNER_APPROVAL',
  'INSPECTION_PENDING',
  'RETURN_INSPECTION_PENDING',
];

export interface StatusView {
  label: string;
  tone: Tone;
  /** What it means for the reader, and what comes next. */
  sentence: string;
  /** Until when somebody must act. */
  due: string | undefined;
}

export type StatusLabel = Pick<StatusView, 'label' | 'tone'>;

/** The state alone, beside something else. */
export const statusLabel = (status: BookingState, { t }: Pick<Page, 't'>): StatusLabel => ({
  label: t(`booking.status.${status}`),
  tone: TONES[status],
});

type Facts = Pick<
  BookingView,
  'status' | 'pending' | 'role' | 'dueAt' | 'timeZone' | 'answerUntil' | 'windows'
>;

type Words = Pick<Page, 't' | 'format'>;

export function statusView(booking: Facts, page: Words): StatusView {
  const { status, pending, role } = booking;
  const { t } = page;
  if (pending)
    return {
      label: t(pending === 'approve' ? 'booking.beingConfirmed' : 'booking.beingCancelled'),
      tone: 'waiting',
      sentence: t('booking.pendingText'),
      due: undefined,
    };
  return {
    label: t(`booking.status.${status}`),
    tone: TONES[status],
    sentence: t(`booking.${role}.${status}`, { count: windowSaid(booking) }),
    due: dueOf(booking, page),
  };
}

/** The window that the sentence about a state names. */
const WINDOW_SAID: Partial<Record<BookingState, Exclude<keyof Facts['windows'], 'version'>>> = {
  PENDING_PAYMENT: 'paymentMinutes',
  CONFIRMED: 'upcomingHours',
  COMPLETED: 'claimDays',
  CANCELLED_BY_RENTER: 'cancelledDays',
};

function windowSaid({ status, windows }: Facts): number {
  const said = WINDOW_SAID[status];
  return said ? windows[said] : 0;
}

function dueOf({ status, dueAt, timeZone, answerUntil }: Facts, { t, format }: Words) {
  if (answerUntil) return t('dispute.answerBy', { date: format.instant(answerUntil, timeZone) });
  const counts = dueAt !== null && CALLS_FOR_ACTION.includes(status);
  return counts ? t('booking.due', { date: format.instant(dueAt, timeZone) }) : undefined;
}

export interface TimelineEntry {
  what: string;
  who: string;
  when: string;
  reason: string | undefined;
  /** Of a change: from which dates to which. */
  dates: string | undefined;
}

/** Newest first. A step that only leads to the next one within the same moment is left out. */
export function timelineOf(
  booking: BookingView,
  page: Pick<Page, 't' | 'format'>,
): TimelineEntry[] {
  const { t, format } = page;
  return booking.timeline
    .filter(({ event }) => event !== 'draft')
    .map(({ event, actor, reason, at }) => ({
      what: t(`booking.event.${event}`),
      who: actor === booking.role ? t('booking.actor.you') : t(`booking.actor.${actor}`),
      when: format.instant(at, booking.timeZone),
      ...(isAboutDates(event)
        ? {
            dates: reason ? datesIn(reason, booking.timeZone, format) : undefined,
            reason: undefined,
          }
        : { dates: undefined, reason: reason && actor !== 'stripe' ? reason : undefined }),
    }))
    .reverse();
}

const ABOUT_DATES: readonly BookingEvent[] = ['extend', 'change_dates', 'change_made'];

const isAboutDates = (event: BookingEvent): boolean => ABOUT_DATES.includes(event);

/** The dates that the CMS names, as they are written here. */
const datesIn = (reason: string, timeZone: string, format: Page['format']): string =>
  reason
    .replace(/(\d{4}-\d\d-\d\d) – (\d{4}-\d\d-\d\d)/g, (_, start: string, end: string) =>
      format.dateRange(start, end),
    )
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\dZ/g, (instant) => format.instant(instant, timeZone));

export function depositSentence({ deposit, windows }: BookingView, { t }: Pick<Page, 't'>) {
  const count = windows.upcomingHours;
  return deposit.amount > 0 ? t(`booking.deposit.${deposit.state}`, { count }) : undefined;
}

/** Lines that we know are said in the page's language; extras and taxes keep their own names. */
export function lineLabel({ code, label, reason }: Line, { t }: Pick<Page, 't'>): string {
  if (code === 'service_fee') return t('quote.serviceFee');
  if (code === 'discount') return t('quote.discount');
  if (code === 'extension') return t('extend.line');
  if (code === 'change') return t('dates.changed');
  if (code === 'promo') return t('quote.promo', { code: promoCodeOf(label) });
  const rental = t('booking.rental');
  if (code === 'rental') return rental;
  return reason === undefined || reason === 'base'
    ? label
    : t(`quote.because.${reason}`, { rental });
}

type Line = BookingView['quote']['lines'][number];
