/** When a state's deadline falls, by the windows that the booking was made under. Every timer of a booking is its `due_at`. */
import type { BookingEvent, BookingState } from '../../../contracts/states';
import type { BookingTransition } from '../../../contracts/transition';
import type { Windows } from '../../../contracts/terms/windows';

export interface DeadlineFacts {
  now: Date;
  startAt: Date;
  endAt: Date;
  windows: Windows;
  /** Until when an authorised payment can be captured. */
  captureBefore?: Date | undefined;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const plus = (date: Date, ms: number): Date => new Date(date.getTime() + ms);
const latest = (...dates: Date[]): Date => new Date(Math.max(...dates.map(Number)));
const earliest = (...dates: Date[]): Date => new Date(Math.min(...dates.map(Number)));

type Rule = (facts: DeadlineFacts) => Date;

const RULES: Readonly<Partial<Record<BookingState, Rule>>> = {
  PENDING_PAYMENT: ({ now, windows }) => plus(now, windows.paymentMinutes * MINUTE),
  UNDER_REVIEW: ({ now, windows }) => plus(now, windows.riskReviewHours * HOUR),
  PENDING_OWNER_APPROVAL: approvalDeadline,
  CONFIRMED: ({ now, startAt, windows }) => depositHeldAt(now, startAt, windows),
  UPCOMING: ({ startAt }) => startAt,
  INSPECTION_PENDING: ({ startAt, windows }) => plus(startAt, windows.checkInHours * HOUR),
  INSPECTION_INCOMPLETE: ({ now }) => now,
  IN_PROGRESS: ({ endAt }) => endAt,
  RETURN_INSPECTION_PENDING: ({ endAt, windows }) => plus(endAt, windows.checkOutHours * HOUR),
  COMPLETED: ({ now, windows }) => plus(now, windows.claimDays * DAY),
  RESOLVED: ({ now, windows }) => plus(now, windows.appealDays * DAY),
  CANCELLED_BY_RENTER: ({ now, windows }) => plus(now, windows.cancelledDays * DAY),
  CANCELLED_BY_OWNER: ({ now, windows }) => plus(now, windows.cancelledDays * DAY),
};

/** Null: the state waits for nobody's clock. */
export function dueAtOf(state: BookingState, facts: DeadlineFacts): Date | null {
  return RULES[state]?.(facts) ?? null;
}

/** What is asked about other dates moves a deadline only with the dates. */
const KEEPS_DEADLINE: readonly BookingEvent[] = [
  'extend',
  'change_dates',
  'change_authorised',
  'approve_change',
  'decline_change',
  'change_made',
  'change_lapsed',
];

/** Cancelled or brought back early after the handover, the item comes back within the check-out's time; the settlement follows the cancel. */
export function deadlineAfter(
  { from, event, to }: Pick<BookingTransition, 'from' | 'event' | 'to'>,
  facts: DeadlineFacts & { returnOpenSince: Date | null; dueAt: Date | null },
): Date | null {
  if (KEEPS_DEADLINE.includes(event)) return facts.dueAt;
  if (event === 'settle') return null;
  const { now, windows } = facts;
  const comesBack = event === 'return_early' || (event === 'cancel' && from === 'IN_PROGRESS');
  if (comesBack) return plus(now, windows.checkOutHours * HOUR);
  const returned = event === 'return_ok' || event === 'return_timeout';
  if (returned && from === to && facts.returnOpenSince)
    return latest(now, plus(facts.returnOpenSince, windows.cancelledDays * DAY));
  return dueAtOf(to, facts);
}

/** A renter whose card was refused late has this long to bring another. */
export const givesTimeForDeposit = (now: Date, { depositHours }: Windows): Date =>
  plus(now, depositHours * HOUR);

/** Until when the dates of a change wait for its payment. */
export const changeLapsesAt = (now: Date, { changeMinutes }: Windows): Date =>
  plus(now, changeMinutes * MINUTE);

/** When the deposit is asked for, of a rental that begins then. */
export const depositWantedAt = (startAt: Date, { upcomingHours }: Windows): Date =>
  plus(startAt, -upcomingHours * HOUR);

/** The same of a booking that is made now. */
export const depositHeldAt = (now: Date, startAt: Date, windows: Windows): Date =>
  latest(now, depositWantedAt(startAt, windows));

/** max(now + least, min(now + most, now + half the lead time, capture_before − margin)) */
export function approvalDeadline({ now, startAt, captureBefore, windows }: DeadlineFacts): Date {
  const halfLead = plus(now, Math.max(0, startAt.getTime() - now.getTime()) / 2);
  const limits = [plus(now, windows.answerHours * HOUR), halfLead];
  if (captureBefore) limits.push(plus(captureBefore, -windows.captureMarginHours * HOUR));
  return latest(plus(now, windows.answerLeastHours * HOUR), earliest(...limits));
}

/** An owner must be able to answer before the start; a later request is refused when it is made. */
export function leavesTimeToAnswer(now: Date, startAt: Date, windows: Windows): boolean {
  return approvalDeadline({ now, startAt, endAt: startAt, windows }) <= startAt;
}
