/** When a state's deadline falls. Every timer of a booking is its `due_at`. */
import type { BookingEvent, BookingState } from '../../../contracts/states';
import type { BookingTransition } from '../../../contracts/transition';
import { SETTLE_DAYS } from '../../../contracts/periods';

export interface DeadlineFacts {
  now: Date;
  startAt: Date;
  endAt: Date;
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
  PENDING_PAYMENT: ({ now }) => plus(now, 15 * MINUTE),
  UNDER_REVIEW: ({ now }) => plus(now, 24 * HOUR),
  PENDING_OWNER_APPROVAL: approvalDeadline,
  CONFIRMED: ({ now, startAt }) => latest(now, plus(startAt, -24 * HOUR)),
  UPCOMING: ({ startAt }) => startAt,
  INSPECTION_PENDING: ({ startAt }) => plus(startAt, 6 * HOUR),
  INSPECTION_INCOMPLETE: ({ now }) => now,
  IN_PROGRESS: ({ endAt }) => endAt,
  RETURN_INSPECTION_PENDING: ({ endAt }) => plus(endAt, 24 * HOUR),
  COMPLETED: ({ now }) => plus(now, SETTLE_DAYS * DAY),
  RESOLVED: ({ now }) => plus(now, SETTLE_DAYS * DAY),
  CANCELLED_BY_RENTER: ({ now }) => plus(now, SETTLE_DAYS * DAY),
  CANCELLED_BY_OWNER: ({ now }) => plus(now, SETTLE_DAYS * DAY),
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

/** Cancelled or brought back early after the handover, the item comes back within a day; the settlement follows the cancel. */
export function deadlineAfter(
  { from, event, to }: Pick<BookingTransition, 'from' | 'event' | 'to'>,
  facts: DeadlineFacts & { returnOpenSince: Date | null; dueAt: Date | null },
): Date | null {
  if (KEEPS_DEADLINE.includes(event)) return facts.dueAt;
  if (event === 'settle') return null;
  if (event === 'cancel' && from === 'IN_PROGRESS') return plus(facts.now, 24 * HOUR);
  if (event === 'return_early') return plus(facts.now, 24 * HOUR);
  const returned = event === 'return_ok' || event === 'return_timeout';
  if (returned && from === to && facts.returnOpenSince)
    return latest(facts.now, plus(facts.returnOpenSince, SETTLE_DAYS * DAY));
  return dueAtOf(to, facts);
}

/** A renter whose card was refused late has this long to bring another. */
export const givesTimeForDeposit = (now: Date): Date => plus(now, 2 * HOUR);

/** max(now + 1 h, min(now + 24 h, now + half the lead time, capture_before − 12 h)) */
export function approvalDeadline({ now, startAt, captureBefore }: DeadlineFacts): Date {
  const halfLead = plus(now, Math.max(0, startAt.getTime() - now.getTime()) / 2);
  const limits = [plus(now, 24 * HOUR), halfLead];
  if (captureBefore) limits.push(plus(captureBefore, -12 * HOUR));
  return latest(plus(now, HOUR), earliest(...limits));
}

/** An owner must be able to answer before the start; a later request is refused when it is made. */
export function leavesTimeToAnswer(now: Date, startAt: Date): boolean {
  return approvalDeadline({ now, startAt, endAt: startAt }) <= startAt;
}
