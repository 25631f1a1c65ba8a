/** Which kind of news an event is. Pure. */
import type { Kind } from '../../../contracts/kinds';

export type Payload = Readonly<Record<string, unknown>>;

/** What only the booking itself knows. */
export interface Standing {
  /** Of the change that was made last. */
  readonly changeKind: 'extension' | 'dates' | null;
  /** Why it never came about: the event of its history that ended it. */
  readonly endedBy: string | null;
  /** Nobody has the item any more, or ever will. */
  readonly isOver: boolean;
}

const ALWAYS: Readonly<Record<string, Kind>> = {
  'booking.confirmed': 'confirmed',
  'booking.upcoming': 'upcoming',
  'booking.check_in_due': 'check_in_due',
  'booking.started': 'started',
  'booking.completed': 'completed',
  'booking.settled': 'settled',
  'booking.change_requested': 'change_asked',
  'booking.change_declined': 'change_declined',
  'booking.change_unanswered': 'change_unanswered',
  'booking.change_returned': 'change_returned',
  'booking.payment_returned': 'payment_returned',
  'booking.return_late': 'return_late',
  'booking.return_back': 'return_back',
  'hold.failed': 'deposit_failed',
  'refund.done': 'refund_done',
  'payout.paid': 'payout_paid',
  'payout.failed': 'payout_failed',
  'chargeback.opened': 'chargeback_opened',
  'chargeback.won': 'chargeback_won',
  'chargeback.lost': 'chargeback_lost',
  'review.published': 'review_received',
};

type Choice = (payload: Payload, standing: Standing) => Kind | undefined;

const ENDED_BY: Readonly<Record<string, Kind>> = {
  decline: 'request_declined',
  withdraw: 'request_withdrawn',
  approval_timeout: 'request_unanswered',
  capture_failed: 'request_unpaid',
  payment_timeout: 'payment_missed',
};

const CHOSEN: Readonly<Record<string, Choice>> = {
  'booking.approval_requested': ({ to }) =>
    to === 'UNDER_REVIEW' ? 'under_review' : 'request_made',
  'booking.expired': (_, { endedBy }) => ENDED_BY[endedBy ?? ''],
  'booking.changed': (_, { changeKind }) => (changeKind === 'dates' ? 'moved' : 'extended'),
  'booking.return_due': ({ event }) => (event === 'return_early' ? 'early_return' : 'return_due'),
  'booking.late_fee': ({ news }) => `late_${String(news)}` as Kind,
  'booking.cancelled': ({ event, to }) => {
    if (event === 'deposit_missing') return 'cancelled_no_deposit';
    if (event === 'deposit_unavailable') return 'cancelled_deposit_away';
    return to === 'CANCELLED_BY_OWNER' ? 'cancelled_by_owner' : 'cancelled_by_renter';
  },
  // A deposit that is held anew while the rental goes on is nobody's news.
  'hold.placed': ({ number }) => (number === 1 ? 'deposit_held' : undefined),
  'hold.released': (_, { isOver }) => (isOver ? 'deposit_released' : undefined),
  // A refund that the platform makes again by itself is neither.
  'refund.failed': ({ retried }) => (retried === true ? undefined : 'refund_failed'),
};

/** Events whose key is a booking. */
export const BOOKING_TOPICS: readonly string[] = [...Object.keys(ALWAYS), ...Object.keys(CHOSEN)];

/** Undefined: of this nobody is told. */
export const kindOf = (topic: string, payload: Payload, standing: Standing): Kind | undefined =>
  ALWAYS[topic] ?? CHOSEN[topic]?.(payload, standing);
