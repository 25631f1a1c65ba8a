/** Becoming a member. Answers are the same whether an address is known or not. */
import { defineRoute } from '@rental/shared/http/route';
import { z } from 'zod';
import { PASSWORD_SENTENCES, passwordFault } from './passwords';
import { PROFILE_LANGUAGES, PROFILE_LIMITS } from './profile';

const email = z.email('This is not a mail address.').max(254);
const linkToken = z.string('Open the link in the mail again.').min(1).max(200);

export const signUp = defineRoute({
  id: 'accounts.sign-up',
  method: 'POST',
  path: '/api/auth/sign-up',
  access: 'public',
  summary: 'Ask for an account: a mail with a link follows, whatever the answer cannot say',
  rateLimit: { points: 100, seconds: 60, by: 'address' },
  body: z
    .strictObject({
      email,
      password: z.string('Choose a password.'),
      displayName: z
        .string()
        .trim()
        .min(1, 'Write the name that others see.')
        .max(PROFILE_LIMITS.displayName),
      locale: z.enum(PROFILE_LANGUAGES).optional(),
    })
    .superRefine((body, context) => {
      const fault = passwordFault(body.password, body.email);
      if (fault)
        context.addIssue({
          code: 'custom',
          path: ['password'],
          message: PASSWORD_SENTENCES[fault],
        });
    }),
  answers: { 202: z.object({ data: z.object({ sent: z.literal(true) }) }) },
});

export const confirmEmail = defineRoute({
  id: 'accounts.confirm-email',
  method: 'POST',
  path: '/api/auth/confirm-email',
  access: 'public',
  summary: 'Confirm a mail address by the token of its link, which is good once and for a day',
  rateLimit: { points: 100, seconds: 60, by: 'address' },
  body: z.strictObject({ token: linkToken }),
  answers: { 200: z.object({ data: z.object({ confirmed: z.literal(true) }) }) },
});
