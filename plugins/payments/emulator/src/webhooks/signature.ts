import { createHmac } from 'node:crypto';

/**
 * The `Stripe-Signature` header that `stripe.webhooks.constructEvent` verifies.
 * @param at wall time in seconds: verifiers refuse old signatures by their own clock
 */
export function signatureHeader(payload: string, secret: string, at: number): string {
  const signature = createHmac('sha256', secret).update(`${at}.${payload}`).digest('hex');
  return `t=${at},v1=${signature}`;
}
