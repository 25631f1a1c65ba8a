import { documentId } from '@rental/shared/http/query';
import { defineRoute } from '@rental/shared/http/route';
import { z } from 'zod';
import { agreementView } from './agreement';
import { RECEIPT_LANGUAGES } from './receipt-languages';

const byId = z.strictObject({ id: documentId });

export const showAgreement = defineRoute({
  id: 'bookings.agreement',
  method: 'GET',
  path: '/api/bookings/:id/agreement',
  access: 'party',
  summary: 'What both sides agreed to, frozen and hashed, with what was added since',
  params: byId,
  answers: { 200: z.object({ data: agreementView }) },
});

export const agreementPdf = defineRoute({
  id: 'bookings.agreement-pdf',
  method: 'GET',
  path: '/api/bookings/:id/agreement.pdf',
  access: 'party',
  summary: 'The agreement with its hash, as PDF',
  rateLimit: { points: 30, seconds: 60, by: 'user' },
  params: byId,
  query: z.strictObject({ language: z.enum(RECEIPT_LANGUAGES).default('en') }),
  produces: 'application/pdf',
  answers: { 200: z.instanceof(Uint8Array).meta({ type: 'string', format: 'binary' }) },
});
