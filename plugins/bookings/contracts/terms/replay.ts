/** What past bookings would have cost and given back under a version. Amounts in minor units. Browser-safe. */
import { z } from 'zod';
import { currencyExponent } from '@rental/shared/money';

export const REPLAY_DAYS = 90;
export const LARGEST = 10;

/** `after`: where the part before ended; the first part begins with null. */
export const replayQuery = z.strictObject({ after: z.coerce.number().int().min(0).optional() });
export type ReplayQuery = z.output<typeof replayQuery>;

/** Where a booking's money ended: charged − refunded = platform + tax + owner. */
export interface ReplaySums {
  readonly charged: number;
  readonly refunded: number;
  /** Fees and commission that stay, and the owner's penalty. */
  readonly platform: number;
  readonly tax: number;
  /** What the owner keeps, less the penalty. */
  readonly owner: number;
}
export const SUM_KEYS = ['charged', 'refunded', 'platform', 'tax', 'owner'] as const;

export interface ReplayTotals {
  readonly currency: string;
  readonly bookings: number;
  /** Bookings for which something would have been different. */
  readonly changed: number;
  readonly before: ReplaySums;
  readonly after: ReplaySums;
}

export interface ReplayDifference {
  /** Under other deadlines; empty for other terms. */
  readonly outcomes: readonly WindowOutcome[];
  readonly documentId: string;
  readonly number: string;
  readonly title: string;
  readonly currency: string;
  readonly before: ReplaySums;
  readonly after: ReplaySums;
}

/** Why a version cannot be published, and what to do about it. */
export const REPLAY_PROBLEMS = {
  negative_amount:
    'an amount would be below zero: lower the share or the discount that takes too much',
  owner_earns_nothing: 'the owner would earn nothing: lower the commission',
  cents_lost: 'the parts would not make the whole: change the shares and tell the team',
  promo_above_fee:
    'the code would take off more than the platform earned: take less off, or ask for a larger rental',
  payment_after_start:
    'there would have been time to pay after the start: give fewer minutes to pay',
  dead_end: 'a deadline would have passed before it began: give that step more time',
} as const;
export type ReplayProblemCode = keyof typeof REPLAY_PROBLEMS;

/** What would have become of a booking under other deadlines. */
export const WINDOW_OUTCOMES = [
  'not_sold',
  'expired',
  'deposit_missing',
  'check_in_assumed',
  'cancelled_in_progress',
  'cancelled_before_handover',
  'return_unchecked',
  'claim_too_late',
  'appeal_too_late',
  'review_too_late',
  'open_longer',
  'paid_out_sooner',
  'paid_out_later',
] as const;
export type WindowOutcome = (typeof WINDOW_OUTCOMES)[number];

export interface OutcomeCount {
  readonly outcome: WindowOutcome;
  readonly bookings: number;
}

export interface ReplayProblem {
  readonly documentId: string;
  readonly number: string;
  readonly code: ReplayProblemCode;
}

export interface Replay {
  readonly done: number;
  /** Bookings to replay, counted with the first part. */
  readonly total: number;
  /** Decided by staff in a dispute: what they decided is not replayed. */
  readonly leftOut: number;
  readonly totals: readonly ReplayTotals[];
  /** Of deadlines only, in the order of the list. */
  readonly outcomes: readonly OutcomeCount[];
  /** Most first, compared by the size of their currencies. */
  readonly largest: readonly ReplayDifference[];
  readonly problems: readonly ReplayProblem[];
  readonly problemCount: number;
}

export interface ReplayPart extends Replay {
  /** Where the next part begins; null: this was the last. */
  readonly next: number | null;
  /** Units of each currency for one US dollar, to compare differences. */
  readonly perUsd: Readonly<Record<string, number>>;
}

export const EMPTY_REPLAY: Replay = {
  done: 0,
  total: 0,
  leftOut: 0,
  totals: [],
  outcomes: [],
  largest: [],
  problems: [],
  problemCount: 0,
};

/** Of a booking that was not paid. */
export const NOTHING_MOVED: ReplaySums = { charged: 0, refunded: 0, platform: 0, tax: 0, owner: 0 };

export const addSums = (a: ReplaySums, b: ReplaySums): ReplaySums => ({
  charged: a.charged + b.charged,
  refunded: a.refunded + b.refunded,
  platform: a.platform + b.platform,
  tax: a.tax + b.tax,
  owner: a.owner + b.owner,
});

export const isChanged = (before: ReplaySums, after: ReplaySums): boolean =>
  SUM_KEYS.some((key) => before[key] !== after[key]);

/** How much a booking would differ for whom it differs most, in US dollars where the rate is known. */
export function weightOf(
  { before, after, currency }: Pick<ReplayDifference, 'before' | 'after' | 'currency'>,
  perUsd: ReplayPart['perUsd'],
): number {
  const paid = (sums: ReplaySums): number => sums.charged - sums.refunded;
  const most = Math.max(
    Math.abs(paid(after) - paid(before)),
    Math.abs(after.owner - before.owner),
    Math.abs(after.platform - before.platform),
  );
  return most / 10 ** currencyExponent(currency) / (perUsd[currency] ?? 1);
}

export function largestOf(
  differences: readonly ReplayDifference[],
  perUsd: ReplayPart['perUsd'],
): ReplayDifference[] {
  return differences
    .map((each) => ({ each, weight: weightOf(each, perUsd) }))
    .sort((a, b) => b.weight - a.weight || a.each.number.localeCompare(b.each.number))
    .slice(0, LARGEST)
    .map(({ each }) => each);
}

/** What is known so far with one more part. */
export function mergeReplay(known: Replay, part: ReplayPart): Replay {
  return {
    done: known.done + part.done,
    total: Math.max(known.total, part.total),
    leftOut: known.leftOut + part.leftOut,
    totals: mergeTotals([...known.totals, ...part.totals]),
    outcomes: mergeOutcomes([...known.outcomes, ...part.outcomes]),
    largest: largestOf([...known.largest, ...part.largest], part.perUsd),
    problems: [...known.problems, ...part.problems].slice(0, LARGEST),
    problemCount: known.problemCount + part.problemCount,
  };
}

/** One for each outcome that there is. */
export const mergeOutcomes = (counts: readonly OutcomeCount[]): OutcomeCount[] =>
  WINDOW_OUTCOMES.flatMap((outcome) => {
    const found = counts.filter((each) => each.outcome === outcome);
    const bookings = found.reduce((sum, each) => sum + each.bookings, 0);
    return bookings === 0 ? [] : [{ outcome, bookings }];
  });

/** One for each currency, in the order of the alphabet. */
export function mergeTotals(totals: readonly ReplayTotals[]): ReplayTotals[] {
  const merged = new Map<string, ReplayTotals>();
  for (const each of totals) {
    const { currency } = each;
    const known = merged.get(currency) ?? {
      currency,
      bookings: 0,
      changed: 0,
      before: NOTHING_MOVED,
      after: NOTHING_MOVED,
    };
    merged.set(currency, {
      currency,
      bookings: known.bookings + each.bookings,
      changed: known.changed + each.changed,
      before: addSums(known.before, each.before),
      after: addSums(known.after, each.after),
    });
  }
  return [...merged.values()].sort((a, b) => a.currency.localeCompare(b.currency));
}
