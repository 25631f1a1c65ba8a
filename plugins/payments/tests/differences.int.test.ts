/** A cent that nobody can explain stops its owner's payouts, and nobody else's. */
import type { DifferenceEntry } from '../contracts/differences';
import { differencesQuery } from '../contracts/differences';
import { listDifferences } from '../server/src/use-cases/list-differences';
import { reconcile } from '../server/src/use-cases/reconcile';
import { releasePayouts } from '../server/src/use-cases/release-payouts';
import { newParties, owner, paidBooking, settleBooking, startWorld, world } from './paid-rental';

beforeAll(() => startWorld('differences'));
beforeEach(newParties);
afterAll(() => world.stop());

const ADMIN = { id: 1, documentId: 'finance', name: 'Fi Nance' };

/** Nobody waits six minutes here: what was seen is as old. */
const grownOld = async (): Promise<unknown> =>
  world.database.knex
    .table('ledger.difference')
    .update({ seen_since_wall: new Date(Date.now() - 6 * 60_000) });

/** Somebody with the keys sends an owner a cent past the platform. */
async function sendBehindOurBack(account: string): Promise<void> {
  const response = await fetch(`${world.emulator.url}/v1/transfers`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk_test_emulator' },
    body: new URLSearchParams({ amount: '1', currency: 'usd', destination: account }),
  });
  expect([response.status, await response.json()]).toMatchObject([200, { amount: 1 }]);
}

async function settled(bookingId: string): Promise<void> {
  await settleBooking(bookingId, 8_500);
  const share = { bookingId, ownerId: owner.id, amount: 8_500, currency: 'USD' };
  await world.dependencies.transaction((trx) => world.payments.planPayout(trx, share));
}

const open = async (state = 'open'): Promise<DifferenceEntry[]> =>
  (await listDifferences(world.dependencies, differencesQuery.parse({ state }))).data;

const mine = async (state = 'open'): Promise<DifferenceEntry[]> =>
  (await open(state)).filter(({ owner: whose }) => whose?.documentId === owner.id);

const payoutOf = async (bookingId: string) =>
  world.database.knex
    .table('ledger.operation')
    .where({ booking_id: bookingId, kind: 'payout.create' })
    .first<{ state: string; error: string | null }>('state', 'error');

test('names the cent, holds that owner’s payout, pays the others, and goes on when staff say so', async () => {
  const suspect = { ...owner };
  const booking = await paidBooking();
  await reconcile(world.dependencies);
  expect(await mine()).toEqual([]);
  await sendBehindOurBack(suspect.account);
  // An account is looked at again once money moves on it.
  await paidBooking();

  await reconcile(world.dependencies);
  expect(await mine()).toMatchObject([
    { account: suspect.account, amount: 1, currency: 'USD', rounds: 1, isFreezing: false },
  ]);
  await reconcile(world.dependencies);
  expect(await mine()).toMatchObject([{ rounds: 2, isFreezing: false }]);
  await grownOld();
  const [cent] = await mine();
  expect(cent).toMatchObject({ amount: 1, rounds: 2, isFreezing: true, released: null });
  expect(cent?.subject).toMatch(/^txn_/);

  await settled(booking);
  await world.payments.drain();
  expect(await payoutOf(booking)).toEqual({ state: 'requested', error: 'difference_unexplained' });

  await newParties();
  const innocent = await paidBooking();
  await settled(innocent);
  await world.payments.drain();
  expect((await payoutOf(innocent))?.state).toBe('done');
  expect((await payoutOf(booking))?.state).toBe('requested');

  await releasePayouts(
    world.dependencies,
    cent?.id ?? '',
    { reason: 'A test transfer of ours.' },
    ADMIN,
  );
  await expect(
    releasePayouts(
      world.dependencies,
      cent?.id ?? '',
      { reason: 'A test transfer of ours.' },
      ADMIN,
    ),
  ).rejects.toMatchObject({ status: 409, code: 'DIFFERENCE_RELEASED' });
  await world.database.knex
    .table('ledger.operation')
    .where({ booking_id: booking })
    .update({ next_at: new Date(0) });
  await world.payments.drain();
  expect((await payoutOf(booking))?.state).toBe('done');
  const released = (await open()).find(({ id }) => id === cent?.id);
  expect(released).toMatchObject({ isFreezing: false, released: { by: 'Fi Nance' } });
});

test('a journal that Stripe did not move for is a difference until it is there; work under way freezes nothing', async () => {
  const booking = await paidBooking();
  const elsewhere = {
    ...world.dependencies,
    stripe: { ...world.dependencies.stripe, balanceTransactionsSince: async () => [] },
  };
  await reconcile(elsewhere);
  const [missing] = await mine();
  expect(missing).toMatchObject({
    amount: -8_500,
    booking: { documentId: booking },
    details: { ledger: 8_500, stripe: 0 },
    isFreezing: false,
  });
  await grownOld();
  expect(await mine()).toMatchObject([{ isFreezing: false }]);
  await reconcile(world.dependencies);
  expect(await mine()).toEqual([]);
  expect(await mine('resolved')).toMatchObject([{ id: missing?.id, amount: -8_500 }]);
});
