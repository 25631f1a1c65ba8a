/** Refunds at Stripe: to the renter, and of the application fee to the owner. */
import type Stripe from 'stripe';
import { call } from './client';
import type { StripeGateway } from './gateway';
import { toRefund } from './translate';

type RefundCalls = Pick<StripeGateway, 'createRefund' | 'getRefund' | 'refundApplicationFee'>;

const EXPAND = ['transfer_reversal'];

export function refundCalls(stripe: Stripe): RefundCalls {
  return {
    async createRefund({ intentId, amount, reverseTransfer, metadata }, key) {
      const params = {
        payment_intent: intentId,
        amount,
        reverse_transfer: reverseTransfer,
        metadata: { ...metadata },
        expand: EXPAND,
      };
      return toRefund(await call(() => stripe.refunds.create(params, { idempotencyKey: key })));
    },
    getRefund: async (id) =>
      toRefund(await call(() => stripe.refunds.retrieve(id, { expand: EXPAND }))),
    async refundApplicationFee(feeId, { amount, metadata }, key) {
      const params = { amount, metadata: { ...metadata } };
      const options = { idempotencyKey: key };
      return (await call(() => stripe.applicationFees.createRefund(feeId, params, options))).id;
    },
  };
}
