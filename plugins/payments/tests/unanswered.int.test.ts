/** Operations that Stripe does not answer, or not yet: whoever waits is told in the end. */
import { randomUUID } from 'node:crypto';
import { operationKey } from '../contracts/operations';
import { MAX_ATTEMPTS } from '../server/src/domain/retry-pacing';
import type { StripeGateway } from '../server/src/stripe/gateway';
import { StripeFailure } from '../server/src/stripe/failure';
import { exampleCharge, PaymentsWorld } from './payments-world';

let world: PaymentsWorld;
let owner: { id: string; account: string };
let renter: string;

beforeAll(async () => {
  world = await PaymentsWorld.start('unanswered');
  owner = await world.addOwner();
  renter = await world.addUser();
});
afterAll(() => world.stop());

const failing = (kind: 'transient' | 'permanent', code: string) => async (): Promise<never> => {
  throw new StripeFailure(kind, code, code);
};

async function charged(captureMethod: 'automatic' | 'manual', by = owner): Promise<string> {
  const bookingId = randomUUID();
  const key = operationKey.charge(bookingId);
  await world.plan(exampleCharge(bookingId, { ownerId: by.id, renterId: renter, captureMethod }));
  const { clientSecret } = await world.payments.ensureDone(key);
  await world.confirm(clientSecret ?? '');
  await world.untilTold(
    bookingId,
    captureMethod === 'manual' ? 'payment.authorised' : 'payment.succeeded',
  );
  return bookingId;
}

const set = (key: string, values: object) =>
  world.database.knex.table('ledger.operation').where({ key }).update(values);

const stateOf = async (bookingId: string, key: string) =>
  (await world.payments.operationsOf(bookingId)).find((operation) => operation.key === key);

/** As if it had been tried in vain until people had to look. */
async function lastTry(key: string, gateway: Partial<StripeGateway>): Promise<void> {
  await set(key, { attempts: MAX_ATTEMPTS - 1, next_at: new Date() });
  await world.withStripe(gateway).runDueOperations();
}

const LONG_AGO = new Date(Date.now() - 30 * 60 * 60_000);

test('a capture without its charge is refused, and told', async () => {
  const bookingId = randomUUID();
  const key = operationKey.capture(bookingId);
  await world.plan({ kind: 'charge.capture', key, bookingId, payload: { number: 1 } });
  await world.payments.drain();
  expect(await world.published(bookingId)).toMatchObject([
    { topic: 'payment.failed', payload: { stage: 'capture', reason: 'charge_unknown' } },
  ]);
});

test('a capture and a cancel are tried until Stripe answers, however long that takes', async () => {
  for (const [kind, gateway, topic] of [
    ['charge.capture', 'captureIntent', 'payment.succeeded'],
    ['charge.cancel', 'cancelIntent', 'payment.cancelled'],
  ] as const) {
    const bookingId = await charged('manual');
    const key =
      kind === 'charge.capture' ? operationKey.capture(bookingId) : operationKey.cancel(bookingId);
    await world.plan({ kind, key, bookingId, payload: { number: 1 } });
    await set(key, { first_tried_at: LONG_AGO });
    await lastTry(key, { [gateway]: failing('transient', 'connection_error') });
    expect(await stateOf(bookingId, key)).toMatchObject({ state: 'requested' });
    await world.payments.drain();
    expect(await stateOf(bookingId, key)).toMatchObject({ state: 'done' });
    expect(await world.topics(bookingId)).toContain(topic);
  }
});

test('a cancel that is refused while the bank decides waits for the bank', async () => {
  const bookingId = await charged('manual');
  const key = operationKey.cancel(bookingId);
  await world.plan({ kind: 'charge.cancel', key, bookingId, payload: { number: 1 } });
  const processing: Partial<StripeGateway> = {
    cancelIntent: failing('permanent', 'payment_intent_unexpected_state'),
    getIntent: async (id) => ({
      ...(await world.dependencies.stripe.getIntent(id)),
      status: 'processing',
    }),
  };
  await set(key, { next_at: new Date() });
  await world.withStripe(processing).runDueOperations();
  expect(await stateOf(bookingId, key)).toMatchObject({
    state: 'requested',
    error: 'is processing',
  });
  await world.payments.drain();
  expect(await stateOf(bookingId, key)).toMatchObject({ state: 'done' });
  expect(await world.topics(bookingId)).toContain('payment.cancelled');
});

