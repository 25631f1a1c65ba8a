import fs from 'node:fs';
import path from 'node:path';
import { gatewayOf } from '../../server/src/stripe/adapter';
import { createClient } from '../../server/src/stripe/client';
import type { StripeGateway } from '../../server/src/stripe/gateway';
import { control, destinationCharge, openBench, SECRETS, type Bench } from './harness';
import { overheard, type SdkCall } from './overheard-client';
import { SdkTypeChecker } from './sdk-type-checker';
import { SHAPES } from './sdk-shapes';

/**
 * One rental through the platform's own gateway: every parameter that it really sends, and every
 * answer that it gets, checked against the type declarations of the SDK itself.
 */
let bench: Bench;
let types: SdkTypeChecker;
let gateway: StripeGateway;
const calls: SdkCall[] = [];
beforeAll(async () => {
  types = new SdkTypeChecker();
  bench = await openBench();
  const settings = { secretKey: 'sk_test_emulator', emulatorUrl: bench.emulator.url };
  gateway = gatewayOf(overheard(createClient(settings), calls));
}, 60_000);
afterAll(() => bench.close());

/** What is wrong with a call and its answer, as it came over the wire. */
async function problems({ name, params, answer }: SdkCall): Promise<string[]> {
  const shape = SHAPES[name];
  if (!shape) return [`${name}: no shape to check it against`];
  const wire: unknown = JSON.parse(JSON.stringify(await answer));
  const sent = shape.sent && params ? types.problems(shape.sent, params) : [];
  return [...sent, ...types.problems(shape.answered, wire)].map((what) => `${name}: ${what}`);
}

const START = new Date(Date.now() - 60_000);
const metadata = { bookingId: 'bk1', operation: 'op1' };
const money = { currency: 'USD', metadata };
/** What the rental has come to. */
const rental = {
  customer: '',
  account: '',
  intent: '',
  card: '',
  fee: '',
  hold: '',
  refund: '',
  transfer: '',
  reversal: '',
  feeRefund: '',
  payout: '',
  dispute: '',
};

const newHold = (paymentMethod: string, key: string) =>
  gateway.createHold(
    { ...money, amount: 20000, customer: rental.customer, paymentMethod, description: 'Deposit' },
    key,
  );

const newCharge = (amount: number, applicationFee: number) =>
  ({ ...money, ...destinationCharge(rental), amount, applicationFee }) as const;

