/** What a transition is asked with, and what its guards, effects and wishes work with. */
import type { Trx } from '@rental/shared/database';
import type { ResolutionRequest } from '../../../contracts/disputes';
import type { Actor, BookingEvent } from '../../../contracts/states';
import type { PlannedChange } from '../domain/booking-change';
import type { RefundDecision } from '../domain/refund';
import type { Platform } from '../platform';

export interface TransitionFacts {
  /** What Stripe says was paid or authorised. */
  intentId?: string;
  amount?: number;
  currency?: string;
  captureBefore?: Date;
  /** What a party claims. */
  claimedAmount?: number;
  /** What the renter asks for instead of what is booked. */
  change?: { requestKey: string; planned: PlannedChange; listed: number };
  /** Which change was paid, or is made at once. */
  changeNumber?: number;
  /** What goes back where other dates cost less. */
  refund?: RefundDecision;
  /** What staff decided. */
  resolution?: ResolutionRequest;
}

export interface TransitionRequest {
  bookingId: string;
  event: BookingEvent;
  actor: { kind: Actor; id?: string };
  /** Staff force what is this one's to do (LIFECYCLE.md): the table's row is theirs, the history the staff's. */
  inPlaceOf?: Actor;
  /** Done to see what it does, and undone. */
  isRehearsal?: boolean;
  reason?: string | undefined;
  facts?: TransitionFacts;
}

export interface TransitionContext extends TransitionRequest {
  platform: Platform;
  trx: Trx;
  now: Date;
}
