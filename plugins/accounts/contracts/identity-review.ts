/** What staff who look at identity documents read and send. Instants ISO 8601 UTC. */
import { z } from 'zod';
import {
  CHECK_STATES,
  REFUSALS,
  type CheckState,
  type DocumentKind,
  type Refusal,
} from './identity';

/** The permission of staff, in Strapi's naming. */
export const DECIDE_IDENTITY = 'plugin::accounts.identity.decide';

export interface CheckEntry {
  readonly id: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly documentKind: DocumentKind;
  readonly state: CheckState;
  readonly submittedAt: string;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly refusal: Refusal | null;
  readonly words: string | null;
}

export interface ChecksPage {
  /** What waits longest comes first; what is decided, latest first. */
  readonly entries: readonly CheckEntry[];
  /** The platform's time. */
  readonly now: string;
  readonly pagination: {
    readonly page: number;
    readonly pageSize: number;
    readonly pageCount: number;
    readonly total: number;
  };
}

export interface IdentityCase extends CheckEntry {
  /** What the person says about themselves, to be held against the document. */
  readonly claims: {
    readonly displayName: string | null;
    readonly firstName: string | null;
    readonly memberSince: string;
  };
  /** How many pictures can be looked at; none when they are deleted. */
  readonly documents: number;
  /** When they are deleted, or were. */
  readonly documentsGoneAt: string | null;
  /** Earlier documents of the same person, latest first. */
  readonly earlier: readonly CheckEntry[];
}

export const checksQuery = z.strictObject({
  state: z.enum(CHECK_STATES).default('waiting'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});
export type ChecksQuery = z.output<typeof checksQuery>;

export const MOST_WORDS = 500;

export const approveRequest = z.strictObject({});
export const refuseRequest = z.strictObject({
  refusal: z.enum(REFUSALS, 'Choose why the document does not do.'),
  /** To the person; needed where no ready reason fits. */
  words: z.string().trim().max(MOST_WORDS, `Use at most ${MOST_WORDS} characters.`).default(''),
});
export type RefuseRequest = z.output<typeof refuseRequest>;
