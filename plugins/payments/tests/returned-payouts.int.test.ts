/** Banks that return a payout after Stripe had said it was paid. */
import { operationKey } from '../contracts/operations';
import { newParties, paidBooking, payOut, settleBooking, startWorld, world } from './paid-rental';

const DAY = 24 * 60 * 60_000;

beforeAll(() => startWorld('returned payouts'));
beforeEach(newParties);
afterAll(() => world.stop());

describe('a payout that a bank returns', () => {
  it('gives a payout back to the owner when the bank returns it', async () => {
    const bookingId = await paidBooking();
    await settleBooking(bookingId, 8_500);
    await payOut(bookingId, 8_500);
    await world.untilTold(bookingId, 'payout.paid');
    const [paid] = await world.database.knex
      .table('ledger.payout')
      .where({ booking_id: bookingId })
      .select<{ id: string }[]>('id');
    await world.control(`payouts/${paid?.id}`, { outcome: 'failed' });
    await world.untilTold(bookingId, 'payout.failed');
    expect(await world.payments.verify()).toEqual([]);
    // Nobody but people makes it again, as another payout and once.
    await world.payments.drain();
    expect(await world.payments.retryOperation(operationKey.payout(bookingId))).toBe(true);
    await world.advance(DAY);
    await world.payments.drain();
    const payouts = await world.database.knex
      .table('ledger.payout')
      .where({ booking_id: bookingId })
      .orderBy('attempt')
      .pluck('status');
    expect(payouts).toEqual(['failed', 'paid']);
    expect(await world.payments.verify()).toEqual([]);
  });

  it('hears of a payout that came back although Stripe’s message was lost', async () => {
    const bookingId = await paidBooking();
    await settleBooking(bookingId, 8_500);
    await payOut(bookingId, 8_500);
    await world.untilTold(bookingId, 'payout.paid');
    await world.advance(DAY);
    await world.payments.reconcile();
    const { id } = await world.database.knex
      .table('ledger.payout')
      .where({ booking_id: bookingId })
      .first<{ id: string }>('id');
    await world.control('faults', { mode: 'drop', match: { type: 'payout' } });
    await world.control(`payouts/${id}`, { outcome: 'failed' });
    await world.payments.reconcile();
    await world.untilTold(bookingId, 'payout.failed');
    expect(await world.payments.verify()).toEqual([]);
  });

  it.each([
    ['the first', [1, 2]],
    ['the second', [2, 1]],
  ])(
    'makes each of two payouts again by itself, %s returned before the other',
    async (_, order) => {
      const bookingId = await paidBooking();
      await settleBooking(bookingId, 8_500);
      const amounts: Readonly<Record<number, number>> = { 1: 6_000, 2: 2_500 };
      for (const number of [1, 2]) await payOut(bookingId, amounts[number] ?? 0, number);
      const made = () =>
        world.database.knex
          .table('ledger.payout')
          .where({ booking_id: bookingId })
          .orderBy(['number', 'attempt'])
          .select<{ id: string; number: number; amount: string; status: string }[]>();
      const statuses = async () =>
        (await made()).map(({ number, amount, status }) => [number, Number(amount), status]);
      await world.untilTold(bookingId, 'payout.paid');
      await world.advance(DAY);
      await world.payments.drain();
      const first = await made();
      for (const number of order) {
        const paid = first.find((one) => one.number === number);
        await world.control(`payouts/${paid?.id}`, { outcome: 'failed' });
        await world.untilTold(bookingId, 'payout.failed');
        await world.advance(DAY);
        await world.payments.drain();
      }
      expect(await statuses()).toEqual([
        [1, 6_000, 'failed'],
        [2, 2_500, 'failed'],
      ]);
      for (const number of order) {
        expect(await world.payments.retryOperation(operationKey.payout(bookingId, number))).toBe(
          true,
        );
        await world.advance(DAY);
        await world.payments.drain();
      }
      expect(await statuses()).toEqual([
        [1, 6_000, 'failed'],
        [1, 6_000, 'paid'],
        [2, 2_500, 'failed'],
        [2, 2_500, 'paid'],
      ]);
      expect(await world.payments.verify()).toEqual([]);
    },
  );
});
