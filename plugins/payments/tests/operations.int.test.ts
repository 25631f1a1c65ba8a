import { randomUUID } from 'node:crypto';
import { operationKey, type OperationPlan } from '../contracts/operations';
import type { PaymentsService } from '../contracts/service';
import { claimOperation, LEASE_MS } from '../server/src/store/operations';
import { StripeFailure } from '../server/src/stripe/failure';
import { runOperation } from '../server/src/use-cases/run-operation';
import { exampleCharge, PaymentsWorld } from './payments-world';

let world: PaymentsWorld;
let owner: { id: string; account: string };
let renter: string;

beforeAll(async () => {
  world = await PaymentsWorld.start('operations');
  owner = await world.addOwner();
  renter = await world.addUser();
});
afterAll(() => world.stop());

function chargePlan(bookingId: string, ownerId = owner.id): OperationPlan {
  return exampleCharge(bookingId, { ownerId, renterId: renter });
}

async function planned(ownerId?: string): Promise<{ bookingId: string; key: string }> {
  const bookingId = randomUUID();
  await world.plan(chargePlan(bookingId, ownerId));
  return { bookingId, key: operationKey.charge(bookingId) };
}

const times = () => ({ now: world.clock.now(), wall: new Date() });

async function claimed(key: string) {
  const operation = await claimOperation(world.database.knex, key, times());
  if (!operation) throw new Error(`${key} could not be claimed`);
  return operation;
}

/** As if the time of the lease had passed. */
async function endLease(key: string): Promise<void> {
  const over = { locked_until: new Date(Date.now() - 1) };
  await world.database.knex.table('ledger.operation').where({ key }).update(over);
}

const unreachable = async (): Promise<never> => {
  throw new StripeFailure('transient', 'connection_error', 'Stripe is away');
};

/** How many intents of the booking there are at Stripe. */
function intentsAtStripe(bookingId: string): number {
  const intents = [...world.emulator.world.store.newestFirst('payment_intent')];
  return intents.filter(({ record }) => record.metadata.bookingId === bookingId).length;
}

async function stateOf(payments: PaymentsService, bookingId: string) {
  const [operation] = await payments.operationsOf(bookingId);
  return operation;
}

