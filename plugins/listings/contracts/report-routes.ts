/** Reports of abuse over HTTP: what everybody who is signed in can send. */
import { documentId } from '@rental/shared/http/query';
import { defineRoute } from '@rental/shared/http/route';
import { z } from 'zod';
import { REPORT_REASONS, REPORT_WORDS_MOST } from './report-reasons';

export const reportRequest = z
  .strictObject({
    reason: z.enum(REPORT_REASONS, 'Choose one of the reasons.'),
    words: z
      .string()
      .trim()
      .max(REPORT_WORDS_MOST, `Say it in at most ${REPORT_WORDS_MOST} characters.`)
      .refine((words) => !words.includes('\u0000'), 'Leave out control characters.')
      .default(''),
  })
  .refine(({ reason, words }) => reason !== 'other' || words !== '', {
    path: ['words'],
    error: 'Say what is wrong with it.',
  });
export type ReportRequest = z.output<typeof reportRequest>;

/** What the reporter learns; who decides about it and how is told to nobody. */
export const sentReport = z.object({
  id: z.string(),
  reason: z.enum(REPORT_REASONS),
  words: z.string(),
  createdAt: z.iso.datetime(),
});
export type SentReport = z.output<typeof sentReport>;

export const reportListing = defineRoute({
  id: 'listings.report',
  method: 'POST',
  path: '/api/listings/:id/reports',
  access: 'user',
  summary:
    'Tells staff what is wrong with a listing; while that is open, sending again changes nothing',
  rateLimit: { points: 10, seconds: 3600, by: 'user' },
  params: z.strictObject({ id: documentId }),
  body: reportRequest,
  answers: { 201: z.object({ data: sentReport }) },
});
