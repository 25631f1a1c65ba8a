/** The one file that knows Stripe's SDK: calls, translation of objects, classification of errors. */
import Stripe from 'stripe';
import { INTENT_STATUSES, type IntentStatus } from '../../../contracts/operations';
import { StripeFailure } from './failure';
import type {
  AccountSnapshot,
  BalanceTransactionSnapshot,
  ChargeSnapshot,
  EventSnapshot,
  IntentSnapshot,
  PayoutSnapshot,
  RefundSnapshot,
  StripeGateway,
} from './gateway';

export interface AdapterSettings {
  readonly secretKey: string;
  /** Where the emulator answers; undefined means Stripe itself. */
  readonly emulatorUrl?: string | undefined;
}

/** The version that the pinned SDK's types describe; an upgrade of the SDK is a decision. */
const API_VERSION = '2026-10-28.endive';
const TIMEOUT_MS = 8_000;
const SIGNATURE_TOLERANCE_S = 300;
const PAGE = 100;

const INTENT_EXPAND = ['latest_charge.balance_transaction', 'latest_charge.transfer'];
const REFUND_EXPAND = ['transfer_reversal'];

export function createStripeGateway(settings: AdapterSettings): StripeGateway {
  const stripe = new Stripe(settings.secretKey, {
    apiVersion: API_VERSION,
    maxNetworkRetries: 0,
    timeout: TIMEOUT_MS,
    telemetry: false,
    ...addressOf(settings.emulatorUrl),
  });
  const on = (account: string | null) => (account === null ? {} : { stripeAccount: account });
  return {
    async createCustomer({ email, metadata }, key) {
      const params = { email, metadata: { ...metadata } };
      return (await call(() => stripe.customers.create(params, { idempotencyKey: key }))).id;
    },
    createCharge: (charge, key) =>
      intentCall(() =>
        stripe.paymentIntents.create(
          {
            amount: charge.amount,
            currency: charge.currency.toLowerCase(),
            application_fee_amount: charge.applicationFee,
            transfer_data: { destination: charge.destination },
            transfer_group: charge.transferGroup,
            customer: charge.customer,
            setup_future_usage: 'off_session',
            capture_method: charge.captureMethod,
            description: charge.description,
            metadata: { ...charge.metadata },
            expand: INTENT_EXPAND,
          },
          { idempotencyKey: key },
        ),
      ),
    createHold: (hold, key) =>
      intentCall(() =>
        stripe.paymentIntents.create(
          {
            amount: hold.amount,
            currency: hold.currency.toLowerCase(),
            customer: hold.customer,
            payment_method: hold.paymentMethod,
            confirm: true,
            off_session: true,
            capture_method: 'manual',
            payment_method_options: { card: { request_extended_authorization: 'if_available' } },
            description: hold.description,
            metadata: { ...hold.metadata },
            expand: INTENT_EXPAND,
          },
          { idempotencyKey: key },
        ),
      ),
    captureIntent: (id, key) =>
      intentCall(() =>
        stripe.paymentIntents.capture(id, { expand: INTENT_EXPAND }, { idempotencyKey: key }),
      ),
    cancelIntent: (id, key) =>
      intentCall(() =>
        stripe.paymentIntents.cancel(id, { expand: INTENT_EXPAND }, { idempotencyKey: key }),
      ),
    getIntent: (id) =>
      intentCall(() => stripe.paymentIntents.retrieve(id, { expand: INTENT_EXPAND })),
    async createRefund({ intentId, amount, metadata }, key) {
      const params = {
        payment_intent: intentId,
        amount,
        reverse_transfer: true,
        metadata: { ...metadata },
        expand: REFUND_EXPAND,
      };
      return toRefund(await call(() => stripe.refunds.create(params, { idempotencyKey: key })));
    },
    getRefund: async (id) =>
      toRefund(await call(() => stripe.refunds.retrieve(id, { expand: REFUND_EXPAND }))),
    async refundApplicationFee(feeId, amount, key) {
      const options = { idempotencyKey: key };
      return (await call(() => stripe.applicationFees.createRefund(feeId, { amount }, options))).id;
    },
    async createPayout(account, { amount, currency, metadata }, key) {
      const params = { amount, currency: currency.toLowerCase(), metadata: { ...metadata } };
      const options = { idempotencyKey: key, stripeAccount: account };
      return toPayout(await call(() => stripe.payouts.create(params, options)));
    },
    getPayout: async (account, id) =>
      toPayout(await call(() => stripe.payouts.retrieve(id, {}, { stripeAccount: account }))),
    async createAccount({ email, metadata }, key) {
      const params: Stripe.AccountCreateParams = {
        email,
        controller: {
          fees: { payer: 'application' },
          losses: { payments: 'application' },
          stripe_dashboard: { type: 'express' },
        },
        capabilities: { transfers: { requested: true } },
        settings: { payouts: { schedule: { interval: 'manual' } } },
        metadata: { ...metadata },
      };
      return toAccount(await call(() => stripe.accounts.create(params, { idempotencyKey: key })));
    },
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
    async balances(account) {
      const balance = await call(() => stripe.balance.retrieve({}, on(account)));
      const currencies = new Set([...balance.available, ...balance.pending].map((b) => b.currency));
      const sum = (parts: readonly { amount: number; currency: string }[], currency: string) =>
        parts.reduce((total, part) => total + (part.currency === currency ? part.amount : 0), 0);
      return [...currencies].map((currency) => ({
        currency: currency.toUpperCase(),
        available: sum(balance.available, currency),
        pending: sum(balance.pending, currency),
      }));
    },
    eventsSince: async (account, since) =>
      (await everyPage(stripe.events.list(createdSince(since), on(account)))).map(toEvent),
    balanceTransactionsSince: async (account, since) =>
      (await everyPage(stripe.balanceTransactions.list(createdSince(since), on(account)))).map(
        toBalanceTransaction,
      ),
    readDelivery: (body, signature, secret) =>
      toEvent(stripe.webhooks.constructEvent(body, signature, secret, SIGNATURE_TOLERANCE_S)),
  };
}

