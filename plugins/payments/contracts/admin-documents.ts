/** Issued documents as staff find them, and the files of the books. Amounts in minor units. */
import { DOCUMENT_LANGUAGES } from '@rental/shared/document-language';
import { documentId } from '@rental/shared/http/query';
import { z } from 'zod';
import { DOCUMENT_KINDS, type DocumentView, type RecipientRole } from './documents';

export interface DocumentEntry extends DocumentView {
  recipient: { role: RecipientRole; documentId: string; name: string };
  booking: { documentId: string; number: string };
}

export interface DocumentsPage {
  data: DocumentEntry[];
  meta: {
    pagination: { page: number; pageSize: number; pageCount: number; total: number };
    /** How far each series has got; numbers have no gaps. */
    series: { series: string; year: number; last: number }[];
  };
}

const day = z.iso.date('Give the date as YYYY-MM-DD.');

export const documentsQuery = z.strictObject({
  /** Number of a document or booking, or its beginning; part of the recipient's name; all of a mail address. */
  search: z.string().trim().min(1).max(100).optional(),
  kind: z.enum(DOCUMENT_KINDS).optional(),
  /** Only of this booking. */
  booking: documentId.optional(),
  /** Days in UTC; both count. */
  from: day.optional(),
  to: day.optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});
export type DocumentsQuery = z.output<typeof documentsQuery>;

export const documentNumberParam = z.string().regex(/^[A-Z]{3}-\d{4}-\d{6,}$/);
export const documentFileQuery = z.strictObject({
  language: z.enum(DOCUMENT_LANGUAGES).default('en'),
});

/** What can be taken out of the books as a file. */
export const FINANCE_FILES = ['journals', 'documents'] as const;
export type FinanceFile = (typeof FINANCE_FILES)[number];

export const financeFileQuery = z
  .strictObject({ file: z.enum(FINANCE_FILES), from: day, to: day })
  .refine(({ from, to }) => from <= to, {
    message: 'The first day is after the last one.',
    path: ['to'],
  });
export type FinanceFileQuery = z.output<typeof financeFileQuery>;
