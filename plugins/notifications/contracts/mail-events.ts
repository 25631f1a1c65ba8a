/** The mail service tells which addresses it does not reach (SendGrid's event webhook). Browser-safe. */
import { defineRoute } from '@rental/shared/http/route';
import { z } from 'zod';

export const receiveMailEvents = defineRoute({
  id: 'notifications.mail-events',
  method: 'POST',
  path: '/api/webhooks/mail',
  access: 'stripe',
  summary:
    'The mail service tells of bounces and complaints; signed. Such addresses get no more mail',
  answers: { 200: z.object({ suppressed: z.number() }) },
});

/** One of a list; of others than these fields nothing is read. */
export const mailEvent = z.object({
  email: z.string().max(320),
  event: z.string().max(40),
  type: z.string().max(40).optional(),
  reason: z.string().optional(),
});
export type MailEvent = z.output<typeof mailEvent>;
