/**
 * The lifecycle of a listing, as data: what may happen to it, who may do it and what is told. The
 * routes, `availableActions` and the tests derive from this table. Browser-safe.
 */
import { LISTING_STATES } from '@rental/search/contracts/listing-page';
import type { Machine, Transition } from '@rental/shared/state-machine';

export type ListingState = (typeof LISTING_STATES)[number];

export const LISTING_EVENTS = [
  'create',
  'submit',
  'withdraw',
  'approve',
  'request_changes',
  'reject',
  'reopen',
  'pause',
  'resume',
  'archive',
] as const;
export type ListingEvent = (typeof LISTING_EVENTS)[number];

/** Staff's own: what they decide, and taking it back. */
export const STAFF_EVENTS = ['approve', 'request_changes', 'reject', 'reopen'] as const;
export type StaffEvent = (typeof STAFF_EVENTS)[number];

export const isStaffEvent = (event: string): event is StaffEvent =>
  (STAFF_EVENTS as readonly string[]).includes(event);

export const LISTING_ACTORS = ['owner', 'staff'] as const;
export type ListingActor = (typeof LISTING_ACTORS)[number];

export interface ListingTransition extends Transition<ListingState, ListingEvent> {
  readonly by: ListingActor;
  /** The owner is told why. */
  readonly needsReason?: true;
  /** Outbox topic. */
  readonly publishes: string;
}

const row = (
  from: ListingState | null,
  event: ListingEvent,
  to: ListingState,
  by: ListingActor,
  publishes: string,
): ListingTransition => ({ from, event, to, by, publishes });

const withReason = (transition: ListingTransition): ListingTransition => ({
  ...transition,
  needsReason: true,
});

const ARCHIVABLE: readonly ListingState[] = [
  'DRAFT',
  'CHANGES_REQUESTED',
  'ACTIVE',
  'PAUSED',
  'REJECTED',
];

export const LISTING_TRANSITIONS: readonly ListingTransition[] = [
  row(null, 'create', 'DRAFT', 'owner', 'listing.changed'),
  row('DRAFT', 'submit', 'PENDING_REVIEW', 'owner', 'listing.submitted'),
  row('CHANGES_REQUESTED', 'submit', 'PENDING_REVIEW', 'owner', 'listing.submitted'),
  row('PENDING_REVIEW', 'withdraw', 'DRAFT', 'owner', 'listing.changed'),
  row('PENDING_REVIEW', 'approve', 'ACTIVE', 'staff', 'listing.approved'),
  ...(['PENDING_REVIEW', 'ACTIVE', 'PAUSED'] as const).flatMap((from) => [
    withReason(
      row(from, 'request_changes', 'CHANGES_REQUESTED', 'staff', 'listing.changes_requested'),
    ),
    withReason(row(from, 'reject', 'REJECTED', 'staff', 'listing.rejected')),
  ]),
  // A moderator takes a decision back.
  ...(['ACTIVE', 'CHANGES_REQUESTED', 'REJECTED'] as const).map((from) =>
    row(from, 'reopen', 'PENDING_REVIEW', 'staff', 'listing.changed'),
  ),
  row('ACTIVE', 'pause', 'PAUSED', 'owner', 'listing.paused'),
  row('PAUSED', 'resume', 'ACTIVE', 'owner', 'listing.changed'),
  ...ARCHIVABLE.map((from) => row(from, 'archive', 'ARCHIVED', 'owner', 'listing.changed')),
];

export const listingMachine: Machine<ListingState, ListingEvent> = {
  states: LISTING_STATES,
  terminal: ['ARCHIVED'],
  transitions: LISTING_TRANSITIONS,
  deadlines: {},
};

/** The row for this event in this state and by this actor. */
export const findTransition = (
  from: ListingState,
  event: ListingEvent,
  by: ListingActor,
): ListingTransition | undefined =>
  LISTING_TRANSITIONS.find((t) => t.from === from && t.event === event && t.by === by);

/** What the owner can do next. */
export const ownerActions = (state: ListingState): ListingEvent[] =>
  LISTING_TRANSITIONS.filter((t) => t.from === state && t.by === 'owner').map((t) => t.event);

/** Where the owner may change the content: freely, or with what is public waiting for approval. */
export const EDITING: Readonly<Record<ListingState, 'free' | 'reviewed' | 'closed'>> = {
  DRAFT: 'free',
  CHANGES_REQUESTED: 'free',
  PENDING_REVIEW: 'closed',
  ACTIVE: 'reviewed',
  PAUSED: 'reviewed',
  REJECTED: 'closed',
  ARCHIVED: 'closed',
};