describe('an operation', () => {
  it('is planned with its transaction or not at all', async () => {
    const bookingId = randomUUID();
    await expect(
      world.dependencies.transaction(async (trx) => {
        await world.payments.planOperation(trx, chargePlan(bookingId));
        throw new Error('no dates left');
      }),
    ).rejects.toThrow('no dates left');
    expect(await world.payments.operationsOf(bookingId)).toEqual([]);
  });

  it('refuses a payload that is not of its kind', async () => {
    const plan = chargePlan(randomUUID());
    const broken = { ...plan, payload: { ...plan.payload, amount: 12.5 } } as OperationPlan;
    await expect(world.plan(broken)).rejects.toThrow();
  });

  it('that cannot be read fails alone and holds up no other', async () => {
    const [broken, sound] = [await planned(), await planned()];
    await world.database.knex.raw(
      `update ledger.operation set payload = '{"number": 0}', next_at = now() - interval '1 hour'
        where key = ?`,
      [broken.key],
    );
    await world.payments.drain();
    expect(await stateOf(world.payments, broken.bookingId)).toMatchObject({
      state: 'failed',
      error: 'payload_unreadable',
    });
    expect(await stateOf(world.payments, sound.bookingId)).toMatchObject({ state: 'done' });
  });

  it('is carried out once by twenty callers at the same time', async () => {
    const { bookingId, key } = await planned();
    const results = await Promise.all(
      Array.from({ length: 20 }, () => world.payments.ensureDone(key)),
    );
    expect(new Set(results.map(({ objectId }) => objectId)).size).toBe(1);
    expect(results.every(({ clientSecret }) => clientSecret?.startsWith('pi_'))).toBe(true);
    expect(intentsAtStripe(bookingId)).toBe(1);
  });

  it('is finished by the next worker when one dies after the call, and not made twice', async () => {
    const { bookingId, key } = await planned();
    const dying = await claimed(key);
    const powerCut = new Promise<never>(() => undefined);
    const cut = { transaction: () => powerCut, statement: () => powerCut };
    void runOperation({ ...world.dependencies, ...cut }, dying);
    await world.until('the call was made', async () => intentsAtStripe(bookingId) === 1);
    expect(await stateOf(world.payments, bookingId)).toMatchObject({ state: 'requested' });

    expect(await claimOperation(world.database.knex, key, times())).toBeUndefined();
    await endLease(key);
    await expect(world.payments.ensureDone(key)).resolves.toMatchObject({
      status: 'requires_payment_method',
    });
    expect(intentsAtStripe(bookingId)).toBe(1);
  });

  it('whose books do not take the result says why and is tried again', async () => {
    const { bookingId, key } = await planned();
    const refusing = {
      ...world.dependencies,
      transaction: () => Promise.reject(new Error('full')),
      statement: () => Promise.reject(new Error('full')),
    };
    await runOperation(refusing, await claimed(key));
    expect(await stateOf(world.payments, bookingId)).toMatchObject({
      state: 'requested',
      error: 'Error: full',
    });
    await world.payments.drain();
    expect(await stateOf(world.payments, bookingId)).toMatchObject({ state: 'done', error: null });
    expect(intentsAtStripe(bookingId)).toBe(1);
  });

  it('leaves nothing to a worker whose lease ran out', async () => {
    const { bookingId, key } = await planned();
    const slow = await claimed(key);
    const later = { now: world.clock.now(), wall: new Date(Date.now() + LEASE_MS + 1) };
    expect(await claimOperation(world.database.knex, key, later)).toBeDefined();
    await runOperation(world.dependencies, slow);
    expect(await stateOf(world.payments, bookingId)).toMatchObject({ state: 'requested' });
    await endLease(key);
  });

  it('that Stripe does not answer is a 503 and stays with the runner', async () => {
    const { bookingId, key } = await planned();
    const away = world.withStripe({ createCharge: unreachable });
    await expect(away.ensureDone(key)).rejects.toMatchObject({
      status: 503,
      code: 'PAYMENT_UNAVAILABLE',
    });
    expect(await stateOf(world.payments, bookingId)).toMatchObject({
      state: 'requested',
      attempts: 1,
    });
    await world.payments.drain();
    expect(await stateOf(world.payments, bookingId)).toMatchObject({ state: 'done' });
  });

  it('waits for what takes too long no longer than it was told to', async () => {
    const { key } = await planned();
    let answer: () => void = () => undefined;
    const hangs = new Promise<void>((resolve) => (answer = resolve));
    const slow = world.withStripe({
      async createCharge(charge, at) {
        await hangs;
        return world.dependencies.stripe.createCharge(charge, at);
      },
    });
    await expect(slow.ensureDone(key, { timeoutMs: 50 })).rejects.toMatchObject({ status: 503 });
    answer();
    await expect(world.payments.ensureDone(key)).resolves.toMatchObject({ kind: 'charge.create' });
  });

  it('that is given up meanwhile is undone at Stripe', async () => {
    const { bookingId, key } = await planned();
    const running = await claimed(key);
    await world.dependencies.transaction((trx) => world.payments.abandonOperation(trx, key));
    await runOperation(world.dependencies, running);
    await world.payments.drain();
    expect(await world.payments.paymentOf(bookingId)).toMatchObject({ status: 'canceled' });
    await expect(world.payments.ensureDone(key)).rejects.toMatchObject({
      code: 'PAYMENT_ABANDONED',
    });
  });

  it('that can never succeed is told, waits for people, and works after they mended it', async () => {
    const stranger = await world.addUser();
    const { bookingId, key } = await planned(stranger);
    await expect(world.payments.ensureDone(key)).rejects.toMatchObject({
      status: 422,
      code: 'PAYMENT_REFUSED',
      details: { reason: 'owner_not_payable' },
    });
    expect(await world.published(bookingId)).toMatchObject([
      { topic: 'payment.failed', payload: { stage: 'create', reason: 'owner_not_payable' } },
    ]);
    await world.database.knex
      .table('up_users')
      .where({ document_id: stranger })
      .update({ stripe_account_id: null, transfers_active: false });
    expect(await world.payments.retryOperation(key)).toBe(true);
    expect(await world.payments.retryOperation(key)).toBe(false);
  });

  it('is not repeated under a key that Stripe may have forgotten', async () => {
    const { bookingId, key } = await planned();
    await world.database.knex
      .table('ledger.operation')
      .where({ key })
      .update({ first_tried_at: new Date(Date.now() - 21 * 60 * 60_000) });
    await expect(world.payments.ensureDone(key)).rejects.toMatchObject({
      details: { reason: 'key_expired' },
    });
    expect(intentsAtStripe(bookingId)).toBe(0);
  });

  it('waits for the day that it is due', async () => {
    const bookingId = randomUUID();
    const dueAt = new Date(world.clock.now().getTime() + 60_000);
    await world.plan({ ...chargePlan(bookingId), dueAt });
    await world.payments.drain();
    expect(await stateOf(world.payments, bookingId)).toMatchObject({ state: 'requested' });
    await world.advance(61_000);
    expect(await stateOf(world.payments, bookingId)).toMatchObject({ state: 'done' });
  });

  it('is taken by one of several workers each', async () => {
    const plans = await Promise.all(Array.from({ length: 30 }, () => planned()));
    await world.database.knex.table('ledger.operation').update({ next_at: new Date() });
    const tried = await Promise.all([1, 2, 3].map(() => world.payments.runDueOperations()));
    expect(tried.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(30);
    for (const { bookingId } of plans) {
      expect(intentsAtStripe(bookingId)).toBe(1);
      expect(await stateOf(world.payments, bookingId)).toMatchObject({
        state: 'done',
        attempts: 1,
      });
    }
  });
});
