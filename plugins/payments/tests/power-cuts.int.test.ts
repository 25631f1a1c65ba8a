/**
 * The power goes off after each call to Stripe of each kind of operation, before anything of it is
 * written down. Whoever takes it up then finishes it, and Stripe has done what one undisturbed run
 * makes it do: nothing is missing and nothing is there twice.
 */
import { OPERATION_KINDS, operationKey, type OperationKind } from '../contracts/operations';
import { claimOperation } from '../server/src/store/operations';
import type { StripeGateway } from '../server/src/stripe/gateway';
import { runOperation } from '../server/src/use-cases/run-operation';
import { charge, newParties, startWorld, world } from './paid-rental';
import { SCENES } from './operation-scenes';

beforeAll(() => startWorld('power cuts'));
beforeEach(newParties);
afterAll(() => world.stop());

/** What changes something at Stripe. */
const CHANGING = [
  'createCustomer',
  'createCharge',
  'chargeSavedCard',
  'createHold',
  'confirmHold',
  'captureIntent',
  'cancelIntent',
  'createRefund',
  'refundApplicationFee',
  'createTransfer',
  'reverseTransfer',
  'createPayout',
  'answerDispute',
  'acceptDispute',
] as const satisfies readonly (keyof StripeGateway)[];

const MADE = [
  'customer',
  'payment_intent',
  'charge',
  'refund',
  'fee_refund',
  'transfer',
  'transfer_reversal',
  'payout',
  'balance_transaction',
] as const;

const never = new Promise<never>(() => undefined);

/** How many objects of each kind there are at Stripe, and journals in the ledger. */
async function counted(): Promise<Map<string, number>> {
  const { store } = world.emulator.world;
  const { rows } = await world.database.knex.raw('select count(*)::int as n from ledger.journal');
  return new Map([
    ...MADE.map((kind) => [kind, store.count(kind)] as const),
    ['journal', rows[0].n],
  ]);
}

async function made(work: () => Promise<unknown>): Promise<string[]> {
  const before = await counted();
  await work();
  return [...(await counted())].flatMap(([what, now]) => {
    const more = now - (before.get(what) ?? 0);
    return more === 0 ? [] : [`${more} ${what}`];
  });
}

/** Runs the operation until the answer to its `last` changing call has come; false if it ends before. */
async function runUntilCut(key: string, last: number): Promise<boolean> {
  const times = { now: world.clock.now(), wall: new Date() };
  const operation = await claimOperation(world.database.knex, key, times);
  if (!operation) throw new Error(`${key} could not be claimed`);
  let calls = 0;
  let dark = (): void => undefined;
  const cut = new Promise<boolean>((resolve) => {
    dark = () => resolve(true);
  });
  const { stripe } = world.dependencies;
  const dying = Object.fromEntries(
    CHANGING.map((name) => [
      name,
      async (...given: unknown[]) => {
        const answer = await (stripe[name] as (...all: unknown[]) => Promise<unknown>)(...given);
        calls += 1;
        if (calls < last) return answer;
        dark();
        return never;
      },
    ]),
  );
  const run = runOperation({ ...world.dependencies, stripe: { ...stripe, ...dying } }, operation);
  return Promise.race([cut, run.then(() => false)]);
}

/** As if the time of the lease had passed; then whoever is there finishes it. */
async function finish(key: string): Promise<void> {
  const over = { locked_until: new Date(Date.now() - 1) };
  const leased = world.database.knex.table('ledger.operation').where({ key });
  await leased.whereNotNull('lease').update(over);
  await world.until(`${key} is done`, async () => {
    await world.payments.drain();
    const { state } = await world.database.knex
      .table('ledger.operation')
      .where({ key })
      .first<{ state: string }>('state');
    return state === 'done';
  });
}

/** Most operations make one call, some two. */
const MOST_CALLS = 4;

test.each(OPERATION_KINDS)('%s', async (kind: OperationKind) => {
  const scene = SCENES[kind];
  const undisturbed = await scene();
  const expected = await made(() => finish(undisturbed.key));
  let cuts = 0;
  for (; cuts < MOST_CALLS; cuts += 1) {
    await newParties();
    const { key } = await scene();
    let isCut = true;
    const found = await made(async () => {
      isCut = await runUntilCut(key, cuts + 1);
      await finish(key);
    });
    expect([cuts + 1, found]).toEqual([cuts + 1, expected]);
    if (!isCut) break;
  }
  expect(cuts).toBeGreaterThan(0);
  expect(cuts).toBeLessThan(MOST_CALLS);
});

test('a charge whose operation ended is not opened again', async () => {
  const bookingId = 'once';
  await charge(bookingId);
  expect(await made(() => world.payments.ensureDone(operationKey.charge(bookingId)))).toEqual([]);
});