/** In the order of a rental; each goes on from where the one before has left it. */
const cases: Readonly<Record<keyof StripeGateway, () => Promise<void>>> = {
  async createCustomer() {
    const customer = { email: 'renter@demo.test', metadata: { userId: 'u2' } };
    rental.customer = await gateway.createCustomer(customer, 'customer');
  },
  async createAccount() {
    const owner = { email: 'owner@demo.test', metadata: { userId: 'u1' } };
    const account = await gateway.createAccount(owner, 'account');
    expect(account.transfersActive).toBe(false);
    rental.account = account.id;
  },
  async createOnboardingLink() {
    const urls = { returnUrl: 'http://127.0.0.1/back', refreshUrl: 'http://127.0.0.1/again' };
    const link = await gateway.createOnboardingLink(rental.account, urls);
    expect(link.expiresAt.getTime()).toBeGreaterThan(Date.now());
    await control(bench, 'POST', `accounts/${rental.account}/onboard`);
  },
  async getAccount() {
    expect(await gateway.getAccount(rental.account)).toEqual({
      id: rental.account,
      transfersActive: true,
      requirements: [],
    });
  },
  async createCharge() {
    expect((await gateway.createCharge(newCharge(11000, 2500), 'charge:1')).status).toBe(
      'requires_payment_method',
    );
    const manual = { ...newCharge(11000, 2500), captureMethod: 'manual' } as const;
    const opened = await gateway.createCharge(manual, 'charge:2');
    rental.intent = opened.id;
    await bench.stripe.paymentIntents.confirm(rental.intent, {
      payment_method: 'pm_card_visa',
      return_url: 'http://127.0.0.1/back',
    });
  },
  async getIntent() {
    const intent = await gateway.getIntent(rental.intent);
    expect(intent).toMatchObject({ status: 'requires_capture', amount: 11000, received: 0 });
    rental.card = intent.paymentMethod ?? '';
  },
  async chargeSavedCard() {
    const charge = { ...newCharge(10000, 1500), paymentMethod: rental.card };
    const paid = await gateway.chargeSavedCard(charge, 'late:1');
    expect(paid).toMatchObject({ status: 'succeeded', received: 10000, applicationFee: 1500 });
  },
  async createHold() {
    const { id } = await bench.stripe.paymentMethods.attach('pm_card_chargeCustomerFail', {
      customer: rental.customer,
    });
    const refused = newHold(id, 'hold:1');
    await expect(refused).rejects.toMatchObject({ kind: 'declined', code: 'card_declined' });
    const [hold] = await gateway.findHolds(rental.customer, metadata);
    rental.hold = hold ?? '';
    expect(await newHold(rental.card, 'hold:2')).toMatchObject({ status: 'requires_capture' });
  },
  async confirmHold() {
    const held = await gateway.confirmHold(rental.hold, rental.card, 'confirm');
    expect(held.status).toBe('requires_capture');
    expect(held.charge?.captureBefore).toBeInstanceOf(Date);
  },
  async findHolds() {
    expect(await gateway.findHolds(rental.customer, metadata)).toContain(rental.hold);
    expect(await gateway.findHolds(rental.customer, { bookingId: 'other' })).toEqual([]);
  },
  async captureIntent() {
    const paid = await gateway.captureIntent(rental.intent, 'capture:1');
    expect(paid).toMatchObject({ status: 'succeeded', received: 11000 });
    expect(paid.charge?.destinationPaymentId).toMatch(/^py_/);
    expect(paid.charge?.movement?.fee).toBe(349);
    rental.fee = paid.charge?.applicationFeeId ?? '';
    const part = await gateway.captureIntent(rental.hold, 'capture:2', 7000);
    expect(part).toMatchObject({ status: 'succeeded', amount: 20000, received: 7000 });
  },
  async createTransfer() {
    const { charge } = await gateway.getIntent(rental.hold);
    const transfer = await gateway.createTransfer(
      {
        ...money,
        amount: 7000,
        destination: rental.account,
        sourceTransaction: charge?.id ?? '',
        transferGroup: 'bk1',
      },
      'transfer',
    );
    expect(transfer.destinationPaymentId).toMatch(/^py_/);
    rental.transfer = transfer.id;
  },
  async findTransfers() {
    const found = await gateway.findTransfers('bk1', metadata);
    expect(found.map(({ id }) => id)).toEqual([rental.transfer]);
  },
  async reverseTransfer() {
    const part = { amount: 1000, metadata };
    const reversal = await gateway.reverseTransfer(rental.transfer, part, 'reversal');
    expect(reversal.destinationRefundId).toMatch(/^pyr_/);
    rental.reversal = reversal.id;
  },
  async findReversals() {
    const found = await gateway.findReversals(rental.transfer, metadata);
    expect(found.map(({ id }) => id)).toEqual([rental.reversal]);
  },
  async cancelIntent() {
    const held = await newHold(rental.card, 'hold:3');
    const released = await gateway.cancelIntent(held.id, 'cancel');
    expect(released).toMatchObject({ status: 'canceled', received: 0 });
  },
  async createRefund() {
    const { intent: intentId } = rental;
    const part = { intentId, amount: 5500, reverseTransfer: true, metadata };
    const refund = await gateway.createRefund(part, 'refund');
    expect(refund).toMatchObject({ intentId, amount: 5500, status: 'succeeded' });
    expect(refund.destinationRefundId).toMatch(/^pyr_/);
    rental.refund = refund.id;
  },
  async getRefund() {
    const refund = await gateway.getRefund(rental.refund);
    expect(refund).toMatchObject({ id: rental.refund, failureReason: null, metadata });
  },
  async findRefunds() {
    const found = await gateway.findRefunds(rental.intent, metadata);
    expect(found).toEqual([await gateway.getRefund(rental.refund)]);
  },
  async refundApplicationFee() {
    const fee = { amount: 1250, metadata };
    rental.feeRefund = await gateway.refundApplicationFee(rental.fee, fee, 'fee');
  },
  async findFeeRefunds() {
    expect(await gateway.findFeeRefunds(rental.fee, metadata)).toEqual([rental.feeRefund]);
  },
  async createPayout() {
    const payout = await gateway.createPayout(rental.account, { ...money, amount: 4000 }, 'payout');
    rental.payout = payout.id;
  },
  async getPayout() {
    const payout = await gateway.getPayout(rental.account, rental.payout);
    expect(payout).toMatchObject({ amount: 4000, currency: 'USD', failureCode: null, metadata });
  },
  async findPayouts() {
    const found = await gateway.findPayouts(rental.account, metadata);
    expect(found.map(({ id }) => id)).toEqual([rental.payout]);
  },
  async getDispute() {
    const charge = { charge: (await gateway.getIntent(rental.hold)).charge?.id, amount: 5000 };
    const { id } = (await control(bench, 'POST', 'disputes', charge)) as { id: string };
    rental.dispute = id;
    expect(await gateway.getDispute(id)).toMatchObject({
      intentId: rental.hold,
      amount: 5000,
      status: 'needs_response',
      answered: false,
      withdrawal: { fee: 1500 },
      reinstated: false,
    });
  },
  async answerDispute() {
    const evidence = { product_description: 'A camera', uncategorized_text: 'It was handed over.' };
    const answered = await gateway.answerDispute(rental.dispute, evidence, 'answer');
    expect(answered).toMatchObject({ status: 'under_review', answered: true });
  },
  async acceptDispute() {
    expect(await gateway.acceptDispute(rental.dispute, 'accept')).toMatchObject({ status: 'lost' });
  },
  async balances() {
    const [owner] = await gateway.balances(rental.account);
    // Half of the rent's 85.00, the late fee's 85.00, the damage's 70.00 less 10.00, less what was paid out.
    expect(owner).toEqual({ currency: 'USD', available: 14750, pending: 0 });
    expect(await gateway.balances(null)).toHaveLength(1);
  },
  async eventsSince() {
    const platform = await gateway.eventsSince(null, START);
    expect(platform.map(({ type }) => type)).toContain('payment_intent.succeeded');
    const owner = await gateway.eventsSince(rental.account, START);
    expect(owner.map(({ account }) => account)).toContain(rental.account);
  },
  async balanceTransactionsSince() {
    const movements = await gateway.balanceTransactionsSince(rental.account, START);
    const [owner] = await gateway.balances(rental.account);
    expect(movements.reduce((sum, { amount, fee }) => sum + amount - fee, 0)).toBe(
      owner?.available,
    );
    expect(await gateway.balanceTransactionsSince(null, START)).not.toEqual([]);
  },
  async readDelivery() {
    await bench.platform.until((events) => events.length > 0);
    for (const { payload, signature } of bench.platform.received)
      expect(gateway.readDelivery(payload, signature, SECRETS.platform).account).toBeNull();
  },
};