function addressOf(emulatorUrl: string | undefined): Stripe.StripeConfig {
  if (emulatorUrl === undefined) return {};
  const { hostname, port, protocol } = new URL(emulatorUrl);
  const secure = protocol === 'https:';
  return {
    host: hostname,
    port: port || (secure ? '443' : '80'),
    protocol: secure ? 'https' : 'http',
  };
}

async function call<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw toFailure(error);
  }
}

async function intentCall(request: () => Promise<Stripe.PaymentIntent>): Promise<IntentSnapshot> {
  return toIntent(await call(request));
}

/** A broken key is transient too: the queue waits until the configuration is mended. */
function toFailure(error: unknown): unknown {
  if (!(error instanceof Stripe.errors.StripeError)) return error;
  const code = error.code ?? error.rawType ?? error.type;
  const { payment_intent: intent } = error;
  if (error instanceof Stripe.errors.StripeCardError)
    return new StripeFailure(
      'declined',
      code,
      error.message,
      intent ? toIntent(intent) : undefined,
    );
  const refused =
    error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode !== 409;
  return new StripeFailure(refused ? 'permanent' : 'transient', code, error.message);
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

const instant = (epochSeconds: number): Date => new Date(epochSeconds * 1000);

/** The id of a field that may be expanded. */
const idOf = (field: string | { id: string } | null | undefined): string | null =>
  typeof field === 'string' ? field : (field?.id ?? null);

/** The object of a field that was asked to be expanded. */
const expanded = <T extends object>(field: string | T | null | undefined): T | null =>
  typeof field === 'object' ? field : null;

function toStatus(status: string): IntentStatus {
  const known = INTENT_STATUSES.find((name) => name === status);
  if (!known) throw new StripeFailure('permanent', 'unknown_status', `intent status ${status}`);
  return known;
}

function toIntent(intent: Stripe.PaymentIntent): IntentSnapshot {
  const failure = intent.last_payment_error;
  return {
    id: intent.id,
    status: toStatus(intent.status),
    amount: intent.amount,
    received: intent.amount_received,
    currency: intent.currency.toUpperCase(),
    applicationFee: intent.application_fee_amount ?? 0,
    clientSecret: intent.client_secret ?? '',
    paymentMethod: idOf(intent.payment_method),
    metadata: intent.metadata,
    cancellationReason: intent.cancellation_reason,
    failure: failure && {
      attempt: failure.charge ?? `${idOf(intent.latest_charge) ?? intent.id}:${failure.code ?? ''}`,
      code: failure.code ?? failure.type,
    },
    charge: toCharge(expanded(intent.latest_charge)),
  };
}

function toCharge(charge: Stripe.Charge | null): ChargeSnapshot | null {
  if (!charge) return null;
  const before = charge.payment_method_details?.card?.capture_before;
  const movement = expanded(charge.balance_transaction);
  return {
    id: charge.id,
    captureBefore: before === undefined ? null : instant(before),
    applicationFeeId: idOf(charge.application_fee),
    transferId: idOf(charge.transfer),
    destinationPaymentId: idOf(expanded(charge.transfer)?.destination_payment),
    movement: movement && { id: movement.id, fee: movement.fee },
  };
}

function toRefund(refund: Stripe.Refund): RefundSnapshot {
  return {
    id: refund.id,
    intentId: idOf(refund.payment_intent) ?? '',
    amount: refund.amount,
    status: refund.status ?? 'pending',
    failureReason: refund.failure_reason ?? null,
    transferReversalId: idOf(refund.transfer_reversal),
    destinationRefundId: idOf(expanded(refund.transfer_reversal)?.destination_payment_refund),
  };
}

function toPayout(payout: Stripe.Payout): PayoutSnapshot {
  return {
    id: payout.id,
    status: payout.status,
    amount: payout.amount,
    currency: payout.currency.toUpperCase(),
    failureCode: payout.failure_code,
    metadata: payout.metadata ?? {},
  };
}

function toAccount(account: Stripe.Account): AccountSnapshot {
  return {
    id: account.id,
    transfersActive: account.capabilities?.transfers === 'active',
    requirements: account.requirements?.currently_due ?? [],
  };
}

function toEvent(event: Stripe.Event): EventSnapshot {
  const object = event.data.object as { id?: string };
  return {
    id: event.id,
    type: event.type,
    account: event.account ?? null,
    objectId: object.id ?? '',
    createdAt: instant(event.created),
  };
}

function toBalanceTransaction(entry: Stripe.BalanceTransaction): BalanceTransactionSnapshot {
  return {
    id: entry.id,
    type: entry.type,
    source: idOf(entry.source),
    amount: entry.amount,
    fee: entry.fee,
    currency: entry.currency.toUpperCase(),
    createdAt: instant(entry.created),
  };
}
