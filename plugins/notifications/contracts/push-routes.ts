/** How browsers ask to be told while no page is open (Push API). */
import { defineRoute } from '@rental/shared/http/route';
import { z } from 'zod';

const key = (most: number) =>
  z.string().regex(new RegExp(`^[\\w-]{8,${most}}={0,2}$`), { error: 'This is not a key.' });

/** As `PushSubscription.toJSON()` gives it. */
export const pushSubscriptionRequest = z.strictObject({
  endpoint: z.string().min(1).max(1000),
  expirationTime: z.number().nullish(),
  keys: z.strictObject({ p256dh: key(120), auth: key(60) }),
});
export type PushSubscriptionRequest = z.output<typeof pushSubscriptionRequest>;

export const showPushKey = defineRoute({
  id: 'notifications.push-key',
  method: 'GET',
  path: '/api/notifications/push-key',
  access: 'user',
  summary: 'The key that a browser subscribes with (`applicationServerKey`)',
  answers: { 200: z.object({ data: z.object({ publicKey: z.string() }) }) },
});

export const subscribePush = defineRoute({
  id: 'notifications.push-subscribe',
  method: 'POST',
  path: '/api/notifications/push-subscriptions',
  access: 'user',
  summary: 'This browser is told from now on; the same one twice is one subscription',
  rateLimit: { points: 30, seconds: 3600, by: 'user' },
  body: pushSubscriptionRequest,
  answers: { 201: z.object({ data: z.object({ id: z.string() }) }) },
});

export const unsubscribePush = defineRoute({
  id: 'notifications.push-unsubscribe',
  method: 'DELETE',
  path: '/api/notifications/push-subscriptions/:id',
  access: 'party',
  summary: 'And no more',
  params: z.strictObject({ id: z.uuid({ error: 'This is not an id.' }) }),
  answers: { 200: z.object({ data: z.object({ removed: z.literal(true) }) }) },
});
