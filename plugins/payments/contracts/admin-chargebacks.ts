/** What the admin's board of chargebacks reads and sends. Amounts in minor units; instants ISO 8601 UTC. */
import { z } from 'zod';
import { REASON_LENGTH } from './admin-payments';
import {
  EVIDENCE_FIELDS,
  LONGEST_EVIDENCE,
  MOST_EVIDENCE,
  type Evidence,
} from './chargeback-evidence';
import { CHARGEBACK_FILTERS, type ChargebackStatus } from './chargebacks';

export interface ChargebackEntry {
  id: string;
  status: ChargebackStatus;
  of: 'charge' | 'deposit' | 'late_fee';
  amount: number;
  currency: string;
  /** Stripe's word. */
  reason: string;
  /** Until when the bank takes evidence. */
  answerBy: string | null;
  answered: boolean;
  openedAt: string;
  endedAt: string | null;
  booking: { documentId: string; number: string | null; state: string | null };
}

/** Those that still take evidence first, by their deadline. */
export interface ChargebacksPage {
  data: ChargebackEntry[];
  meta: {
    pagination: { page: number; pageSize: number; pageCount: number; total: number };
    now: string;
  };
}

export interface ChargebackDetails extends ChargebackEntry {
  /** What the books know of the rental, as texts for the bank. */
  evidence: Evidence;
  now: string;
}

export const chargebacksQuery = z.strictObject({
  state: z.enum(CHARGEBACK_FILTERS).default('open'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});
export type ChargebacksQuery = z.output<typeof chargebacksQuery>;

export const chargebackId = z.string().min(1).max(80);

const reason = z
  .string()
  .trim()
  .min(REASON_LENGTH.least, 'Write why, in five characters or more.')
  .max(REASON_LENGTH.most);

export const acceptRequest = z.strictObject({ reason });
export type AcceptRequest = z.output<typeof acceptRequest>;

const lengthOf = (evidence: Evidence): number =>
  Object.values(evidence).reduce((sum, text) => sum + text.length, 0);

export const answerRequest = z.strictObject({
  reason,
  evidence: z
    .partialRecord(z.enum(EVIDENCE_FIELDS), z.string().trim().max(LONGEST_EVIDENCE))
    .refine((evidence) => lengthOf(evidence) > 0, 'Write what the bank is to read.')
    .refine((evidence) => lengthOf(evidence) <= MOST_EVIDENCE, 'All texts together are too long.'),
});
export type AnswerRequest = z.output<typeof answerRequest>;
