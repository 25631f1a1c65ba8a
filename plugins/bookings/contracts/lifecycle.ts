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

/** Conditions that are checked under the row lock; a failed one answers its own error code. */
export type Guard =
  | 'instant_book'
  | 'request_to_book'
  | 'risk_asked_for_a_look'
  | 'amount_matches_quote'
  | 'deposit_settled'
  | 'deposit_not_placed'
  | 'no_open_issue'
  | 'not_settled'
  | 'split_sums'
  | 'within_appeal_window'
  | 'nothing_frozen'
  | 'dates_reacquired';

/** What happens in the transition's own transaction, in this order. */
export type Effect =
  | 'reserve_dates'
  | 'release_dates'
  | 'plan_charge'
  | 'record_payment'
  | 'plan_deposit_hold'
  | 'release_deposit_hold'
  | 'refund_by_policy'
  | 'refund_in_full'
  | 'charge_owner_penalty'
  | 'freeze_funds'
  | 'record_resolution'
  | 'settle_funds';

/** A wish: an operation at Stripe that is planned now and whose answer makes the transition (rule 3). */
export type Wish = 'charge.cancel' | 'charge.capture';

export interface BookingTransition {
  readonly from: BookingState | null;
  readonly event: BookingEvent;
  readonly to: BookingState;
  readonly by: readonly Actor[];
  readonly guards?: readonly Guard[];
  readonly effects?: readonly Effect[];
  /** Recorded and sent to Stripe; the state changes when the answer event comes. */
  readonly wish?: Wish;
  /** Outbox topic. */
  readonly publishes?: string;
}

const OPEN_BEFORE_RETURN = ['CONFIRMED', 'UPCOMING', 'INSPECTION_PENDING', 'IN_PROGRESS'] as const;
const WAITING_FOR_APPROVAL = ['UNDER_REVIEW', 'PENDING_OWNER_APPROVAL'] as const;
const DISPUTABLE = [
  'INSPECTION_PENDING',
  'IN_PROGRESS',
  'RETURN_INSPECTION_PENDING',
  'COMPLETED',
  'CANCELLED_BY_RENTER',
  'CANCELLED_BY_OWNER',
] as const;

const paying: readonly BookingTransition[] = [
  { from: null, event: 'draft', to: 'DRAFT', by: ['renter'] },
  {
    from: 'DRAFT',
    event: 'submit',
    to: 'PENDING_PAYMENT',
    by: ['renter'],
    effects: ['reserve_dates', 'plan_charge'],
    publishes: 'booking.created',
  },
  {
    from: 'PENDING_PAYMENT',
    event: 'payment_confirmed',
    to: 'CONFIRMED',
    by: ['stripe'],
    guards: ['amount_matches_quote'],
    effects: ['record_payment'],
    publishes: 'booking.confirmed',
  },
  {
    from: 'PENDING_PAYMENT',
    event: 'payment_authorised',
    to: 'UNDER_REVIEW',
    by: ['stripe'],
    guards: ['risk_asked_for_a_look', 'amount_matches_quote'],
    publishes: 'booking.approval_requested',
  },
  {
    from: 'PENDING_PAYMENT',
    event: 'payment_authorised',
    to: 'PENDING_OWNER_APPROVAL',
    by: ['stripe'],
    guards: ['request_to_book', 'amount_matches_quote'],
    publishes: 'booking.approval_requested',
  },
  {
    from: 'PENDING_PAYMENT',
    event: 'payment_timeout',
    to: 'EXPIRED',
    by: ['clock'],
    wish: 'charge.cancel',
  },
  {
    from: 'PENDING_PAYMENT',
    event: 'cancel',
    to: 'EXPIRED',
    by: ['renter'],
    wish: 'charge.cancel',
  },
  {
    from: 'PENDING_PAYMENT',
    event: 'payment_unavailable',
    to: 'EXPIRED',
    by: ['stripe'],
    effects: ['release_dates'],
    publishes: 'booking.expired',
  },
  {
    from: 'PENDING_PAYMENT',
    event: 'intent_cancelled',
    to: 'EXPIRED',
    by: ['stripe'],
    effects: ['release_dates'],
    publishes: 'booking.expired',
  },
  {
    from: 'EXPIRED',
    event: 'payment_confirmed',
    to: 'CONFIRMED',
    by: ['stripe'],
    guards: ['amount_matches_quote', 'dates_reacquired'],
    effects: ['record_payment'],
    publishes: 'booking.confirmed',
  },
];

const approving: readonly BookingTransition[] = [
  {
    from: 'UNDER_REVIEW',
    event: 'clear',
    to: 'PENDING_OWNER_APPROVAL',
    by: ['ops'],
    guards: ['request_to_book'],
    publishes: 'booking.approval_requested',
  },
  {
    from: 'UNDER_REVIEW',
    event: 'clear',
    to: 'CONFIRMED',
    by: ['ops'],
    guards: ['instant_book'],
    wish: 'charge.capture',
  },
  {
    from: 'UNDER_REVIEW',
    event: 'approve',
    to: 'CONFIRMED',
    by: ['ops'],
    wish: 'charge.capture',
  },
  {
    from: 'PENDING_OWNER_APPROVAL',
    event: 'approve',
    to: 'CONFIRMED',
    by: ['owner'],
    wish: 'charge.capture',
  },
  ...WAITING_FOR_APPROVAL.flatMap((from): BookingTransition[] => [
    {
      from,
      event: 'capture_succeeded',
      to: 'CONFIRMED',
      by: ['stripe'],
      guards: ['amount_matches_quote'],
      effects: ['record_payment'],
      publishes: 'booking.confirmed',
    },
    { from, event: 'decline', to: 'EXPIRED', by: ['owner', 'ops'], wish: 'charge.cancel' },
    { from, event: 'withdraw', to: 'EXPIRED', by: ['renter'], wish: 'charge.cancel' },
    { from, event: 'approval_timeout', to: 'EXPIRED', by: ['clock'], wish: 'charge.cancel' },
    { from, event: 'capture_failed', to: 'EXPIRED', by: ['stripe'], wish: 'charge.cancel' },
    {
      from,
      event: 'intent_cancelled',
      to: 'EXPIRED',
      by: ['stripe'],
      effects: ['release_dates'],
      publishes: 'booking.expired',
    },
  ]),
];

