/** The board of payouts. Amounts in minor units; instants ISO 8601 UTC. */
import { z } from 'zod';
import type { CurrencySum } from './admin-overview';

/**
 * Where an owner's money stands: `failed` needs people; `due` is to be sent now, `later` on its day;
 * `underWay` to the bank; `frozen` by a dispute or chargeback, no payout yet; `paid`; `returned` by
 * the bank, after which another payout is made.
 */
export const PAYOUT_STAGES = [
  'failed',
  'due',
  'underWay',
  'later',
  'frozen',
  'paid',
  'returned',
] as const;
export type PayoutStage = (typeof PAYOUT_STAGES)[number];

/** `open` is all that has not reached the owner and goes on by itself or by people. */
export const OPEN_STAGES = ['failed', 'due', 'underWay', 'later'] as const;
export const PAYOUT_FILTERS = ['open', ...PAYOUT_STAGES] as const;
export type PayoutFilter = (typeof PAYOUT_FILTERS)[number];

/** What stands in the way, and would have to go first. */
export const PAYOUT_WAITS = ['difference', 'chargeback', 'dispute'] as const;
export type PayoutWait = (typeof PAYOUT_WAITS)[number];

export interface PayoutEntry {
  /** Key of the operation, id of the payout at Stripe, or the booking whose share is frozen. */
  id: string;
  stage: PayoutStage;
  amount: number;
  currency: string;
  /** When it is due, or when its stage began. */
  at: string;
  booking: { documentId: string; number: string | null; state: string | null };
  owner: { documentId: string; name: string };
  waitsFor: PayoutWait | null;
  /** Stripe's code or one of ours; null without trouble. */
  problem: string | null;
  /** Whether a retry of the operation `id` can do good. */
  canRetry: boolean;
}

export interface PayoutsPage {
  data: PayoutEntry[];
  meta: {
    pagination: { page: number; pageSize: number; pageCount: number; total: number };
    /** Of all that the filter finds. */
    sums: CurrencySum[];
    now: string;
  };
}

export const payoutsQuery = z.strictObject({
  stage: z.enum(PAYOUT_FILTERS).default('open'),
  /** Part of an owner's name, or all of a mail address. */
  owner: z.string().trim().min(1).max(100).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});
export type PayoutsQuery = z.output<typeof payoutsQuery>;
