/** Renters' customers, owners' accounts, their balances and payouts at Stripe. */
import type Stripe from 'stripe';
import { call, onAccount } from './client';
import type { NewTransfer, StripeGateway } from './gateway';
import { instant, toAccount, toBalances, toPayout, toReversal, toTransfer } from './translate';

type AccountCalls = Pick<
  StripeGateway,
  | 'createCustomer'
  | 'createAccount'
  | 'getAccount'
  | 'createOnboardingLink'
  | 'createTransfer'
  | 'reverseTransfer'
  | 'createPayout'
  | 'getPayout'
  | 'balances'
>;

export function accountCalls(stripe: Stripe): AccountCalls {
  return {
    async createCustomer({ email, metadata }, key) {
      const params = { email, metadata: { ...metadata } };
      return (await call(() => stripe.customers.create(params, { idempotencyKey: key }))).id;
    },
    createAccount: async (owner, idempotencyKey) =>
      toAccount(await call(() => stripe.accounts.create(accountParams(owner), { idempotencyKey }))),
    getAccount: async (id) => toAccount(await call(() => stripe.accounts.retrieve(id))),
    async createOnboardingLink(account, { returnUrl, refreshUrl }) {
      const link = await call(() =>
        stripe.accountLinks.create({
          account,
          type: 'account_onboarding',
          return_url: returnUrl,
          refresh_url: refreshUrl,
        }),
      );
      return { url: link.url, expiresAt: instant(link.expires_at) };
    },
    createTransfer: async (transfer, idempotencyKey) =>
      toTransfer(
        await call(() => stripe.transfers.create(transferParams(transfer), { idempotencyKey })),
      ),
    async reverseTransfer(transfer, { amount, metadata }, idempotencyKey) {
      const params = { amount, metadata: { ...metadata } };
      return toReversal(
        await call(() => stripe.transfers.createReversal(transfer, params, { idempotencyKey })),
      );
    },
    async createPayout(account, { amount, currency, metadata }, key) {
      const params = { amount, currency: currency.toLowerCase(), metadata: { ...metadata } };
      const options = { idempotencyKey: key, stripeAccount: account };
      return toPayout(await call(() => stripe.payouts.create(params, options)));
    },
    getPayout: async (account, id) =>
      toPayout(await call(() => stripe.payouts.retrieve(id, {}, { stripeAccount: account }))),
    balances: async (account) =>
      toBalances(await call(() => stripe.balance.retrieve({}, onAccount(account)))),
  };
}

const transferParams = ({
  sourceTransaction,
  transferGroup,
  ...transfer
}: NewTransfer): Stripe.TransferCreateParams => ({
  amount: transfer.amount,
  currency: transfer.currency.toLowerCase(),
  destination: transfer.destination,
  source_transaction: sourceTransaction,
  transfer_group: transferGroup,
  metadata: { ...transfer.metadata },
});

/** Fees and losses are the platform's; money leaves only when the platform says so. */
const accountParams = ({
  email,
  metadata,
}: Parameters<StripeGateway['createAccount']>[0]): Stripe.AccountCreateParams => ({
  email,
  controller: {
    fees: { payer: 'application' },
    losses: { payments: 'application' },
    stripe_dashboard: { type: 'express' },
  },
  capabilities: { transfers: { requested: true } },
  settings: { payouts: { schedule: { interval: 'manual' } } },
  metadata: { ...metadata },
});
