/** Another mail address. It is taken once its mailbox was opened; answers never tell whose an address is. */
import { defineRoute } from '@rental/shared/http/route';
import { z } from 'zod';

export const askEmailChange = defineRoute({
  id: 'accounts.me.email',
  method: 'POST',
  path: '/api/me/email',
  access: 'user',
  summary: 'Ask for another mail address by the current password: a link goes to the new one',
  rateLimit: { points: 10, seconds: 3600, by: 'user' },
  body: z.strictObject({
    email: z.email('This is not a mail address.').max(254),
    currentPassword: z.string('Type your current password.'),
  }),
  answers: { 202: z.object({ data: z.object({ sent: z.literal(true) }) }) },
});

export const confirmEmailChange = defineRoute({
  id: 'accounts.confirm-email-change',
  method: 'POST',
  path: '/api/auth/confirm-email-change',
  access: 'public',
  summary: 'Take the new mail address by the token of its link, which is good once and for a day',
  rateLimit: { points: 100, seconds: 60, by: 'address' },
  body: z.strictObject({ token: z.string('Open the link in the mail again.').min(1).max(200) }),
  answers: { 200: z.object({ data: z.object({ changed: z.literal(true) }) }) },
});
