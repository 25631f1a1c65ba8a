/** What would have become of a past booking under other deadlines, on its own clock. Pure. */
import type { Actor, BookingEvent, BookingState } from '../../../contracts/states';
import type { WindowOutcome } from '../../../contracts/terms/replay';
import type { Windows } from '../../../contracts/terms/windows';
import { deadlineAfter, leavesTimeToAnswer } from './deadlines';
import { reviewsCloseAt } from './review-window';

/** A line of the booking's history. */
export interface TimedStep {
  readonly from: BookingState | null;
  readonly event: BookingEvent;
  readonly to: BookingState;
  readonly actor: Actor;
  readonly at: Date;
}

/** What of a booking deadlines decide about. */
export interface TimedBooking {
  readonly bookedAt: Date;
  readonly startAt: Date;
  readonly endAt: Date;
  readonly instantBook: boolean;
  readonly depositAmount: number;
  /** When the deposit was first held; null: never. */
  readonly heldAt: Date | null;
  /** By which it was sold. */
  readonly windows: Windows;
  readonly steps: readonly TimedStep[];
  /** When either side reviewed. */
  readonly reviewedAt: readonly Date[];
}

/** The same booking under other deadlines. */
export interface TimedOutcome {
  readonly outcomes: readonly WindowOutcome[];
  /** Nothing would have been charged: it would not have come about. */
  readonly isUnsold: boolean;
  /** What would have ended it instead, and when. */
  readonly endedBy: { readonly event: 'deposit_missing'; readonly at: Date } | null;
  /** A cancellation that was made in another state of the booking. */
  readonly cancelledIn: BookingState | null;
  /** The report that said how late it came back would not have been written. */
  readonly isLateUnseen: boolean;
  readonly problem: 'payment_after_start' | 'dead_end' | undefined;
}

const NOTHING: TimedOutcome = {
  outcomes: [],
  isUnsold: false,
  endedBy: null,
  cancelledIn: null,
  isLateUnseen: false,
  problem: undefined,
};

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const paysUntil = ({ bookedAt }: TimedBooking, { paymentMinutes }: Windows): Date =>
  new Date(bookedAt.getTime() + paymentMinutes * MINUTE_MS);

/** Whoever replays a booking under its own deadlines finds nothing different. */
export function replayWindows(booking: TimedBooking, tried: Windows): TimedOutcome {
  const { bookedAt, startAt, windows } = booking;
  if (paysUntil(booking, tried) > startAt && paysUntil(booking, windows) <= startAt)
    return { ...NOTHING, problem: 'payment_after_start' };
  const isAnswered = booking.instantBook || leavesTimeToAnswer(bookedAt, startAt, tried);
  if (!isAnswered && leavesTimeToAnswer(bookedAt, startAt, windows))
    return { ...NOTHING, outcomes: ['not_sold'], isUnsold: true };
  let found = cancelledEarlier(withLateReviews(NOTHING, booking, tried), booking, tried);
  for (const [index, step] of booking.steps.entries()) {
    found = afterStep(found, booking, { tried, step, next: booking.steps[index + 1] });
    if (found.isUnsold || found.endedBy || found.problem) return found;
  }
  return found;
}

interface Span {
  readonly tried: Windows;
  /** Which led into the state. */
  readonly step: TimedStep;
  /** Which led out of it; undefined: it is in it still. */
  readonly next: TimedStep | undefined;
}

function afterStep(found: TimedOutcome, booking: TimedBooking, span: Span): TimedOutcome {
  const { step, next, tried } = span;
  if (isWaiting(step)) return found;
  const sold = deadlineOf(booking, step, booking.windows);
  const other = deadlineOf(booking, step, tried);
  if (!sold || !other) return found;
  if (Number.isNaN(other.getTime()) || (other <= step.at && GIVES_TIME.includes(step.to)))
    return { ...found, problem: 'dead_end' };
  return next ? leftBy(found, booking, { step, next, sold, other }) : found;
}

interface Left {
  readonly step: TimedStep;
  readonly next: TimedStep;
  readonly sold: Date;
  /** Under what is tried. */
  readonly other: Date;
}

/** Whether what led out of the state would still have done so. */
function leftBy(found: TimedOutcome, booking: TimedBooking, left: Left): TimedOutcome {
  const { next, sold, other } = left;
  if (other.getTime() === sold.getTime()) return found;
  if (next.actor === 'clock') return keptOpen(found, next, other > sold);
  const isTooLate = next.at > other && next.at <= sold;
  const isInTime = next.at <= other && next.at > sold;
  if (isTooLate) return tooLate(found, booking, left);
  return isInTime ? inTime(found, next) : found;
}

/** Whoever is to act there has time from the moment that it begins. */
const GIVES_TIME: readonly BookingState[] = [
  'PENDING_PAYMENT',
  'UNDER_REVIEW',
  'PENDING_OWNER_APPROVAL',
  'COMPLETED',
  'RESOLVED',
];

