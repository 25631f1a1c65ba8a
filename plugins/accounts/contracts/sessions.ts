/** A sign-in, as its owner sees it; and the routes that keep it, renew it and end it. */
import { defineRoute } from '@rental/shared/http/route';
import { z } from 'zod';

export const sessionSchema = z.object({
  id: z.uuid(),
  /** The one that asks. */
  current: z.boolean(),
  createdAt: z.iso.datetime(),
  /** To within five minutes. */
  lastSeenAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** Family and system, `Firefox on Windows`; empty when the client did not say. */
  client: z.string(),
  /** The network, not the machine: `203.0.113.*`. */
  address: z.string(),
});
export type SessionView = z.output<typeof sessionSchema>;

/** What a sign-in hands out. Times are wall time. */
export const tokensSchema = z.object({
  jwt: z.string(),
  /** Of the jwt. */
  expiresAt: z.iso.datetime(),
  sessionId: z.uuid(),
  /** Only for `refreshable` sign-ins; good for one use. */
  refreshToken: z.string().optional(),
});
export type Tokens = z.output<typeof tokensSchema>;

const ended = z.object({ data: z.object({ ended: z.number().int() }) });

export const refreshSession = defineRoute({
  id: 'accounts.sessions.refresh',
  method: 'POST',
  path: '/api/auth/refresh',
  access: 'public',
  summary: 'A new token for a session, and the refresh token of the next time',
  // The storefront asks for everybody from one address.
  rateLimit: { points: 600, seconds: 60, by: 'address' },
  body: z.strictObject({
    refreshToken: z.string('Send the refresh token of the sign-in.').min(1).max(200),
  }),
  answers: { 200: tokensSchema },
});

export const listSessions = defineRoute({
  id: 'accounts.sessions.list',
  method: 'GET',
  path: '/api/me/sessions',
  access: 'user',
  summary: 'Where the account is signed in, latest first',
  answers: { 200: z.object({ data: z.array(sessionSchema) }) },
});

export const endSession = defineRoute({
  id: 'accounts.sessions.end',
  method: 'DELETE',
  path: '/api/me/sessions/:id',
  access: 'party',
  summary: 'End one session, at once; the own one is a sign-out',
  params: z.object({ id: z.uuid('This is no session.') }),
  answers: { 200: ended },
});

export const endOtherSessions = defineRoute({
  id: 'accounts.sessions.end-others',
  method: 'DELETE',
  path: '/api/me/sessions',
  access: 'user',
  summary: 'End every session but the one that asks',
  answers: { 200: ended },
});
