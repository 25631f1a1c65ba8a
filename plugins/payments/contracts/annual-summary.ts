/** What a year brought an owner, from the same figures as the statement. Amounts in minor units. */
import { DOCUMENT_LANGUAGES } from '@rental/shared/document-language';
import { isoDate } from '@rental/shared/http/query';
import { defineRoute } from '@rental/shared/http/route';
import { z } from 'zod';
import { pdfFile } from './document-routes';

const amount = z.number().int();

/** Rentals count in the year in which they were paid, payouts in the year of their arrival. */
export const yearSummary = z.object({
  /** `YYYY`, of the owner's time zone. */
  year: z.string(),
  currency: z.string(),
  bookings: z.number().int(),
  gross: amount,
  fees: amount,
  refunds: amount,
  penalties: amount,
  /** Damage passed on, decisions of disputes, late fees. */
  other: amount,
  /** gross − fees − refunds − penalties + other. */
  net: amount,
  paidOut: amount,
  /** Of what renters paid; the platform hands it on. */
  tax: amount,
});
export type YearSummary = z.output<typeof yearSummary>;

const year = z.string().regex(/^\d{4}$/, { error: 'Give a year as YYYY.' });
const language = z.enum(DOCUMENT_LANGUAGES).default('en');
const rateLimit = { points: 30, seconds: 60, by: 'user' } as const;

export const listYears = defineRoute({
  id: 'payments.years',
  method: 'GET',
  path: '/api/payments/years',
  access: 'user',
  summary: 'What each year brought the owner by currency, newest first',
  answers: { 200: z.object({ data: z.array(yearSummary) }) },
});

export const annualSummaryCsv = defineRoute({
  id: 'payments.annual-summary-csv',
  method: 'GET',
  path: '/api/payments/annual-summary.csv',
  access: 'user',
  summary: 'A year by currency, as CSV',
  rateLimit,
  query: z.strictObject({ year }),
  produces: 'text/csv',
  answers: { 200: z.string() },
});

export const annualSummaryPdf = defineRoute({
  id: 'payments.annual-summary-pdf',
  method: 'GET',
  path: '/api/payments/annual-summary.pdf',
  access: 'user',
  summary: 'A year by currency, as PDF',
  rateLimit,
  query: z.strictObject({ year, language }),
  produces: 'application/pdf',
  answers: pdfFile,
});

export const ownerStatementPdf = defineRoute({
  id: 'payments.statement-pdf',
  method: 'GET',
  path: '/api/payments/statement.pdf',
  access: 'user',
  summary: 'The statement with the same figures as its CSV, as PDF',
  rateLimit,
  query: z.strictObject({
    /** Paid on or after this day of the owner's time zone. */
    from: isoDate.optional(),
    /** Paid on or before this day. */
    to: isoDate.optional(),
    language,
  }),
  produces: 'application/pdf',
  answers: pdfFile,
});
