/**
 * The booking lifecycle as data (LIFECYCLE.md, the table). Transitions, deadlines, effects, the
 * diagram, `availableActions` and the tests derive from it; nothing else lists states.
 */
import type { Machine } from '@rental/shared/state-machine';
import {
  BOOKING_STATES,
  TERMINAL_STATES,
  type Actor,
  type BookingEvent,
  type BookingState,
} from './states';
import type { BookingTransition } from './transition';
import { approving } from './transitions/approving';
import { changing } from './transitions/changing';
import { cancelling, disputing, returning, settling } from './transitions/closing';
import { paying } from './transitions/paying';
import { renting } from './transitions/renting';

export const BOOKING_TRANSITIONS: readonly BookingTransition[] = [
  ...paying,
  ...approving,
  ...renting,
  ...changing,
  ...cancelling,
  ...returning,
  ...disputing,
  ...settling,
];

/**
 * The event that a passed `dueAt` fires. INSPECTION_PENDING has others for a missing deposit, a
 * cancelled booking one for an item that has not come back (`deadlineEvent`).
 */
export const BOOKING_DEADLINES: Readonly<Partial<Record<BookingState, BookingEvent>>> = {
  PENDING_PAYMENT: 'payment_timeout',
  UNDER_REVIEW: 'approval_timeout',
  PENDING_OWNER_APPROVAL: 'approval_timeout',
  CONFIRMED: 'start_approaching',
  UPCOMING: 'start_reached',
  INSPECTION_PENDING: 'inspection_timeout',
  INSPECTION_INCOMPLETE: 'auto_start',
  IN_PROGRESS: 'end_reached',
  RETURN_INSPECTION_PENDING: 'return_timeout',
  COMPLETED: 'settle',
  RESOLVED: 'settle',
  CANCELLED_BY_RENTER: 'settle',
  CANCELLED_BY_OWNER: 'settle',
};

export const bookingMachine: Machine<BookingState, BookingEvent> = {
  states: BOOKING_STATES,
  terminal: TERMINAL_STATES,
  transitions: BOOKING_TRANSITIONS,
  deadlines: BOOKING_DEADLINES,
};

/** The rows that may answer `event` in `from` for `actor`; guards choose among several. */
export function candidates(
  from: BookingState | null,
  event: BookingEvent,
  actor: Actor,
): BookingTransition[] {
  return BOOKING_TRANSITIONS.filter(
    (t) => t.from === from && t.event === event && t.by.includes(actor),
  );
}
