/** What the admin's list of unexplained differences reads and sends. Minor units; instants ISO 8601 UTC. */
import { z } from 'zod';
import { REASON_LENGTH } from './admin-payments';

export const differencesQuery = z.strictObject({
  state: z.enum(['open', 'resolved']).default('open'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});
export type DifferencesQuery = z.output<typeof differencesQuery>;

/** As the database numbers them. */
export const differenceId = z.string().regex(/^\d{1,18}$/);

export const releaseRequest = z.strictObject({
  reason: z
    .string()
    .trim()
    .min(REASON_LENGTH.least, 'Write why, in five characters or more.')
    .max(REASON_LENGTH.most),
});
export type ReleaseRequest = z.output<typeof releaseRequest>;

export interface DifferenceEntry {
  id: string;
  /** Stripe's id of a movement that no journal explains, or a journal's source. */
  subject: string;
  /** Stripe's id of an owner's account, or `platform`. */
  account: string;
  /** Whose account it is; null for the platform's. */
  owner: { documentId: string; name: string } | null;
  booking: { documentId: string; number: string | null } | null;
  /** What Stripe has more than the ledger; below zero: less. */
  amount: number;
  currency: string;
  /** Of a movement its type and source at Stripe; of a journal what both sides say. */
  details: { type: string; source: string | null } | { ledger: number; stripe: number };
  /** How many looks in a row found it, one every ten minutes. */
  rounds: number;
  firstSeenAt: string;
  resolvedAt: string | null;
  /** Whether the owner's payouts wait for it. */
  isFreezing: boolean;
  /** By whom payouts were let go on all the same. */
  released: { by: string; reason: string; at: string } | null;
}

export interface DifferencesPage {
  data: DifferenceEntry[];
  meta: {
    pagination: { page: number; pageSize: number; pageCount: number; total: number };
    now: string;
  };
}
