import { DOCUMENT_LANGUAGES } from '@rental/shared/document-language';
import { documentId } from '@rental/shared/http/query';
import { defineRoute } from '@rental/shared/http/route';
import { z } from 'zod';
import { documentView } from './documents';

const language = z.enum(DOCUMENT_LANGUAGES).default('en');

export const pdfFile = {
  200: z.instanceof(Uint8Array).meta({ type: 'string', format: 'binary' }),
} as const;

export const listDocuments = defineRoute({
  id: 'payments.documents',
  method: 'GET',
  path: '/api/bookings/:id/documents',
  access: 'party',
  summary: 'Invoices and credit notes about the booking to the one who asks, oldest first',
  params: z.strictObject({ id: documentId }),
  answers: { 200: z.object({ data: z.array(documentView) }) },
});

export const documentPdf = defineRoute({
  id: 'payments.document-pdf',
  method: 'GET',
  path: '/api/bookings/:id/documents/:number',
  access: 'party',
  summary: 'One of them as PDF; 404 for everybody but its recipient',
  rateLimit: { points: 60, seconds: 60, by: 'user' },
  params: z.strictObject({
    id: documentId,
    number: z.string().max(40),
  }),
  query: z.strictObject({ language }),
  produces: 'application/pdf',
  answers: pdfFile,
});
