/** A booking as a line of the owner's lists, with what can be done about it right there. */
import { randomUUID } from 'node:crypto';
import type { BookingListItem } from '@rental/bookings/contracts/dto';
import { instantToLocalDate } from '@rental/shared/local-time';
import { changeAskedOf } from '~/features/bookings/change-words.server';
import { rowOf, type BookingRow } from '~/features/bookings/booking-list.server';
import type { UserPage } from '~/lib/session.server';

export interface DeadlineView {
  /** What is to be done by then. */
  what: 'answerWithin' | 'reportWithin';
  at: string;
  /** The platform's clock when the page was made. */
  now: string;
  words: string;
}

export interface OwnerBooking {
  row: BookingRow;
  /** `Handover today, 10:00 AM`. */
  today: string | undefined;
  deadline: DeadlineView | undefined;
  message: string | undefined;
  /** To a request, or to a wish for other dates. */
  canAnswer: 'request' | 'change' | undefined;
  /** What the renter wishes, and what the owner then earns. */
  change: string | undefined;
  report: 'CHECK_IN' | 'CHECK_OUT' | undefined;
  canWaive: boolean;
  /** The way to the answer that a dispute waits for, in words. */
  answerDispute: string | undefined;
  /** For the next thing that is sent. */
  key: string;
}

/** What became of the share of these, the earnings tell. */
const NOT_EARNED: readonly string[] = [
  'EXPIRED',
  'CANCELLED_BY_RENTER',
  'CANCELLED_BY_OWNER',
  'DISPUTED',
  'RESOLVED',
];

export function ownerBooking(booking: BookingListItem, now: string, page: UserPage): OwnerBooking {
  const { currency, ownerShare } = booking;
  const row = rowOf(booking, page);
  const canAnswer = answerOf(booking);
  const share = ownerShare === null || NOT_EARNED.includes(booking.status) ? undefined : ownerShare;
  return {
    row: {
      ...row,
      status: { ...row.status, due: isAsked(booking) ? row.status.due : undefined },
      total: share === undefined ? '' : page.format.money(share, currency),
      totalNote: page.t('requests.yourShare'),
    },
    today: todayOf(booking, now, page),
    deadline: deadlineOf(booking, now, page),
    message: canAnswer === 'request' ? (booking.message ?? undefined) : undefined,
    canAnswer,
    change: changeAskedOf(booking, booking.currency, page),
    report: reportOf(booking),
    canWaive: depositFailed(booking),
    answerDispute: isAsked(booking) ? page.t('dispute.answer') : undefined,
    key: randomUUID(),
  };
}

/** The renter has claimed or appealed, and waits for this owner's word. */
const isAsked = ({ answerUntil }: BookingListItem): boolean => answerUntil !== null;

/** The item changes hands today or should have, or a dispute waits for an answer. */
export const isDue = (booking: BookingListItem, now: string): boolean =>
  reportOf(booking) !== undefined ||
  isAsked(booking) ||
  depositFailed(booking) ||
  booking.status === 'INSPECTION_PENDING' ||
  handsOver(booking, now) !== undefined;

export const isRequest = (booking: BookingListItem): boolean =>
  booking.status === 'PENDING_OWNER_APPROVAL' || isChangeAsked(booking);

const isChangeAsked = ({ availableActions }: BookingListItem): boolean =>
  availableActions.includes('approve_change');

function answerOf(booking: BookingListItem): OwnerBooking['canAnswer'] {
  if (isChangeAsked(booking)) return 'change';
  const { availableActions: actions } = booking;
  return actions.includes('approve') || actions.includes('decline') ? 'request' : undefined;
}

function reportOf({ availableActions }: BookingListItem): OwnerBooking['report'] {
  if (availableActions.includes('check_in')) return 'CHECK_IN';
  return availableActions.includes('check_out') ? 'CHECK_OUT' : undefined;
}

/** The renter's card was refused: the owner may hand over without a deposit. */
const depositFailed = ({ availableActions, deposit }: BookingListItem): boolean =>
  availableActions.includes('waive_deposit') &&
  (deposit.state === 'failed' || deposit.state === 'expiring');

const BEFORE: readonly string[] = ['CONFIRMED', 'UPCOMING'];

function handsOver(
  { status, startDate, endDate, timeZone }: BookingListItem,
  now: string,
): 'handover' | 'return' | undefined {
  const today = instantToLocalDate(new Date(now), timeZone);
  if (BEFORE.includes(status) && startDate === today) return 'handover';
  return status === 'IN_PROGRESS' && endDate === today ? 'return' : undefined;
}

function todayOf(
  booking: BookingListItem,
  now: string,
  { t, format }: UserPage,
): string | undefined {
  const what = handsOver(booking, now);
  if (!what) return undefined;
  const at = what === 'handover' ? booking.startAt : booking.endAt;
  return t(`requests.${what}Today`, { time: format.clock(at, booking.timeZone) });
}

function deadlineOf(
  booking: BookingListItem,
  now: string,
  { format }: UserPage,
): DeadlineView | undefined {
  const { timeZone } = booking;
  const dueAt = isChangeAsked(booking) ? (booking.change?.expiresAt ?? null) : booking.dueAt;
  const what = isRequest(booking) ? 'answerWithin' : reportOf(booking) && 'reportWithin';
  if (!what || dueAt === null || booking.pending) return undefined;
  return { what, at: dueAt, now, words: format.instant(dueAt, timeZone) };
}
