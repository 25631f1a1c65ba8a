/** What Stripe lists: events and movements on the balances. */
import type Stripe from 'stripe';
import { call, onAccount } from './client';
import type { StripeGateway } from './gateway';
import { toBalanceTransaction, toEvent } from './translate';

type ListingCalls = Pick<StripeGateway, 'eventsSince' | 'balanceTransactionsSince'>;

const PAGE = 100;

export function listingCalls(stripe: Stripe): ListingCalls {
  return {
    eventsSince: async (account, since) =>
      (await everyPage(stripe.events.list(createdSince(since), onAccount(account)))).map(toEvent),
    balanceTransactionsSince: async (account, since) =>
      (
        await everyPage(stripe.balanceTransactions.list(createdSince(since), onAccount(account)))
      ).map(toBalanceTransaction),
  };
}

const createdSince = (since: Date) => ({
  created: { gte: Math.floor(since.getTime() / 1000) },
  limit: PAGE,
});

/** Stripe lists the newest first; the answer begins with the oldest. */
const everyPage = <T>(pages: AsyncIterable<T>): Promise<T[]> =>
  call(async () => {
    const found: T[] = [];
    for await (const item of pages) found.push(item);
    return found.reverse();
  });
