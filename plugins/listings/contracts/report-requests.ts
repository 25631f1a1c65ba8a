/** What staff send about reports, checked on the server. */
import { z } from 'zod';
import { REPORT_REASONS } from './report-reasons';
import { LEAST_NOTE, MOST_NOTE, REPORT_STATES } from './reports';

export const reportsQuery = z.strictObject({
  state: z.enum(REPORT_STATES).default('open'),
  reason: z.enum(REPORT_REASONS).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});
export type ReportsQuery = z.output<typeof reportsQuery>;

const MOST_AT_ONCE = 200;

export const dismissRequest = z.strictObject({
  /** Those that were looked at: one that has come since stays open. */
  reports: z
    .array(z.string().regex(/^\d{1,18}$/, 'This is not the id of a report.'))
    .min(1, 'Choose at least one report.')
    .max(MOST_AT_ONCE, `Close at most ${MOST_AT_ONCE} at once.`),
  /** For colleagues. */
  note: z
    .string()
    .trim()
    .min(LEAST_NOTE, 'Say why, in a few words.')
    .max(MOST_NOTE, `Say it in at most ${MOST_NOTE} characters.`),
});
export type DismissRequest = z.output<typeof dismissRequest>;
