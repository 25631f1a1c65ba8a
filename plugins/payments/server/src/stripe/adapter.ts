/** The door to Stripe: the gateway that the use cases work with, by the real SDK. */
import type Stripe from 'stripe';
import { accountCalls } from './account-calls';
import { createClient, type AdapterSettings } from './client';
import { disputeCalls } from './dispute-calls';
import type { StripeGateway } from './gateway';
import { findingCalls } from './finding-calls';
import { intentCalls } from './intent-calls';
import { listingCalls } from './listing-calls';
import { refundCalls } from './refund-calls';
import { toEvent } from './translate';

/** Seconds of wall time between signing and arrival. */
const SIGNATURE_TOLERANCE_S = 300;

export const createStripeGateway = (settings: AdapterSettings): StripeGateway =>
  gatewayOf(createClient(settings));

/** The gateway that speaks through this client. */
export function gatewayOf(stripe: Stripe): StripeGateway {
  return {
    ...intentCalls(stripe),
    ...refundCalls(stripe),
    ...accountCalls(stripe),
    ...listingCalls(stripe),
    ...findingCalls(stripe),
    ...disputeCalls(stripe),
    readDelivery: (body, signature, secret) =>
      toEvent(stripe.webhooks.constructEvent(body, signature, secret, SIGNATURE_TOLERANCE_S)),
  };
}