/** Stripe is asked, or other dates are: neither begins a deadline of the state. */
const isWaiting = ({ from, to }: TimedStep): boolean => from === to && !to.startsWith('CANCELLED');

function deadlineOf(
  { startAt, endAt, steps }: TimedBooking,
  { from, event, to, at }: TimedStep,
  windows: Windows,
): Date | null {
  const cancelled = steps.find((s) => s.event === 'cancel' && s.from === 'IN_PROGRESS');
  return deadlineAfter(
    { from: from ?? to, event, to },
    { now: at, startAt, endAt, windows, returnOpenSince: cancelled?.at ?? null, dueAt: null },
  );
}

const EXPIRING: readonly BookingEvent[] = ['payment_timeout', 'approval_timeout'];

/** The clock ended something, and under the other deadlines would have later or earlier. */
function keptOpen(found: TimedOutcome, { event }: TimedStep, isLater: boolean): TimedOutcome {
  if (event === 'settle') return withOutcome(found, isLater ? 'paid_out_later' : 'paid_out_sooner');
  const asksInTime = EXPIRING.includes(event) || event === 'deposit_missing';
  return asksInTime && isLater ? withOutcome(found, 'open_longer') : found;
}

const ANSWERS: readonly BookingEvent[] = [
  'payment_confirmed',
  'payment_authorised',
  'approve',
  'clear',
  'capture_succeeded',
];

/** What somebody did after the other deadline: the clock would have been first. */
function tooLate(
  found: TimedOutcome,
  booking: TimedBooking,
  { step, next, other }: Left,
): TimedOutcome {
  if (ANSWERS.includes(next.event)) return { ...withOutcome(found, 'expired'), isUnsold: true };
  if (step.to === 'INSPECTION_PENDING') return handedOverBefore(found, booking, next, other);
  if (next.event === 'issue_reported' && step.to !== 'RETURN_INSPECTION_PENDING')
    return withOutcome(found, 'claim_too_late');
  if (next.event === 'appeal') return withOutcome(found, 'appeal_too_late');
  if (step.to === 'RETURN_INSPECTION_PENDING' && next.event === 'return_ok')
    return { ...withOutcome(found, 'return_unchecked'), isLateUnseen: true };
  return found;
}

/** The check-in would have been over: without a deposit it is cancelled, else it has begun. */
function handedOverBefore(
  found: TimedOutcome,
  { depositAmount, heldAt }: TimedBooking,
  { event }: TimedStep,
  other: Date,
): TimedOutcome {
  const isHeld = depositAmount === 0 || (heldAt !== null && heldAt <= other);
  if (!isHeld)
    return {
      ...withOutcome(found, 'deposit_missing'),
      endedBy: { event: 'deposit_missing', at: other },
    };
  if (event === 'inspection_completed') return withOutcome(found, 'check_in_assumed');
  return event === 'cancel'
    ? { ...withOutcome(found, 'cancelled_in_progress'), cancelledIn: 'IN_PROGRESS' }
    : found;
}

/** What somebody did after its own deadline would still have been in time. */
const inTime = (found: TimedOutcome, { event }: TimedStep): TimedOutcome =>
  ANSWERS.includes(event) ? withOutcome(found, 'open_longer') : found;

const withOutcome = (found: TimedOutcome, outcome: WindowOutcome): TimedOutcome => ({
  ...found,
  outcomes: [...found.outcomes.filter((each) => each !== outcome), outcome],
});

/** Nobody had reported the handover: with more time for it, the cancellation would have come before. */
function cancelledEarlier(
  found: TimedOutcome,
  { steps, startAt }: TimedBooking,
  { checkInHours }: Windows,
): TimedOutcome {
  const cancel = steps.find(({ event, from }) => event === 'cancel' && from === 'IN_PROGRESS');
  const isAssumed = steps.some(({ event }) => event === 'inspection_timeout');
  const until = new Date(startAt.getTime() + checkInHours * HOUR_MS);
  if (!cancel || !isAssumed || cancel.at > until) return found;
  const outcome = withOutcome(found, 'cancelled_before_handover');
  return { ...outcome, cancelledIn: 'INSPECTION_PENDING' };
}

/** Reviews that would have come too late. */
function withLateReviews(
  found: TimedOutcome,
  { steps, reviewedAt }: TimedBooking,
  { reviewDays }: Windows,
): TimedOutcome {
  const over = steps.find(({ to }) => to === 'COMPLETED' || to === 'RESOLVED');
  if (!over) return found;
  const closes = reviewsCloseAt(over.at, reviewDays);
  return reviewedAt.some((at) => at >= closes) ? withOutcome(found, 'review_too_late') : found;
}
