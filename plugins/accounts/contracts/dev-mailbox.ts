/** Development only (404 without DEV_TOOLS=1). */
import { defineRoute } from '@rental/shared/http/route';
import { z } from 'zod';

export const mailSchema = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
});
export type MailView = z.output<typeof mailSchema>;

export const showMailbox = defineRoute({
  id: 'dev.mailbox',
  method: 'GET',
  path: '/api/dev/mailbox',
  access: 'dev',
  summary: 'Mails that would have been sent, latest first; a page for browsers',
  query: z.strictObject({ to: z.string().max(254).optional() }),
  answers: { 200: z.union([z.string(), z.object({ data: z.array(mailSchema) })]) },
});
