import { AppError } from '@rental/shared/errors';
import type { Dependencies } from '../dependencies';
import { storeEvents } from '../store/deliveries';
import type { EventSnapshot } from '../domain/stripe-objects';

/**
 * Stores a signed delivery and nothing else: it is safe before Stripe hears 200, and acted on after.
 * @throws 400 for a signature that is missing, wrong or older than five minutes
 */
export async function acceptDelivery(
  { knex, stripe, wall, config }: Dependencies,
  delivery: { body: string; signature: string; endpoint: 'platform' | 'connect' },
): Promise<void> {
  const secret =
    delivery.endpoint === 'platform'
      ? config.stripe.webhookSecret
      : config.stripe.connectWebhookSecret;
  let event: EventSnapshot;
  try {
    event = stripe.readDelivery(delivery.body, delivery.signature, secret);
  } catch {
    throw new AppError(
      400,
      'WEBHOOK_SIGNATURE_INVALID',
      'The signature does not fit this body and endpoint, or is too old. Nothing was stored.',
    );
  }
  await storeEvents(knex, [event], wall.now());
}