const holdPlan = (bookingId: string) =>
  ({
    kind: 'hold.create',
    key: operationKey.hold(bookingId),
    bookingId,
    payload: {
      number: 1,
      amount: 20_000,
      currency: 'USD',
      ownerId: owner.id,
      renterId: renter,
      description: 'Deposit',
    },
  }) as const;

test('a hold that Stripe never answered is no refusal; tried again by people, it is found', async () => {
  const bookingId = await charged('automatic');
  const plan = holdPlan(bookingId);
  await world.plan(plan);
  const lost: Partial<StripeGateway> = {
    async createHold(hold, key) {
      await world.dependencies.stripe.createHold(hold, key);
      throw new StripeFailure('transient', 'connection_error', 'the answer was lost');
    },
  };
  await lastTry(plan.key, lost);
  expect(await world.topics(bookingId)).toContain('hold.unavailable');
  expect(await world.topics(bookingId)).not.toContain('hold.failed');
  await set(plan.key, { first_tried_at: LONG_AGO });
  expect(await world.payments.retryOperation(plan.key)).toBe(true);
  await world.payments.drain();
  expect(await stateOf(bookingId, plan.key)).toMatchObject({ state: 'done' });
  const holds = [...world.emulator.world.store.newestFirst('payment_intent')].filter(
    ({ record }) => record.metadata.bookingId === bookingId && record.metadata.kind === 'hold',
  );
  expect(holds).toHaveLength(1);
});

test('a refund whose answer was lost for a day is found by the retry of people, not made twice', async () => {
  const bookingId = await charged('automatic');
  const key = operationKey.refund(bookingId);
  await world.plan({
    kind: 'refund.create',
    key,
    bookingId,
    payload: {
      number: 1,
      chargeNumber: 1,
      amount: 5_500,
      feeRefund: 1_250,
      reason: 'test',
      from: 'held',
    },
  });
  await lastTry(key, {
    async createRefund(refund, at) {
      await world.dependencies.stripe.createRefund(refund, at);
      throw new StripeFailure('transient', 'connection_error', 'the answer was lost');
    },
  });
  expect(await stateOf(bookingId, key)).toMatchObject({ state: 'failed', error: 'gave_up' });
  await set(key, { first_tried_at: LONG_AGO });
  expect(await world.payments.retryOperation(key)).toBe(true);
  await world.payments.drain();
  expect(await stateOf(bookingId, key)).toMatchObject({ state: 'done' });
  expect(await world.payments.paymentOf(bookingId)).toMatchObject({ refunded: 5_500 });
  const refunds = [...world.emulator.world.store.newestFirst('refund')].filter(
    ({ record }) => record.metadata?.bookingId === bookingId,
  );
  expect(refunds).toHaveLength(1);
});

test('a payout whose answer was lost is found, although its money is gone', async () => {
  const alone = await world.addOwner();
  const bookingId = await charged('automatic', alone);
  const key = operationKey.payout(bookingId);
  await world.plan({
    kind: 'payout.create',
    key,
    bookingId,
    payload: { number: 1, amount: 8_500, currency: 'USD', ownerId: alone.id },
  });
  const lost: Partial<StripeGateway> = {
    async createPayout(account, payout, at) {
      await world.dependencies.stripe.createPayout(account, payout, at);
      throw new StripeFailure('transient', 'connection_error', 'the answer was lost');
    },
  };
  await world.withStripe(lost).runDueOperations();
  expect(await stateOf(bookingId, key)).toMatchObject({ state: 'requested' });
  await set(key, { next_at: new Date() });
  await world.payments.drain();
  expect(await stateOf(bookingId, key)).toMatchObject({ state: 'done' });
  const payouts = [...world.emulator.world.store.newestFirst('payout')].filter(
    ({ record }) => record.metadata?.bookingId === bookingId,
  );
  expect(payouts).toHaveLength(1);
});
