/** What staff send about listings, checked on the server. */
import { documentId, flag } from '@rental/shared/http/query';
import { z } from 'zod';
import { FLAG_CODES, MOST_AT_ONCE, REVIEW_DECISIONS, type ReviewDecision } from './moderation';

/** The shortest reason that tells an owner something. */
export const LEAST_REASON = 10;
export const MOST_REASON = 2000;
const TOO_SHORT = 'Choose a reason, or tell the owner why in ten characters or more.';

const reason = z.string().trim().max(MOST_REASON);

const decided = {
  decision: z.enum(REVIEW_DECISIONS),
  /** A published reason of the content type; `reason` follows its text. */
  templateId: documentId.optional(),
  reason: reason.default(''),
};

const tellsWhy = ({ decision, reason: words, templateId }: Reasoned): boolean =>
  decision === 'approve' || templateId !== undefined || words.length >= LEAST_REASON;

type Reasoned = Readonly<{
  decision: ReviewDecision;
  reason: string;
  templateId?: string | undefined;
}>;

export const takeDownRequest = z
  .strictObject({ ...decided, decision: z.enum(['request_changes', 'reject']) })
  .refine(tellsWhy, { path: ['reason'], error: TOO_SHORT });
export type TakeDownRequest = z.output<typeof takeDownRequest>;

const revision = z.number().int().min(1);

export const reviewRequest = z
  .strictObject({
    ...decided,
    /** What was looked at: refused when the owner has changed it since. */
    revision,
  })
  .refine(tellsWhy, { path: ['reason'], error: TOO_SHORT });
export type ReviewRequest = z.output<typeof reviewRequest>;

/** The decision about it is taken back. */
export const undoRequest = z.strictObject({ revision });
export type UndoRequest = z.output<typeof undoRequest>;

export const bulkRequest = z
  .strictObject({
    ...decided,
    items: z
      .array(z.strictObject({ listingId: documentId, revision }))
      .min(1, 'Choose at least one listing.')
      .max(MOST_AT_ONCE, `Decide about at most ${MOST_AT_ONCE} at once.`),
  })
  .refine(tellsWhy, { path: ['reason'], error: TOO_SHORT });
export type BulkRequest = z.output<typeof bulkRequest>;

export const AGES = ['overdue', 'due_soon', 'in_time'] as const;
export const CLAIMS = ['mine', 'free'] as const;

/** What the queue can be narrowed to. */
export const queueQuery = z.strictObject({
  /** `none`: without any. */
  flag: z.enum([...FLAG_CODES, 'none']).optional(),
  category: documentId.optional(),
  age: z.enum(AGES).optional(),
  claim: z.enum(CLAIMS).optional(),
  /** Only changes of live listings, or only new ones. */
  edits: flag.optional(),
  cursor: z
    .string()
    .regex(/^\d{1,15}\.\d{1,15}$/, 'This is not a cursor of this list.')
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
export type QueueQuery = z.output<typeof queueQuery>;
