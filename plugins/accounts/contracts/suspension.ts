/** What a suspension does, as it is shown before and kept afterwards. */
import { z } from 'zod';

/** A booking as the effects name it. */
export interface AffectedBooking {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  /** Whose side of it the person is on. */
  readonly role: 'renter' | 'owner';
  readonly startAt: string;
}

/** A list that may be long: all of them count, the first are named. */
export interface Affected {
  readonly count: number;
  readonly first: readonly AffectedBooking[];
}

export interface SuspensionEffects {
  /** Open sessions that end at once. */
  readonly sessions: number;
  /** Live listings that nobody finds or books any more. */
  readonly listings: number;
  /** Requests that wait for a decision: declined, the card is let go. */
  readonly declined: Affected;
  /** Not paid yet: they run out by themselves, unless they are paid before. */
  readonly unpaid: Affected;
  /** Requests whose answer is on its way to Stripe: that answer stands. */
  readonly underWay: Affected;
  /** Confirmed and running ones go on: staff decide each on its own page. */
  readonly kept: Affected;
  /** What is released goes to the bank as planned. */
  readonly payouts: 'continue';
}

/** What a restoration gives back, and what stays as it is. */
export interface RestorationEffects {
  /** Live listings that are found and booked again. */
  readonly listings: number;
  /** Sessions that the suspension ended: people sign in anew. */
  readonly sessionsGone: number;
  /** Requests that were declined stay declined. */
  readonly declinedGone: Affected;
}

export interface SuspensionPreview {
  readonly effects: SuspensionEffects;
  /** Sent back with the decision: it is refused when it would do something else by then. */
  readonly version: string;
}

export const REASON_LENGTH = { least: 10, most: 500 } as const;

const reason = z
  .string()
  .trim()
  .min(REASON_LENGTH.least, `Say why, in at least ${REASON_LENGTH.least} characters.`)
  .max(REASON_LENGTH.most, `Use at most ${REASON_LENGTH.most} characters.`);

export const suspendRequest = z.strictObject({ reason, version: z.string().max(64) });
export const restoreRequest = z.strictObject({ reason });

export const SUSPENSION_ERRORS = {
  ALREADY_SUSPENDED: 'ALREADY_SUSPENDED',
  NOT_SUSPENDED: 'NOT_SUSPENDED',
  EFFECTS_CHANGED: 'EFFECTS_CHANGED',
} as const;