it.each(Object.entries(cases))('%s', async (_method, run) => {
  const before = calls.length;
  await run();
  const made = calls.slice(before);
  expect(made).not.toEqual([]);
  const declined = (error: unknown) => expect(error).toMatchObject({ code: 'card_declined' });
  for (const call of made) {
    const found = await problems(call).catch(declined);
    expect(found ?? []).toEqual([]);
  }
});

it('no method of the gateway is without a case', () => {
  expect(Object.keys(cases).sort()).toEqual(Object.keys(gateway).sort());
});

it('every call to the SDK that the code has was made, and none that is not listed', () => {
  const folder = path.join(__dirname, '../../server/src/stripe');
  const code = fs
    .readdirSync(folder)
    .map((file) => fs.readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
  const resources = [...new Set(Object.keys(SHAPES).map((name) => name.split('.')[0]))].join('|');
  const written = [
    ...code.matchAll(new RegExp(`\\b(?:stripe\\.\\w+|${resources})\\.\\w+\\(`, 'g')),
  ];
  const named = new Set(written.map(([found]) => found.replace(/^stripe\.|\($/g, '')));
  const made = new Set(calls.map(({ name }) => name));
  expect([...made].sort()).toEqual([...named].sort());
  expect([...made].sort()).toEqual(Object.keys(SHAPES).sort());
});
