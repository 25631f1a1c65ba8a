/** When something that did not succeed is tried again. Wall time: a moved clock never blocks it. */
const FIRST_MS = 1_000;
const LONGEST_MS = 5 * 60_000;

/** After this many attempts that Stripe did not answer (some 19 hours), people decide. */
export const MAX_ATTEMPTS = 240;

/** How often a refund that banks send back is made before people decide, and how soon again. */
export const MAX_REFUNDS = 3;
export const REFUND_AGAIN_MS = 60 * 60_000;

/** 1 s, 2 s, 4 s … at most 5 min, for the attempt that has just failed (from 1). */
export const retryDelayMs = (attempts: number): number =>
  Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempts - 1, 16));

/** Stripe forgets a key after a day; before that an unanswered call becomes a matter for people. */
export const KEY_LIFETIME_MS = 20 * 60 * 60_000;
