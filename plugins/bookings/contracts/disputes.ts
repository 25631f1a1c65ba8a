/** Claims about a booking as they go over the wire. Amounts in minor units of the booking's currency. */
import { documentId } from '@rental/shared/http/query';
import { z } from 'zod';

export const CLAIM_REASONS = [
  'damage',
  'no_show',
  'not_as_described',
  'late_return',
  'missing_items',
  'other',
] as const;
export type ClaimReason = (typeof CLAIM_REASONS)[number];

/** `APPEALED` is open again, for the last time; `CLOSED` when the decision has been carried out. */
export const DISPUTE_STATES = ['OPEN', 'RESOLVED', 'APPEALED', 'CLOSED'] as const;
export type DisputeState = (typeof DISPUTE_STATES)[number];

const instant = z.iso.datetime({ offset: true });
const side = z.enum(['renter', 'owner']);
const share = z.number().int().min(0);
/** Upload ids of the caller, for the purpose `evidence`. */
const uploads = z.array(documentId).max(20);
const words = (most: number) => z.string().trim().min(1, 'Say what happened.').max(most);

export const claimRequest = z.strictObject({
  reason: z.enum(CLAIM_REASONS),
  description: words(4000),
  /** At most the deposit held (owner) or what was paid and not given back (renter). */
  claimedAmount: z.number().int().min(1),
  photos: uploads.default([]),
});
export type ClaimRequest = z.output<typeof claimRequest>;

export const statementRequest = z.strictObject({ text: words(4000), photos: uploads.default([]) });
export type StatementRequest = z.output<typeof statementRequest>;

export const evidenceRequest = z.strictObject({
  photos: uploads.min(1, 'Add at least one photo.'),
  note: z.string().trim().max(1000).default(''),
});
export type EvidenceRequest = z.output<typeof evidenceRequest>;

/** What is new, in words and, where there are any, photos: the same facts are not decided twice. */
export const appealRequest = z.strictObject({
  text: words(4000),
  photos: uploads.default([]),
});
export type AppealRequest = z.output<typeof appealRequest>;

/** How the frozen rental and the captured deposit are divided; each must be divided whole. */
export const resolutionSplit = z.strictObject({
  /** Of what is frozen of the owner's share. */
  toRenter: share,
  toOwner: share,
  /** Of what was taken of the deposit. */
  depositToOwner: share,
  depositToRenter: share,
  /** The platform's fees on the part that goes to the renter go back as well. */
  returnFees: z.boolean().default(false),
});
export type ResolutionSplit = z.output<typeof resolutionSplit>;

export const resolutionRequest = resolutionSplit.extend({ note: words(4000) });
export type ResolutionRequest = z.output<typeof resolutionRequest>;

export const reviewRequest = z.strictObject({ reason: words(1000) });

/** Whom a split gives what, by the function that carries it out. */
export const resolutionOutcome = z.object({
  currency: z.string(),
  /** Back to the renter's card: of the rental with its fees, and of the deposit. */
  renterGets: share,
  /** Paid out to the owner. */
  ownerGets: share,
  platformKeeps: share,
});
export type ResolutionOutcome = z.output<typeof resolutionOutcome>;

const statement = z.object({
  by: side,
  kind: z.enum(['statement', 'appeal']),
  text: z.string(),
  at: instant,
});
export type DisputeStatement = z.output<typeof statement>;

/** `photo`: a signed address, good for some minutes. */
const evidence = z.object({ by: side, photo: z.string(), note: z.string(), at: instant });

const decision = resolutionSplit.extend({
  ...resolutionOutcome.omit({ currency: true }).shape,
  note: z.string(),
  decidedAt: instant,
});

export const disputeView = z.object({
  id: z.string(),
  bookingId: z.string(),
  state: z.enum(DISPUTE_STATES),
  reason: z.enum(CLAIM_REASONS),
  claimedBy: side,
  claimedAmount: share,
  currency: z.string(),
  description: z.string(),
  /** Of the owner's share, until the decision is carried out. */
  frozenAmount: share,
  /** Oldest first. Photos of a statement have its side and its instant. */
  statements: z.array(statement),
  evidence: z.array(evidence),
  decision: decision.nullable(),
  /** Those that an appeal has overruled, oldest first. */
  earlierDecisions: z.array(decision),
  openedAt: instant,
  /** Whose answer to the claim or the appeal is awaited, and until when staff wait for it. */
  awaits: z.object({ from: side, until: instant }).nullable(),
  appeal: z.object({ by: side, at: instant }).nullable(),
  /** Until when a decision can be appealed, and when it is carried out; null while it is open. */
  deadline: instant.nullable(),
});
export type DisputeView = z.output<typeof disputeView>;
export type DisputeDecision = NonNullable<DisputeView['decision']>;
