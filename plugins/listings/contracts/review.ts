/** What staff decide about a listing, in the admin's API. */
import { z } from 'zod';

export const REVIEW_DECISIONS = ['approve', 'request_changes', 'reject'] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

const reason = z.string().trim().max(2000);

export const takeDownRequest = z.strictObject({
  decision: z.enum(['request_changes', 'reject']),
  reason: reason.min(10, 'Tell the owner why, in ten characters or more.'),
});

export const reviewRequest = z
  .strictObject({
    decision: z.enum(REVIEW_DECISIONS),
    /** What was looked at: refused when the owner has changed it since. */
    revision: z.number().int().min(1),
    reason: reason.default(''),
  })
  .refine(({ decision, reason }) => decision === 'approve' || reason.length >= 10, {
    path: ['reason'],
    error: 'Tell the owner why, in ten characters or more.',
  });
export type ReviewRequest = z.output<typeof reviewRequest>;

/** A line of the review queue, oldest first. */
export interface PendingReview {
  readonly listingId: string;
  readonly revision: number;
  /** `listing`: all of it is new · `edit`: changes of a live one. */
  readonly kind: 'listing' | 'edit';
  readonly title: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly submittedAt: string;
  /** The whole listing, or the changed fields with what they become. */
  readonly content: Readonly<Record<string, unknown>>;
}
