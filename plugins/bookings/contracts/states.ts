/** Every state of a booking (the API's `status`). LIFECYCLE.md is the source; marked ones are ours. */
export const BOOKING_STATES = [
  'DRAFT',
  'PENDING_PAYMENT',
  'UNDER_REVIEW',
  'PENDING_OWNER_APPROVAL',
  'EXPIRED',
  'CONFIRMED',
  'UPCOMING',
  'INSPECTION_PENDING',
  'INSPECTION_INCOMPLETE',
  'IN_PROGRESS',
  'RETURN_INSPECTION_PENDING',
  'COMPLETED',
  'DISPUTED',
  'RESOLVED',
  'SETTLED',
  'CANCELLED_BY_RENTER',
  'CANCELLED_BY_OWNER',
] as const;
export type BookingState = (typeof BOOKING_STATES)[number];

/** Nothing was paid yet, or never: no sale. */
export const UNSOLD_STATES = [
  'DRAFT',
  'PENDING_PAYMENT',
  'UNDER_REVIEW',
  'PENDING_OWNER_APPROVAL',
  'EXPIRED',
] as const satisfies readonly BookingState[];

/** Nothing leads out of these (a cancelled booking is closed once `settledAt` is set). */
export const TERMINAL_STATES = [
  'EXPIRED',
  'SETTLED',
  'CANCELLED_BY_RENTER',
  'CANCELLED_BY_OWNER',
] as const satisfies readonly BookingState[];

export const ACTORS = ['renter', 'owner', 'ops', 'clock', 'stripe'] as const;
export type Actor = (typeof ACTORS)[number];

export const BOOKING_EVENTS = [
  'draft',
  'submit',
  'payment_confirmed',
  'payment_authorised',
  'payment_timeout',
  'payment_unavailable',
  'clear',
  'approve',
  'capture_succeeded',
  'capture_failed',
  'decline',
  'withdraw',
  'approval_timeout',
  'intent_cancelled',
  'start_approaching',
  'start_reached',
  'inspection_completed',
  'inspection_timeout',
  'deposit_missing',
  'deposit_unavailable',
  'auto_start',
  'end_reached',
  'return_early',
  'extend',
  'change_dates',
  /** The card holds the difference; the owner is asked. */
  'change_authorised',
  'approve_change',
  'decline_change',
  'change_made',
  'change_lapsed',
  'return_ok',
  'return_timeout',
  'issue_reported',
  'resolve',
  'appeal',
  'settle',
  'cancel',
] as const;
export type BookingEvent = (typeof BOOKING_EVENTS)[number];

export const DEPOSIT_STATES = [
  'none',
  'planned',
  'held',
  /** The hold runs out, and the card was refused for the next one. */
  'expiring',
  'failed',
  'waived',
  'released',
  'captured',
] as const;
export type DepositState = (typeof DEPOSIT_STATES)[number];
