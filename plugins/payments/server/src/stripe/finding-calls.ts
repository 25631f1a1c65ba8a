/** What came of calls that were never answered: found by the metadata that each of ours carries. */
import type Stripe from 'stripe';
import { call } from './client';
import type { StripeGateway } from './gateway';
import { toPayout, toRefund, toReversal, toTransfer } from './translate';

type FindingCalls = Pick<
  StripeGateway,
  'findHolds' | 'findRefunds' | 'findTransfers' | 'findReversals' | 'findFeeRefunds' | 'findPayouts'
>;
type Wanted = Readonly<Record<string, string>>;

const limit = 100;

export function findingCalls(stripe: Stripe): FindingCalls {
  return {
    findHolds: async (customer, wanted) =>
      (await carrying(stripe.paymentIntents.list({ customer, limit }), wanted)).map(({ id }) => id),
    async findRefunds(intentId, wanted) {
      const expand = ['data.transfer_reversal'];
      const pages = stripe.refunds.list({ payment_intent: intentId, limit, expand });
      return (await carrying(pages, wanted)).map(toRefund);
    },
    findTransfers: async (group, wanted) =>
      (await carrying(stripe.transfers.list({ transfer_group: group, limit }), wanted)).map(
        toTransfer,
      ),
    findReversals: async (transfer, wanted) =>
      (await carrying(stripe.transfers.listReversals(transfer, { limit }), wanted)).map(toReversal),
    findFeeRefunds: async (feeId, wanted) =>
      (await carrying(stripe.applicationFees.listRefunds(feeId, { limit }), wanted)).map(
        ({ id }) => id,
      ),
    findPayouts: async (account, wanted) =>
      (await carrying(stripe.payouts.list({ limit }, { stripeAccount: account }), wanted)).map(
        toPayout,
      ),
  };
}

const carrying = <T extends { metadata: Stripe.Metadata | null }>(
  pages: AsyncIterable<T>,
  wanted: Wanted,
): Promise<T[]> =>
  call(async () => {
    const found: T[] = [];
    for await (const item of pages) if (carries(item.metadata ?? {}, wanted)) found.push(item);
    return found;
  });

const carries = (metadata: Stripe.Metadata, wanted: Wanted): boolean =>
  Object.entries(wanted).every(([name, value]) => metadata[name] === value);
