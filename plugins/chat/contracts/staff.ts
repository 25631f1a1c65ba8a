/** What staff see of conversations: those that one of the two has reported, and no others. */
import { LEAST_NOTE, MOST_NOTE } from '@rental/listings/contracts/reports';
import type { ReportReason } from '@rental/listings/contracts/report-reasons';
import { z } from 'zod';
import type { MessageView } from './messages';

export const CHAT_ACTIONS = {
  read: 'plugin::chat.reports.read',
  decide: 'plugin::chat.reports.decide',
} as const;

export const reportedQuery = z.strictObject({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});
export type ReportedQuery = z.output<typeof reportedQuery>;

export const dismissRequest = z.strictObject({
  /** For colleagues. */
  note: z
    .string()
    .trim()
    .min(LEAST_NOTE, 'Say why, in a few words.')
    .max(MOST_NOTE, `Say it in at most ${MOST_NOTE} characters.`),
});

export interface ConversationReport {
  readonly id: string;
  readonly reporterId: string;
  readonly reason: ReportReason;
  readonly words: string;
  readonly createdAt: string;
}

/** An open one, the longest waiting first. */
export interface ReportedConversation {
  readonly id: string;
  readonly title: string;
  readonly renter: { readonly id: string; readonly name: string };
  readonly owner: { readonly id: string; readonly name: string };
  readonly messages: number;
  readonly reports: readonly ConversationReport[];
}

export interface OpenedConversation extends ReportedConversation {
  readonly log: readonly (MessageView & {
    /** What was written, where the text is masked. */
    readonly original: string | null;
  })[];
}
