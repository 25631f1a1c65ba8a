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
});

export const signInAnswerSchema = tokensSchema.extend({ user: signedInUserSchema });
export type SignInAnswer = z.output<typeof signInAnswerSchema>;

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
