/** What owners owe the platform is taken of their next shares. */
import { randomUUID } from 'node:crypto';
import { newParties, owner, paidBooking, settleBooking, startWorld, world } from './paid-rental';

beforeAll(() => startWorld('receivables'));
beforeEach(newParties);
afterAll(() => world.stop());

/** The share of a settled booking becomes a payout, less what the owner owes. */
const payShare = (bookingId: string, amount: number): Promise<void> =>
  world.dependencies.transaction((trx) =>
    world.payments.planPayout(trx, { bookingId, ownerId: owner.id, amount, currency: 'USD' }),
  );

/** The owner of a booking that nobody hears of again owes a penalty. */
const owes = (amount: number): Promise<boolean> =>
  world.dependencies.transaction((trx) =>
    world.payments.recordPenalty(trx, {
      bookingId: randomUUID(),
      ownerId: owner.id,
      amount,
      currency: 'USD',
      at: world.clock.now(),
    }),
  );

/** What the ledger says that the owner owes. */
async function debt(): Promise<number> {
  const [row] = await world.database
    .knex('ledger.posting')
    .where({ account: `recv:owner:${owner.id}` })
    .sum('amount as amount');
  return Number(row?.amount ?? 0);
}

async function settled(bookingId: string): Promise<void> {
  await settleBooking(bookingId, 8_500);
  await payShare(bookingId, 8_500);
  await world.payments.drain();
  await world.database.knex
    .table('bookings')
    .where({ document_id: bookingId })
    .update({ state: 'SETTLED', settled_at: world.clock.now() });
}

test('takes what the owner owes of the next shares, and pays the rest out', async () => {
  await owes(1_000);
  await owes(9_000);
  const first = await paidBooking();
  await settled(first);
  expect(await debt()).toBe(1_500);
  expect(await world.topics(first)).not.toContain('payout.created');
  const second = await paidBooking();
  await settled(second);
  await world.untilTold(second, 'payout.paid');
  expect(await debt()).toBe(0);
  const paid = (await world.published(second)).find(({ topic }) => topic === 'payout.created');
  expect(paid?.payload).toMatchObject({ amount: 7_000 });
  expect(await world.payments.verify()).toEqual([]);
});
