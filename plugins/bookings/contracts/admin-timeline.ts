/** What the admin's timeline panel shows of one booking. Amounts in minor units; instants ISO 8601 UTC. */
import type { StaffDecision } from './decisions';
import type { DisputeState } from './disputes';
import type { BookingView } from './dto';
import type { QuoteLine } from './pricing';
import type { RiskFinding } from './risk';
import type { Actor, BookingEvent, BookingState, DepositState } from './states';

export interface TimelinePerson {
  documentId: string;
  /** Display name, else user name; null when the account is gone. */
  name: string | null;
}

export interface TimelineStep {
  from: BookingState | null;
  to: BookingState;
  event: BookingEvent;
  actor: Actor;
  actorName: string | null;
  reason: string | null;
  policyVersion: string | null;
  at: string;
}

export interface AdminTimeline {
  documentId: string;
  number: string;
  state: BookingState;
  /** The wish that Stripe has yet to answer. */
  pending: BookingEvent | null;
  timeZone: string;
  startAt: string;
  endAt: string;
  settledAt: string | null;
  /** The next deadline and the event it fires. */
  due: { at: string; event: BookingEvent } | null;
  listing: { documentId: string; title: string };
  renter: TimelinePerson;
  owner: TimelinePerson;
  money: {
    currency: string;
    lines: QuoteLine[];
    total: number;
    /** What the owner gets, and what the platform keeps, of the total. */
    ownerShare: number;
    applicationFee: number;
    deposit: { amount: number; state: DepositState };
  };
  /** What the reports at handover and return say, oldest first. */
  inspections: BookingView['inspections'];
  /** Null: nobody has disputed it. */
  dispute: { state: DisputeState; deadline: string | null } | null;
  /** Since when refunds and payout wait for the renter's bank; null: they do not. */
  frozenSince: string | null;
  /** What asked for a look by staff when it was submitted; for staff only. */
  risk: RiskFinding[];
  /** Why its amounts are what they are, oldest first. */
  decisions: StaffDecision[];
  /** Oldest first. */
  history: TimelineStep[];
}
