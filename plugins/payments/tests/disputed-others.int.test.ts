/** A renter's bank disputes what was taken of a deposit, or a late fee: the rental's own money stays. */
import { operationKey } from '../contracts/operations';
import { balances, close, dispute, end, payShare } from './disputed-charge';
import { lateFeePlan, taken, TAKEN } from './operation-scenes';
import { newParties, owner, paidBooking, settleBooking, startWorld, world } from './paid-rental';

beforeAll(() => startWorld('disputed others'));
beforeEach(newParties);
afterAll(() => world.stop());

const DISPUTE_FEE = 1_500;

async function openedOf(bookingId: string, kind: 'hold' | 'late_fee', more = {}): Promise<string> {
  const id = await dispute(bookingId, more, kind);
  await world.untilTold(bookingId, 'chargeback.opened');
  return id;
}

/** What the dispute did to the books, account by account. */
async function changeOf(bookingId: string, act: () => Promise<unknown>) {
  const before = await balances(bookingId);
  await act();
  const after = await balances(bookingId);
  const accounts = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changes = [...accounts].map(
    (one) => [one, (after[one] ?? 0) - (before[one] ?? 0)] as const,
  );
  return Object.fromEntries(changes.filter(([, change]) => change !== 0));
}

const stateOf = async (bookingId: string, key: string) =>
  (await world.payments.operationsOf(bookingId)).find((one) => one.key === key)?.state;

async function planPassOn(bookingId: string): Promise<string> {
  const key = operationKey.passOnDamage(bookingId);
  const payload = { number: 1, amount: TAKEN, currency: 'USD', ownerId: owner.id };
  await world.plan({ kind: 'damage.transfer', key, bookingId, payload });
  return key;
}

describe('what was taken of a deposit', () => {
  it('is not frozen of the rental’s share, and comes back when the bank decides so', async () => {
    const bookingId = await taken();
    const change = await changeOf(bookingId, async () => {
      const id = await openedOf(bookingId, 'hold');
      await end(bookingId, id, 'won');
    });
    expect(change).toEqual({ dispute_fee: DISPUTE_FEE, 'stripe:platform': -DISPUTE_FEE });
    expect(await world.payments.verify()).toEqual([]);
  });

  it('lost before it was divided: nobody has it any more, and a refund that waited is given up', async () => {
    const bookingId = await taken();
    const key = operationKey.giveBackDamage(bookingId);
    const change = await changeOf(bookingId, async () => {
      const id = await openedOf(bookingId, 'hold');
      await world.plan({
        kind: 'damage.refund',
        key,
        bookingId,
        payload: { number: 1, amount: TAKEN },
      });
      await world.payments.drain();
      expect(await stateOf(bookingId, key)).toBe('requested');
      await end(bookingId, id, 'lost');
    });
    expect(change).toMatchObject({ 'owner:damage': TAKEN, dispute_fee: DISPUTE_FEE });
    expect(await stateOf(bookingId, key)).not.toBe('requested');
    expect(await world.topics(bookingId)).not.toContain('damage.refunded');
    expect(await world.payments.verify()).toEqual([]);
  });

  it('lost after it went to the owner: the owner owes it', async () => {
    const bookingId = await taken();
    await world.payments.ensureDone(await planPassOn(bookingId));
    await world.payments.drain();
    const change = await changeOf(bookingId, async () => {
      const id = await openedOf(bookingId, 'hold');
      await end(bookingId, id, 'lost');
    });
    expect(change).toEqual({
      'recv:owner': TAKEN,
      dispute_fee: DISPUTE_FEE,
      'stripe:platform': -TAKEN - DISPUTE_FEE,
    });
    expect(await world.payments.verify()).toEqual([]);
  });

  it('lost in part while it waits to go to the owner: the owner has the rest', async () => {
    const bookingId = await taken();
    const id = await openedOf(bookingId, 'hold', { amount: 3_000 });
    const key = await planPassOn(bookingId);
    await world.payments.drain();
    expect(await stateOf(bookingId, key)).toBe('requested');
    await end(bookingId, id, 'lost');
    await world.payments.drain();
    expect(await stateOf(bookingId, key)).toBe('done');
    expect(await balances(bookingId)).toMatchObject({ 'owner:payable': 3_000 - TAKEN });
    expect(await balances(bookingId)).not.toHaveProperty('owner:damage');
    expect(await world.payments.verify()).toEqual([]);
  });
});

describe('a late fee', () => {
  async function paidLate(): Promise<string> {
    const bookingId = await paidBooking();
    await world.plan(lateFeePlan(bookingId));
    await world.untilTold(bookingId, 'late_fee.paid');
    return bookingId;
  }

  it('lost: the owner owes their part, the platform gives up its own', async () => {
    const bookingId = await paidLate();
    const change = await changeOf(bookingId, async () => {
      const id = await openedOf(bookingId, 'late_fee');
      await end(bookingId, id, 'lost');
    });
    expect(change).toEqual({
      'recv:owner': 4_250,
      late_fee: 750,
      dispute_fee: DISPUTE_FEE,
      'stripe:platform': -5_000 - DISPUTE_FEE,
    });
    expect(await world.payments.verify()).toEqual([]);
  });

  it('lost: the next share of the owner pays what they owe', async () => {
    const bookingId = await paidLate();
    const id = await openedOf(bookingId, 'late_fee');
    await end(bookingId, id, 'lost');
    const next = await paidBooking();
    await settleBooking(next, 8_500);
    await payShare(next, 8_500);
    await world.untilTold(next, 'payout.paid');
    await close(next);
    const paid = (await world.published(next)).find(({ topic }) => topic === 'payout.created');
    expect(paid?.payload).toMatchObject({ amount: 4_250 });
    expect(await world.payments.verify()).toEqual([]);
  });
});
