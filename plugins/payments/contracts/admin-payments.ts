/** What the admin's page "Payments" reads and sends. Amounts in minor units; instants ISO 8601 UTC. */
import type { OperationKind } from './operation-kinds';

/**
 * Where an operation stands for people: `failed` needs them, `stuck` has met trouble for a while or
 * is worked on by nobody, `waiting` goes on by itself, `refused` was answered by the booking itself
 * (a declined card), `done` needs nothing.
 */
export const STANDINGS = ['failed', 'stuck', 'waiting', 'refused', 'done'] as const;
export type Standing = (typeof STANDINGS)[number];

/** What the page shows at first. */
export const OPEN_STANDINGS = ['failed', 'stuck', 'waiting'] as const satisfies readonly Standing[];

export const STANDING_FILTERS = ['open', ...STANDINGS] as const;
export type StandingFilter = (typeof STANDING_FILTERS)[number];

export const REASON_LENGTH = { least: 5, most: 500 } as const;

export interface RetryRecord {
  by: string;
  reason: string;
  at: string;
}

export interface OperationEntry {
  key: string;
  kind: OperationKind;
  standing: Standing;
  booking: { documentId: string; number: string | null; state: string | null };
  /** Null where the kind moves no amount of its own. */
  amount: number | null;
  currency: string | null;
  attempts: number;
  /** Stripe's code or one of ours; `unanswered` when Stripe gave no answer; null without trouble. */
  problem: string | null;
  /** As it was recorded. */
  error: string | null;
  createdAt: string;
  /** When it is tried next by itself. */
  nextTryAt: string | null;
  /** Whether a retry can do good and no harm. */
  canRetry: boolean;
  /** Newest first. */
  retries: RetryRecord[];
}

export interface OperationsPage {
  data: OperationEntry[];
  meta: {
    pagination: { page: number; pageSize: number; pageCount: number; total: number };
    /** Of all kinds and bookings. */
    counts: Record<Standing, number>;
    /** The platform's time, which ages are counted to. */
    now: string;
  };
}

export interface DeliveryEntry {
  id: string;
  type: string;
  account: string | null;
  attempts: number;
  error: string | null;
  receivedAt: string;
}

export interface VerificationEntry {
  at: string;
  by: string;
  findings: { code: string; message: string }[];
}

/** What stands beside the operations. */
export interface PaymentsHealth {
  deliveries: { total: number; oldest: DeliveryEntry[] };
  /** Null when nobody has checked yet. */
  verification: VerificationEntry | null;
  lastReconciledAt: string | null;
  /** What Stripe and the ledger say differently just now, work under way included. */
  openDifferences: number;
}

/** Permissions of staff, in Strapi's naming. */
export const PAYMENTS_ACTIONS = {
  read: 'plugin::payments.operations.read',
  retry: 'plugin::payments.operations.retry',
  release: 'plugin::payments.differences.release',
  answer: 'plugin::payments.chargebacks.answer',
  export: 'plugin::payments.books.export',
} as const;
