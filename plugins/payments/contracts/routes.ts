/** The routes of the payments plugin. */
import { defineRoute } from '@rental/shared/http/route';
import { z } from 'zod';

const received = z.object({ received: z.literal(true) });

export const receivePlatformWebhook = defineRoute({
  id: 'payments.webhook',
  method: 'POST',
  path: '/api/webhooks/stripe',
  access: 'stripe',
  summary: 'Stripe tells of the platform account; signed, stored once, acted on afterwards',
  answers: { 200: received },
});

export const receiveConnectWebhook = defineRoute({
  id: 'payments.webhook.connect',
  method: 'POST',
  path: '/api/webhooks/stripe/connect',
  access: 'stripe',
  summary: 'Stripe tells of owners’ accounts; signed with a secret of its own',
  answers: { 200: received },
});

const connectAccount = z.object({
  data: z.object({
    /** `none`: onboarding was not begun · `incomplete`: Stripe still asks something · `active`. */
    status: z.enum(['none', 'incomplete', 'active']),
    transfersActive: z.boolean(),
    /** What Stripe still wants to know, in its own field names. */
    requirements: z.array(z.string()),
  }),
});

export const getAccount = defineRoute({
  id: 'payments.account',
  method: 'GET',
  path: '/api/payments/account',
  access: 'user',
  summary: 'Whether the caller can be paid, and what Stripe still asks',
  answers: { 200: connectAccount },
});

export const startOnboarding = defineRoute({
  id: 'payments.onboarding',
  method: 'POST',
  path: '/api/payments/account/onboarding',
  access: 'user',
  summary: 'Opens or continues the caller’s account at Stripe; one account per owner',
  rateLimit: { points: 10, seconds: 60, by: 'user' },
  body: z.strictObject({}),
  answers: { 200: z.object({ data: z.object({ url: z.string(), expiresAt: z.iso.datetime() }) }) },
});