const renting: readonly BookingTransition[] = [
  {
    from: 'CONFIRMED',
    event: 'start_approaching',
    to: 'UPCOMING',
    by: ['clock'],
    effects: ['plan_deposit_hold'],
    publishes: 'booking.upcoming',
  },
  {
    from: 'UPCOMING',
    event: 'start_reached',
    to: 'INSPECTION_PENDING',
    by: ['clock'],
    publishes: 'booking.check_in_due',
  },
  {
    from: 'INSPECTION_PENDING',
    event: 'inspection_completed',
    to: 'IN_PROGRESS',
    by: ['owner'],
    guards: ['deposit_settled'],
    publishes: 'booking.started',
  },
  {
    from: 'INSPECTION_PENDING',
    event: 'inspection_timeout',
    to: 'INSPECTION_INCOMPLETE',
    by: ['clock'],
    guards: ['deposit_settled'],
  },
  {
    from: 'INSPECTION_PENDING',
    event: 'deposit_missing',
    to: 'CANCELLED_BY_RENTER',
    by: ['clock'],
    guards: ['deposit_not_placed'],
    effects: ['refund_by_policy', 'release_deposit_hold', 'release_dates'],
    publishes: 'booking.cancelled',
  },
  {
    from: 'INSPECTION_INCOMPLETE',
    event: 'auto_start',
    to: 'IN_PROGRESS',
    by: ['clock'],
    publishes: 'booking.started',
  },
  {
    from: 'IN_PROGRESS',
    event: 'end_reached',
    to: 'RETURN_INSPECTION_PENDING',
    by: ['clock'],
    publishes: 'booking.return_due',
  },
  {
    from: 'RETURN_INSPECTION_PENDING',
    event: 'return_ok',
    to: 'COMPLETED',
    by: ['owner'],
    effects: ['release_deposit_hold'],
    publishes: 'booking.completed',
  },
  {
    from: 'RETURN_INSPECTION_PENDING',
    event: 'return_timeout',
    to: 'COMPLETED',
    by: ['clock'],
    guards: ['no_open_issue'],
    publishes: 'booking.completed',
  },
];

const disputing: readonly BookingTransition[] = [
  ...DISPUTABLE.map((from): BookingTransition => ({
    from,
    event: 'issue_reported',
    to: 'DISPUTED',
    by: ['owner', 'renter'],
    guards: ['not_settled'],
    effects: ['freeze_funds'],
    publishes: 'booking.disputed',
  })),
  {
    from: 'DISPUTED',
    event: 'resolve',
    to: 'RESOLVED',
    by: ['ops'],
    guards: ['split_sums'],
    effects: ['record_resolution'],
    publishes: 'booking.resolved',
  },
  {
    from: 'RESOLVED',
    event: 'appeal',
    to: 'DISPUTED',
    by: ['owner', 'renter'],
    guards: ['within_appeal_window'],
    effects: ['freeze_funds'],
    publishes: 'booking.disputed',
  },
];

const settling: readonly BookingTransition[] = [
  ...(['COMPLETED', 'RESOLVED'] as const).map((from): BookingTransition => ({
    from,
    event: 'settle',
    to: 'SETTLED',
    by: ['clock'],
    guards: ['nothing_frozen'],
    effects: ['release_deposit_hold', 'settle_funds', 'release_dates'],
    publishes: 'booking.settled',
  })),
  ...(['CANCELLED_BY_RENTER', 'CANCELLED_BY_OWNER'] as const).map((state): BookingTransition => ({
    from: state,
    event: 'settle',
    to: state,
    by: ['clock'],
    guards: ['nothing_frozen'],
    effects: ['settle_funds'],
    publishes: 'booking.settled',
  })),
];

/** After the handover the hold and the dates stay until the check-out report or 24 h (LIFECYCLE). */
const cancelling: readonly BookingTransition[] = OPEN_BEFORE_RETURN.flatMap(
  (from): BookingTransition[] => [
    {
      from,
      event: 'cancel',
      to: 'CANCELLED_BY_RENTER',
      by: ['renter'],
      effects:
        from === 'IN_PROGRESS'
          ? ['refund_by_policy']
          : ['refund_by_policy', 'release_deposit_hold', 'release_dates'],
      publishes: 'booking.cancelled',
    },
    {
      from,
      event: 'cancel',
      to: 'CANCELLED_BY_OWNER',
      by: ['owner'],
      effects:
        from === 'IN_PROGRESS'
          ? ['refund_in_full', 'charge_owner_penalty']
          : ['refund_in_full', 'charge_owner_penalty', 'release_deposit_hold'],
      publishes: 'booking.cancelled',
    },
  ],
);

export const BOOKING_TRANSITIONS: readonly BookingTransition[] = [
  ...paying,
  ...approving,
  ...renting,
  ...cancelling,
  ...disputing,
  ...settling,
];

/** The event that a passed `dueAt` fires. INSPECTION_PENDING has two, told apart by their guards. */
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
