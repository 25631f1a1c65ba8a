/** What a suspension does and what a restoration gives back: shown before and done by these alone. */
import type { OpenBooking } from '@rental/bookings/contracts/people';
import type {
  Affected,
  AffectedBooking,
  RestorationEffects,
  SuspensionEffects,
} from '../../../contracts/suspension';

/** Bookings that a list names; the others only count. */
const NAMED = 10;

export interface SuspensionFacts {
  /** Open ones. */
  readonly sessions: number;
  /** Live ones. */
  readonly listings: number;
  /** Of both sides, next start first. */
  readonly bookings: readonly OpenBooking[];
}

export interface SuspensionPlan {
  readonly effects: SuspensionEffects;
  /** Requests to decline, every one of them. */
  readonly toDecline: readonly OpenBooking[];
}

type Fate = 'declined' | 'unpaid' | 'underWay' | 'kept';

/** By the lifecycle: staff may decline what waits for a decision; a wish under way is answered first. */
export function fateOf({ state, isPending }: OpenBooking): Fate {
  if (state === 'PENDING_PAYMENT') return 'unpaid';
  if (state !== 'UNDER_REVIEW' && state !== 'PENDING_OWNER_APPROVAL') return 'kept';
  return isPending ? 'underWay' : 'declined';
}

const named = ({ id, number, state, role, startAt }: OpenBooking): AffectedBooking => ({
  id,
  number,
  state,
  role,
  startAt,
});

const affected = (bookings: readonly OpenBooking[]): Affected => ({
  count: bookings.length,
  first: bookings.slice(0, NAMED).map(named),
});

export function planSuspension({ sessions, listings, bookings }: SuspensionFacts): SuspensionPlan {
  const having = (fate: Fate) => bookings.filter((booking) => fateOf(booking) === fate);
  const toDecline = having('declined');
  return {
    toDecline,
    effects: {
      sessions,
      listings,
      declined: affected(toDecline),
      unpaid: affected(having('unpaid')),
      underWay: affected(having('underWay')),
      kept: affected(having('kept')),
      payouts: 'continue',
    },
  };
}

/** @param suspended what the suspension did · @param listings live ones, today */
export const planRestoration = (
  suspended: SuspensionEffects,
  listings: number,
): RestorationEffects => ({
  listings,
  sessionsGone: suspended.sessions,
  declinedGone: suspended.declined,
});
