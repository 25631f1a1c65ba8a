import { randomUUID } from 'node:crypto';
import { operationKey } from '../contracts/operations';
import {
  charge,
  newParties,
  owner,
  paidBooking,
  payOut,
  post,
  renter,
  settleBooking,
  startWorld,
  world,
} from './paid-rental';

const DAY = 24 * 60 * 60_000;

beforeAll(() => startWorld('rental money'));
beforeEach(newParties);
afterAll(() => world.stop());

const placeHold = (bookingId: string): Promise<void> =>
  world.plan({
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
  });

const refund = (bookingId: string, amount: number, feeRefund: number): Promise<void> =>
  world.plan({
    kind: 'refund.create',
    key: operationKey.refund(bookingId),
    bookingId,
    payload: {
      number: 1,
      chargeNumber: 1,
      amount,
      feeRefund,
      reason: 'cancelled',
      from: 'held',
    },
  });

describe('money of one rental', () => {
  it('goes from the renter’s card to the owner’s bank, and every cent is explained', async () => {
    const bookingId = await paidBooking();
    await placeHold(bookingId);
    await world.payments.drain();
    expect(await world.payments.holdOf(bookingId)).toMatchObject({
      status: 'requires_capture',
      amount: 20_000,
      endedAt: null,
    });
    await world.advance(3 * DAY);
    await world.plan({
      kind: 'hold.release',
      key: operationKey.releaseHold(bookingId),
      bookingId,
      payload: { number: 1 },
    });
    await world.payments.drain();
    await settleBooking(bookingId, 8_500);
    await payOut(bookingId, 8_500);
    await world.payments.drain();
    await world.untilTold(bookingId, 'payout.paid');

    expect(await world.topics(bookingId)).toEqual([
      'payment.succeeded',
      'hold.placed',
      'hold.released',
      'payout.created',
      'payout.paid',
    ]);
    const journals = await world.payments.ledgerOf(bookingId);
    expect(journals.map(({ sourceType }) => sourceType).sort()).toEqual([
      'booking.paid',
      'booking.settled',
      'deposit.held',
      'deposit.released',
      'payout.created',
      'payout.paid',
      'stripe.fee',
    ]);
    await world.database.knex
      .table('bookings')
      .where({ document_id: bookingId })
      .update({ state: 'SETTLED', settled_at: world.clock.now() });
    expect(await world.payments.verify()).toEqual([]);
  });

  it('captures what was authorised, once, whoever asks again', async () => {
    const bookingId = randomUUID();
    await world.confirm(await charge(bookingId, { captureMethod: 'manual' }));
    await world.untilTold(bookingId, 'payment.authorised');
    const plan = {
      kind: 'charge.capture',
      key: operationKey.capture(bookingId),
      bookingId,
      payload: { number: 1 },
    } as const;
    await world.plan(plan);
    await world.plan(plan);
    await world.payments.drain();
    await world.untilTold(bookingId, 'payment.succeeded');
    await post(bookingId);
    await world.payments.drain();
    expect(await world.topics(bookingId)).toEqual(['payment.authorised', 'payment.succeeded']);
    expect(await world.payments.verify()).toEqual([]);
  });

  it('gives back the exact parts of owner and platform', async () => {
    const bookingId = await paidBooking();
    await refund(bookingId, 5_500, 1_250);
    await world.payments.drain();
    expect(await world.topics(bookingId)).toEqual(['payment.succeeded', 'refund.done']);
    expect(await world.payments.paymentOf(bookingId)).toMatchObject({ refunded: 5_500 });
    expect(await world.payments.verify()).toEqual([]);
  });

  it('refuses to give back more than was charged', async () => {
    const bookingId = await paidBooking();
    await refund(bookingId, 11_001, 2_500);
    await world.payments.drain();
    const operations = await world.payments.operationsOf(bookingId);
    expect(operations.find(({ kind }) => kind === 'refund.create')).toMatchObject({
      state: 'failed',
      error: 'refund_exceeds_charge',
    });
    expect(await world.topics(bookingId)).toEqual(['payment.succeeded']);
  });

  it('tells a paid charge as paid when it is cancelled too late', async () => {
    const bookingId = randomUUID();
    await world.confirm(await charge(bookingId));
    await world.plan({
      kind: 'charge.cancel',
      key: operationKey.cancel(bookingId),
      bookingId,
      payload: { number: 1 },
    });
    await world.payments.drain();
    await world.untilTold(bookingId, 'payment.succeeded');
    await post(bookingId);
    expect(await world.topics(bookingId)).toEqual(['payment.succeeded']);
    const operations = await world.payments.operationsOf(bookingId);
    expect(operations.map(({ state }) => state)).toEqual(['done', 'done']);
  });

  it('cancels a charge that nobody paid', async () => {
    const bookingId = randomUUID();
    const secret = await charge(bookingId);
    await world.plan({
      kind: 'charge.cancel',
      key: operationKey.cancel(bookingId),
      bookingId,
      payload: { number: 1 },
    });
    await world.payments.drain();
    await world.untilTold(bookingId, 'payment.cancelled');
    expect(await world.confirm(secret)).toBe(400);
  });

  it('tells each refused card once and takes the next', async () => {
    const bookingId = randomUUID();
    const secret = await charge(bookingId);
    expect(await world.confirm(secret, 'pm_card_chargeDeclined')).toBe(402);
    await world.untilTold(bookingId, 'payment.failed');
    await world.confirm(secret);
    await world.untilTold(bookingId, 'payment.succeeded');
    await post(bookingId);
    expect(await world.topics(bookingId)).toEqual(['payment.failed', 'payment.succeeded']);
  });

  it('waits with a payout until Stripe has the money, and pays it once', async () => {
    await world.control('settings', { availableDelaySeconds: (2 * DAY) / 1000 });
    const bookingId = await paidBooking();
    await world.control('settings', { availableDelaySeconds: 0 });
    await settleBooking(bookingId, 8_500);
    await payOut(bookingId, 8_500);
    await world.payments.drain();
    expect(await world.payments.drain()).toBe(0);
    expect(await world.topics(bookingId)).toEqual(['payment.succeeded']);
    await world.advance(3 * DAY);
    await world.untilTold(bookingId, 'payout.paid');
    await world.payments.drain();
    expect(await world.topics(bookingId)).toEqual([
      'payment.succeeded',
      'payout.created',
      'payout.paid',
    ]);
    expect(await world.payments.verify()).toEqual([]);
  });

  it('lets a hold lapse and takes the promise out of the books', async () => {
    const bookingId = await paidBooking();
    await placeHold(bookingId);
    await world.payments.drain();
    await world.untilTold(bookingId, 'hold.placed');
    await world.advance(40 * DAY);
    await world.untilTold(bookingId, 'hold.lapsed');
    const journals = await world.payments.ledgerOf(bookingId);
    expect(journals.map(({ sourceType }) => sourceType)).toContain('deposit.released');
  });
});
