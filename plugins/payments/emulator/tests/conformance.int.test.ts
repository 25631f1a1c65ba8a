import type Stripe from 'stripe';
import {
  createParams as accountCreate,
  updateParams as accountUpdate,
} from '../src/resources/account-params';
import {
  cancelParams,
  captureParams,
  confirmParams,
  createParams,
  updateParams,
} from '../src/resources/payment-intent-params';
import { advanceHours, control, openBench, refusal, type Bench } from './harness';
import { SdkTypeChecker } from './sdk-type-checker';
import type { SdkTypes } from './sdk-types-entry';

/**
 * The calls of MONEY.md through the real SDK: what is sent and what comes back, checked against the
 * type declarations of the SDK itself.
 */
let bench: Bench;
let types: SdkTypeChecker;
beforeAll(async () => {
  types = new SdkTypeChecker();
  bench = await openBench();
}, 60_000);
afterAll(() => bench.close());

/** As it came over the wire. */
function answered(name: keyof SdkTypes, value: object): void {
  expect(types.problems(name, JSON.parse(JSON.stringify(value)))).toEqual([]);
}

function sent<N extends keyof SdkTypes>(name: N, params: SdkTypes[N]): SdkTypes[N] {
  expect(types.problems(name, params)).toEqual([]);
  return params;
}

it('the checker tells right from wrong', () => {
  const transfer = { destination: 'acct_1', amount: '5' };
  const params = { amount: 1, currency: 'usd', payment_method_types: [], transfer_data: transfer };
  expect(types.problems('intentCreate', params)).toEqual([
    'intentCreate.transfer_data.amount should be number | undefined, is "5"',
    'intentCreate.payment_method_types is unknown to the SDK',
  ]);
  expect(types.problems('balance', { object: 'balance', livemode: false, available: [] })).toEqual([
    'balance.pending is missing',
  ]);
});

async function owner(): Promise<Stripe.Account> {
  const params = sent('accountCreate', {
    country: 'US',
    email: 'owner@demo.test',
    business_type: 'individual',
    business_profile: { name: 'Demo owner', url: 'http://127.0.0.1:3000' },
    controller: {
      fees: { payer: 'application' },
      losses: { payments: 'application' },
      stripe_dashboard: { type: 'express' },
    },
    capabilities: { transfers: { requested: true } },
    settings: { payouts: { schedule: { interval: 'manual' } } },
    metadata: { userId: 'u1' },
  });
  const account = await bench.stripe.accounts.create(params, {
    idempotencyKey: 'owner:u1:account',
  });
  answered('account', account);
  await control(bench, 'POST', `accounts/${account.id}/onboard`);
  return account;
}

const WHOLE = [
  'customer',
  'payment_method',
  'latest_charge.balance_transaction',
  'latest_charge.refunds',
];

it('onboarding', async () => {
  const account = await owner();
  const link = await bench.stripe.accountLinks.create(
    sent('accountLinkCreate', {
      account: account.id,
      type: 'account_onboarding',
      refresh_url: 'http://127.0.0.1:3000/refresh',
      return_url: 'http://127.0.0.1:3000/return',
    }),
  );
  answered('account_link', link);
  answered('account', await bench.stripe.accounts.retrieve(account.id));
  const changed = await bench.stripe.accounts.update(
    account.id,
    sent('accountUpdate', {
      metadata: { a: '1' },
      settings: { payouts: { schedule: { interval: 'manual' } } },
    }),
  );
  answered('account', changed);
  const banks = await bench.stripe.accounts.listExternalAccounts(account.id);
  banks.data.forEach((bank) => answered('bank_account', bank));
});

it('payment, refund, fee refund, payout', async () => {
  const account = await owner();
  const customer = await bench.stripe.customers.create(
    sent('customerCreate', { email: 'renter@demo.test', metadata: { userId: 'u2' } }),
  );
  answered('customer', customer);
  const intent = await bench.stripe.paymentIntents.create(
    sent('intentCreate', {
      amount: 11000,
      currency: 'usd',
      customer: customer.id,
      application_fee_amount: 2500,
      transfer_data: { destination: account.id },
      transfer_group: 'bk_1',
      setup_future_usage: 'off_session',
      automatic_payment_methods: { enabled: true },
      metadata: { bookingId: 'b1' },
    }),
  );
  answered('payment_intent', intent);
  const paid = await bench.stripe.paymentIntents.confirm(
    intent.id,
    sent('intentConfirm', {
      payment_method: 'pm_card_visa',
      return_url: 'http://127.0.0.1/r',
      expand: WHOLE,
    }),
  );
  answered('payment_intent', paid);
  const charge = await bench.stripe.charges.retrieve((paid.latest_charge as Stripe.Charge).id, {
    expand: [
      'application_fee.refunds',
      'transfer.destination_payment',
      'balance_transaction.source',
    ],
  });
  answered('charge', charge);
  answered(
    'payment_method',
    await bench.stripe.paymentMethods.retrieve(String(charge.payment_method)),
  );
  const fee = charge.application_fee as Stripe.ApplicationFee;
  const refund = await bench.stripe.refunds.create(
    sent('refundCreate', {
      charge: charge.id,
      amount: 5500,
      reverse_transfer: true,
      metadata: { bookingId: 'b1' },
    }),
  );
  answered('refund', refund);
  const feeRefund = await bench.stripe.applicationFees.createRefund(
    fee.id,
    sent('feeRefundCreate', { amount: 1250, metadata: { bookingId: 'b1' } }),
  );
  answered('fee_refund', feeRefund);
  answered('application_fee', await bench.stripe.applicationFees.retrieve(fee.id));
  const payout = await bench.stripe.payouts.create(
    sent('payoutCreate', { amount: 1000, currency: 'usd', metadata: { bookingId: 'b1' } }),
    { stripeAccount: account.id },
  );
  answered('payout', payout);
  answered('balance', await bench.stripe.balance.retrieve());
  answered('balance', await bench.stripe.balance.retrieve({}, { stripeAccount: account.id }));
});

