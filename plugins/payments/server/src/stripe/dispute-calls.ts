/** Disputes at Stripe: what a bank says of a charge, and what it is answered. */
import type Stripe from 'stripe';
import { call } from './client';
import type { StripeGateway } from './gateway';
import { toDispute } from './translate';

type DisputeCalls = Pick<StripeGateway, 'getDispute' | 'answerDispute' | 'acceptDispute'>;

export function disputeCalls(stripe: Stripe): DisputeCalls {
  return {
    getDispute: async (id) => toDispute(await call(() => stripe.disputes.retrieve(id))),
    async answerDispute(id, evidence, key) {
      const params = { evidence: { ...evidence }, submit: true };
      const options = { idempotencyKey: key };
      return toDispute(await call(() => stripe.disputes.update(id, params, options)));
    },
    acceptDispute: async (id, key) =>
      toDispute(await call(() => stripe.disputes.close(id, {}, { idempotencyKey: key }))),
  };
}
