/**
 * What staff can force, derived from the lifecycle's table: any transition that it lists, in the place
 * of whom it lists, with a reason (LIFECYCLE.md). Guards are asked as always: what the state machine
 * refuses cannot be forced. Browser-safe; amounts in minor units.
 */
import { z } from 'zod';
import { BOOKING_TRANSITIONS } from './lifecycle';
import { ACTORS, BOOKING_EVENTS, type Actor, type BookingEvent, type BookingState } from './states';
import type { DepositState } from './states';
import type { BookingTransition, Effect } from './transition';

/** Permissions of staff by what a transition is about. */
export const FORCE_ACTIONS = {
  /** Staff's own answers to a risk rule and to a request. */
  review: 'plugin::bookings.reviews.decide',
  /** Moves no money. */
  state: 'plugin::bookings.transitions.force',
  /** Charges, refunds, holds, penalties, payouts. */
  money: 'plugin::bookings.transitions.force-money',
} as const;
export type ForceKind = keyof typeof FORCE_ACTIONS;
export const FORCE_KINDS = Object.keys(FORCE_ACTIONS) as readonly ForceKind[];

/** They carry more than a reason: a quote, a claim, other dates, a division of money. Those have forms of their own. */
const WITH_FACTS: ReadonlySet<BookingEvent> = new Set([
  'draft',
  'submit',
  'issue_reported',
  'appeal',
  'resolve',
  'extend',
  'change_dates',
  'change_authorised',
  'approve_change',
  'decline_change',
  'change_made',
  'change_lapsed',
]);

const WITHOUT_MONEY: ReadonlySet<Effect> = new Set([
  'reserve_dates',
  'release_dates',
  'free_unused_dates',
]);

const movesMoney = ({ wish, effects = [] }: BookingTransition): boolean =>
  wish !== undefined || effects.some((effect) => !WITHOUT_MONEY.has(effect));

export interface ForceableTransition {
  readonly event: BookingEvent;
  /** Whose the transition is in the table; `ops`: staff's own. */
  readonly inPlaceOf: Actor;
  readonly kind: ForceKind;
}

/** What Stripe alone can know is nobody's to force: money outside and state inside never pretend to be one. */
const actorsOf = ({ by }: BookingTransition): readonly Actor[] =>
  by.includes('ops') ? ['ops'] : by.filter((actor) => actor !== 'stripe');

/** In the order of the table; of the clock's, only the one that its deadline fires can be asked for. */
export function forceableTransitions(from: BookingState): ForceableTransition[] {
  const found = new Map<string, ForceableTransition>();
  for (const row of BOOKING_TRANSITIONS)
    if (row.from === from && !WITH_FACTS.has(row.event))
      for (const inPlaceOf of actorsOf(row)) {
        const key = `${row.event} ${inPlaceOf}`;
        const money = movesMoney(row) || found.get(key)?.kind === 'money';
        const kind = inPlaceOf === 'ops' ? 'review' : money ? 'money' : 'state';
        found.set(key, { event: row.event, inPlaceOf, kind });
      }
  return [...found.values()];
}

export interface Consequences {
  /** Where the booking stands afterwards; with a wish, until Stripe has answered. */
  state: BookingState;
  pending: BookingEvent | null;
  dueAt: string | null;
  depositState: DepositState;
  datesReleased: boolean;
  /** What goes back to the renter, and out of whose share. */
  refund: { refund: number; ownerPart: number; platformPart: number } | null;
  /** What the owner owes for it. */
  penalty: number;
  /** What is asked of Stripe, in order. */
  operations: { kind: string; amount: number }[];
  /** What the ledger records at once; debits positive, credits negative. */
  postings: { account: string; amount: number }[];
}

export interface ForceOption extends ForceableTransition {
  /** Null: refused. */
  consequences: Consequences | null;
  /** Of the consequences: sent back with the order, so that nothing else is done than was shown. */
  fingerprint: string | null;
  refusal: { code: string; message: string } | null;
}

export interface ForceOptions {
  documentId: string;
  number: string;
  state: BookingState;
  /** While Stripe has a wish about the booking, nothing can be forced. */
  pending: BookingEvent | null;
  currency: string;
  timeZone: string;
  options: ForceOption[];
}

export const forceRequest = z.strictObject({
  event: z.enum(BOOKING_EVENTS),
  inPlaceOf: z.enum(ACTORS),
  reason: z.string().trim().min(1, 'Say why.').max(1000),
  fingerprint: z.string().length(64),
});
export type ForceRequest = z.output<typeof forceRequest>;