it('hold, damage, penalty, cancel, lapse', async () => {
  const account = await owner();
  const hold = sent('intentCreate', {
    amount: 20000,
    currency: 'usd',
    capture_method: 'manual',
    off_session: true,
    confirm: true,
    payment_method: 'pm_card_visa',
    payment_method_options: { card: { request_extended_authorization: 'if_available' } },
    expand: ['latest_charge'],
  });
  const held = await bench.stripe.paymentIntents.create(hold);
  answered('payment_intent', held);
  const captured = await bench.stripe.paymentIntents.capture(
    held.id,
    sent('intentCapture', { amount_to_capture: 7000 }),
  );
  answered('payment_intent', captured);
  const transfer = await bench.stripe.transfers.create(
    sent('transferCreate', {
      amount: 7000,
      currency: 'usd',
      destination: account.id,
      source_transaction: String(captured.latest_charge),
      transfer_group: 'bk_1',
    }),
  );
  answered('transfer', transfer);
  const reversal = await bench.stripe.transfers.createReversal(
    transfer.id,
    sent('reversalCreate', { amount: 1000, metadata: { bookingId: 'b1' } }),
  );
  answered('transfer_reversal', reversal);
  answered('transfer', await bench.stripe.transfers.retrieve(transfer.id));
  const released = await bench.stripe.paymentIntents.create(hold);
  answered(
    'payment_intent',
    await bench.stripe.paymentIntents.cancel(
      released.id,
      sent('intentCancel', { cancellation_reason: 'requested_by_customer' }),
    ),
  );
  const lapsed = await bench.stripe.paymentIntents.create(hold);
  await advanceHours(bench, 24 * 5);
  answered(
    'payment_intent',
    await bench.stripe.paymentIntents.retrieve(lapsed.id, { expand: ['latest_charge.refunds'] }),
  );
});

it('declines, 3-D Secure and disputes', async () => {
  const params = { amount: 1000, currency: 'usd', confirm: true };
  const error = await refusal(
    bench.stripe.paymentIntents.create({ ...params, payment_method: 'pm_card_chargeDeclined' }),
  );
  answered('payment_intent', error.payment_intent ?? {});
  answered('payment_method', error.payment_method ?? {});
  answered('charge', await bench.stripe.charges.retrieve(error.charge ?? ''));
  const waiting = await bench.stripe.paymentIntents.create({
    ...params,
    payment_method: 'pm_card_authenticationRequired',
  });
  answered('payment_intent', waiting);
  const passed = await control(bench, 'POST', `payment_intents/${waiting.id}/authenticate`, {
    outcome: 'passed',
  });
  answered('payment_intent', passed);
  const disputed = await bench.stripe.paymentIntents.create({
    ...params,
    payment_method: 'pm_card_createDispute',
  });
  const { data } = await bench.stripe.disputes.list({ payment_intent: disputed.id });
  expect(data).toHaveLength(1);
  for (const dispute of data) {
    answered('dispute', dispute);
    answered('dispute', await control(bench, 'POST', `disputes/${dispute.id}`, { outcome: 'won' }));
  }
});

it('every event and balance transaction that came of it', async () => {
  const kinds = new Set<string>();
  for await (const event of bench.stripe.events.list({ limit: 100 })) {
    answered('event', event);
    const { object } = event.data.object as { object: keyof SdkTypes };
    kinds.add(object);
    answered(object, event.data.object);
  }
  expect([...kinds]).toEqual(
    expect.arrayContaining(['payment_intent', 'charge', 'refund', 'transfer', 'dispute']),
  );
  for await (const movement of bench.stripe.balanceTransactions.list({ limit: 100 }))
    answered('balance_transaction', movement);
});

it.each([
  ['intentCreate', createParams],
  ['intentUpdate', updateParams],
  ['intentConfirm', confirmParams],
  ['intentCapture', captureParams],
  ['intentCancel', cancelParams],
  ['accountCreate', accountCreate],
  ['accountUpdate', accountUpdate],
] as const)('%s takes nothing that the SDK does not know', (name, parser) => {
  // Stripe.js alone sends the client secret.
  const taken = parser.names.filter((parameter) => parameter !== 'client_secret');
  expect(types.names(name)).toEqual(expect.arrayContaining(taken));
});
