/** What the admin's home page tells of payments. Amounts in minor units; instants ISO 8601 UTC. */
import { z } from 'zod';
import type { Standing } from './admin-payments';
import type { OperationKind } from './operation-kinds';

export interface OperationsSummary extends Record<
  Extract<Standing, 'failed' | 'stuck' | 'waiting'>,
  number
> {
  /** What needs somebody, by kind, the most first. */
  troubled: { kind: OperationKind; count: number }[];
  /** Of what needs somebody; null when nothing does. */
  oldestAt: string | null;
  now: string;
}

/** Amounts of different currencies are never added up. */
export interface CurrencySum {
  currency: string;
  count: number;
  amount: number;
}

export const holdsQuery = z.strictObject({
  /** Those that lapse within so many hours, and those that have lapsed already. */
  within: z.coerce
    .number()
    .int()
    .min(1)
    .max(24 * 31)
    .default(48),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});
export type HoldsQuery = z.output<typeof holdsQuery>;

export interface LapsingHold {
  intentId: string;
  booking: { documentId: string; number: string | null; state: string | null };
  amount: number;
  currency: string;
  /** Until when the deposit can be taken. */
  captureBefore: string;
}

/** The one that lapses first comes first. */
export interface HoldsPage {
  data: LapsingHold[];
  meta: {
    pagination: { page: number; pageSize: number; pageCount: number; total: number };
    sums: CurrencySum[];
    now: string;
  };
}

export interface PayoutsSummary {
  /** By currency: planned and due now, planned for later, given up, and under way to a bank. */
  currencies: {
    currency: string;
    due: Omit<CurrencySum, 'currency'>;
    later: Omit<CurrencySum, 'currency'>;
    failed: Omit<CurrencySum, 'currency'>;
    underWay: Omit<CurrencySum, 'currency'>;
  }[];
  /** Of what is due; null when nothing is. */
  oldestDueAt: string | null;
  now: string;
}
