/**
 * Routes of users-permissions, declared for the typed client: the CMS guards them in
 * `extensions/users-permissions`, they are not mounted from here.
 */
import { defineRoute } from '@rental/shared/http/route';
import { z } from 'zod';
import { tokensSchema } from './sessions';

/** The part of users-permissions' user that clients rely on. */
export const signedInUserSchema = z.object({
  id: z.number().int(),
  documentId: z.string(),
  email: z.string(),
  displayName: z.string().nullish(),
  firstName: z.string().nullish(),
  avatarUrl: z.string().nullish(),
  timeZone: z.string().nullish(),
  currency: z.string().nullish(),
});

export const signInAnswerSchema = tokensSchema.extend({ user: signedInUserSchema });
export type SignInAnswer = z.output<typeof signInAnswerSchema>;

const sent = { 200: z.object({ ok: z.literal(true) }) };

export const forgotPassword = defineRoute({
  id: 'auth.forgot-password',
  method: 'POST',
  path: '/api/auth/forgot-password',
  access: 'public',
  summary: 'Ask for a link to choose a new password; the answer says nothing about the address',
  body: z.strictObject({ email: z.string() }),
  answers: sent,
});

export const resetPassword = defineRoute({
  id: 'auth.reset-password',
  method: 'POST',
  path: '/api/auth/reset-password',
  access: 'public',
  summary: 'Choose a new password by the code of a link, which is good once and for an hour',
  body: z.strictObject({
    code: z.string(),
    password: z.string(),
    passwordConfirmation: z.string(),
  }),
  answers: sent,
});

export const changePassword = defineRoute({
  id: 'auth.change-password',
  method: 'POST',
  path: '/api/auth/change-password',
  access: 'user',
  summary:
    'Choose a new password by the current one: ends every session and opens one for the caller',
  body: z.strictObject({
    currentPassword: z.string(),
    password: z.string(),
    passwordConfirmation: z.string(),
    refreshable: z.boolean().optional(),
  }),
  answers: { 200: signInAnswerSchema },
});

export const sendConfirmation = defineRoute({
  id: 'auth.send-email-confirmation',
  method: 'POST',
  path: '/api/auth/send-email-confirmation',
  access: 'public',
  summary: 'Ask for another confirmation mail; the answer says nothing about the address',
  body: z.strictObject({ email: z.string() }),
  answers: sent,
});

export const signIn = defineRoute({
  id: 'auth.sign-in',
  method: 'POST',
  path: '/api/auth/local',
  access: 'public',
  summary: 'Sign in; `refreshable` asks for a short token and a refresh token',
  body: z.strictObject({
    identifier: z.string(),
    password: z.string(),
    refreshable: z.boolean().optional(),
  }),
  answers: { 200: signInAnswerSchema },
});
