/** What staff see of notifications: those that could not be delivered. */
import { z } from 'zod';
import type { Kind } from './kinds';

export const NOTIFICATION_ACTIONS = {
  read: 'plugin::notifications.deliveries.read',
  retry: 'plugin::notifications.deliveries.retry',
  tryTemplates: 'plugin::notifications.templates.try',
} as const;

export const DELIVERY_CHANNELS = ['email', 'sms', 'push'] as const;
export type DeliveryChannel = (typeof DELIVERY_CHANNELS)[number];

export const deadQuery = z.strictObject({
  channel: z.enum(DELIVERY_CHANNELS).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});
export type DeadQuery = z.output<typeof deadQuery>;

export interface DeadDelivery {
  readonly id: string;
  readonly channel: DeliveryChannel;
  readonly kind: Kind;
  readonly userId: string;
  /** The id of what it is about. */
  readonly about: string;
  readonly attempts: number;
  /** Without mail addresses and numbers. */
  readonly error: string | null;
  readonly occurredAt: string;
  readonly deadAt: string;
}

const MOST_RETRIED = 100;

/** Some by their ids, or all; of one channel, where it is named. */
export const retryRequest = z.union([
  z.strictObject({
    ids: z
      .array(z.string().regex(/^\d{1,18}$/, 'This is no id of a delivery.'))
      .min(1)
      .max(MOST_RETRIED),
  }),
  z.strictObject({ all: z.literal(true), channel: z.enum(DELIVERY_CHANNELS).optional() }),
]);
export type RetryRequest = z.output<typeof retryRequest>;
