/** A row of the booking lifecycle's table, and the words it is written in. Browser-safe. */
import type { Actor, BookingEvent, BookingState } from './states';

/** Conditions that are checked under the row lock; a failed one answers its own error code. */
export type Guard =
  | 'instant_book'
  | 'request_to_book'
  | 'risk_asked_for_a_look'
  | 'amount_matches_quote'
  | 'deposit_settled'
  | 'deposit_refused'
  | 'deposit_unanswered'
  | 'return_open'
  | 'return_done'
  | 'damage_reported'
  | 'no_open_issue'
  | 'not_settled'
  | 'handed_over'
  | 'claim_within_bounds'
  | 'split_sums'
  | 'within_appeal_window'
  | 'no_chargeback'
  | 'refunds_done'
  | 'late_fee_done'
  | 'dates_reacquired'
  | 'change_stands'
  | 'change_asked';

/** What happens in the transition's own transaction, in this order. */
export type Effect =
  | 'reserve_dates'
  | 'release_dates'
  | 'free_unused_dates'
  | 'plan_charge'
  | 'record_payment'
  | 'plan_deposit_hold'
  | 'release_deposit_hold'
  | 'refund_by_policy'
  | 'refund_in_full'
  | 'charge_owner_penalty'
  | 'freeze_funds'
  | 'capture_claimed_deposit'
  | 'record_resolution'
  | 'carry_out_resolution'
  | 'settle_funds'
  | 'open_change'
  | 'ask_owner'
  | 'approve_change'
  | 'decline_change'
  | 'apply_change'
  | 'drop_change';

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
