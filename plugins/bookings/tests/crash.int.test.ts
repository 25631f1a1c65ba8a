/** kill -9 of the CMS at every point where money or dates are half done: afterwards all is done, once. */
import { randomUUID } from 'node:crypto';
import { until } from '@rental/config/testing/api';
import { verify } from '@rental/config/testing/verify';
import {
  atRest,
  countAtStripe,
  journals,
  killAt,
  path,
  recover,
  unitsHeld,
  type Point,
} from './crash-world';
import {
  api,
  book,
  bookAndPay,
  HOUR_MS,
  listing,
  owner,
  platform,
  renter,
  show,
  startWorld,
  stopWorld,
} from './rental-world';

beforeAll(() => startWorld('crash'));
afterAll(stopWorld);

const STRIPE_MAKES_INTENT = 'v1/payment_intents$';

describe.each<[string, Point]>([
  ['after the reservation, before Stripe is asked', { mode: 'hang', path: STRIPE_MAKES_INTENT }],
  ['after the intent was made, its answer lost', { mode: 'hang_after', path: STRIPE_MAKES_INTENT }],
])('killed %s', (_, point) => {
  test('a client that keeps asking with its key gets its booking, with one intent', async () => {
    const { id, startDate, endDate } = await listing(40, 42);
    const key = randomUUID();
    const post = () =>
      api.call('POST', '/api/bookings', {
        token: renter,
        headers: { 'idempotency-key': key },
        body: { listingId: id, startDate, endDate },
      });
    await killAt(point, post);
    const [cutOff] = await bookingsOf(id);
    const again = await until('its booking', post, ({ status }) => status !== 409);
    expect([again.status, again.json.bookingId]).toEqual([201, cutOff]);
    expect((await post()).json).toEqual(again.json);
    expect(await bookingsOf(id)).toEqual([cutOff]);
    expect(await unitsHeld(cutOff!)).toBe(1);

    await api.pay(again.json.paymentClientSecret);
    await api.reach(cutOff!, renter, 'CONFIRMED');
    await expectPaidOnce(cutOff!);
  });

  test('nobody asks again: the payment is opened all the same, and the dates are free after its time', async () => {
    const { id, startDate, endDate } = await listing(40, 42);
    const body = { listingId: id, startDate, endDate };
    await killAt(point, () => api.post('/api/bookings', body, renter));
    await atRest();
    const [bookingId] = await bookingsOf(id);
    expect(await countAtStripe(bookingId!)).toMatchObject({ intents: ['requires_payment_method'] });
    expect(await unitsHeld(bookingId!)).toBe(1);
    await api.advance('PT16M');
    await api.reach(bookingId!, renter, 'EXPIRED');
    await atRest();
    expect(await countAtStripe(bookingId!)).toMatchObject({ intents: ['canceled'] });
    expect(await unitsHeld(bookingId!)).toBe(0);
    const waited = 'PENDING_PAYMENT';
    expect(await path(bookingId!)).toEqual(['DRAFT', waited, waited, 'EXPIRED']);
  });
});

const bookingsOf = async (listingId: string): Promise<string[]> =>
  (
    await platform.pg.query(
      "select document_id as id from bookings where listing_id = $1 and state <> 'EXPIRED'",
      [listingId],
    )
  ).rows.map((row) => row.id);

test('a client that asks again while the leases of the dead still run gets its booking in the end', async () => {
  const { id, startDate, endDate } = await listing(40, 42);
  const key = randomUUID();
  const post = () =>
    api.call('POST', '/api/bookings', {
      token: renter,
      headers: { 'idempotency-key': key },
      body: { listingId: id, startDate, endDate },
    });
  await killAt({ mode: 'hang_after', path: STRIPE_MAKES_INTENT }, post, platform.restart);
  const [cutOff] = await bookingsOf(id);
  const first = await post();
  expect([first.status, first.json.error.details.code]).toEqual([409, 'IDEMPOTENCY_IN_PROGRESS']);
  const again = await until('its booking', post, ({ status }) => status !== 409);
  expect([again.status, again.json.bookingId]).toEqual([201, cutOff]);
  expect(await countAtStripe(cutOff!)).toMatchObject({ intents: ['requires_payment_method'] });
});

test('killed before the webhook of a payment could arrive: it is confirmed once', async () => {
  const { bookingId, paymentClientSecret } = await book(40, 42);
  await platform.kill9();
  expect((await api.pay(paymentClientSecret)).json.status).toBe('succeeded');
  await recover();
  await api.post(`${api.emulatorUrl}/_emulator/webhooks/redeliver`, {});
  await api.reach(bookingId, renter, 'CONFIRMED');
  await expectPaidOnce(bookingId);
});

test('killed after the webhook of a payment was taken and before it was worked off', async () => {
  const { bookingId, paymentClientSecret } = await book(40, 42);
  const fault = { mode: 'hang', match: { method: 'GET', path: 'v1/payment_intents/' } };
  await api.post(`${api.emulatorUrl}/_emulator/faults`, fault);
  await api.pay(paymentClientSecret);
  await until(
    'the delivery is looked into',
    async () => (await api.get(`${api.emulatorUrl}/_emulator/faults`)).json.faults.length,
    (n) => n === 0,
  );
  await platform.kill9();
  await recover();
  await api.reach(bookingId, renter, 'CONFIRMED');
  await expectPaidOnce(bookingId);
});

async function expectPaidOnce(bookingId: string): Promise<void> {
  await atRest();
  expect(await path(bookingId)).toEqual(['DRAFT', 'PENDING_PAYMENT', 'CONFIRMED']);
  expect(await countAtStripe(bookingId)).toMatchObject({ intents: ['succeeded'], refunds: 0 });
  expect((await journals(bookingId)).filter((type) => type === 'booking.paid')).toHaveLength(1);
  expect(await unitsHeld(bookingId)).toBe(1);
}

test.each<[string, Point]>([
  ['before', { mode: 'hang', path: '/capture$' }],
  ['after', { mode: 'hang_after', path: '/capture$' }],
])('killed inside the capture, %s Stripe did it', async (_, point) => {
  const { bookingId, paymentClientSecret } = await book(40, 42, 'instant_book = false');
  await api.pay(paymentClientSecret);
  await api.reach(bookingId, renter, 'PENDING_OWNER_APPROVAL');
  await killAt(point, () => api.post(`/api/bookings/${bookingId}/approve`, {}, owner));
  expect(await unitsHeld(bookingId)).toBe(1);
  await api.reach(bookingId, renter, 'CONFIRMED');
  await atRest();
  expect(await path(bookingId)).toEqual([
    'DRAFT',
    'PENDING_PAYMENT',
    'PENDING_OWNER_APPROVAL',
    'PENDING_OWNER_APPROVAL',
    'CONFIRMED',
  ]);
  expect(await countAtStripe(bookingId)).toMatchObject({ intents: ['succeeded'] });
  expect(await unitsHeld(bookingId)).toBe(1);
});

test.each<[string, Point]>([
  ['before the refund', { mode: 'hang', path: 'v1/refunds$' }],
  ['after the refund, before the fee refund', { mode: 'hang_after', path: 'v1/refunds$' }],
  [
    'after the fee refund, the result not written',
    { mode: 'hang_after', path: 'application_fees/.*/refunds$' },
  ],
])('killed inside a refund, %s', async (_, point) => {
  const { bookingId } = await bookAndPay(40, 42);
  await atRest();
  const posted = await journals(bookingId);
  await killAt(point, () => api.post(`/api/bookings/${bookingId}/cancel`, {}, owner));
  await atRest();
  expect((await show(bookingId)).status).toBe('CANCELLED_BY_OWNER');
  expect(await countAtStripe(bookingId)).toEqual({
    intents: ['succeeded'],
    refunds: 1,
    feeRefunds: 1,
    payouts: 0,
  });
  expect(await journals(bookingId)).toEqual([...posted, 'penalty', 'refund'].sort());
  expect(await path(bookingId)).toEqual([
    'DRAFT',
    'PENDING_PAYMENT',
    'CONFIRMED',
    'CANCELLED_BY_OWNER',
  ]);
});

test('killed inside the deposit hold: it is held once', async () => {
  const { bookingId, startAt } = await bookAndPay(6, 7);
  await killAt({ mode: 'hang_after', path: STRIPE_MAKES_INTENT }, () =>
    api.clockTo(new Date(Date.parse(startAt) - 23 * HOUR_MS)),
  );
  await atRest();
  expect(await show(bookingId)).toMatchObject({ status: 'UPCOMING', deposit: { state: 'held' } });
  const { intents } = await countAtStripe(bookingId);
  expect(intents.sort()).toEqual(['requires_capture', 'succeeded']);
  expect((await journals(bookingId)).filter((type) => type === 'deposit.held')).toHaveLength(1);
  // Given back in full, so that nothing of it is in the way of the payouts below.
  await api.post(`/api/bookings/${bookingId}/cancel`, {}, owner);
  await atRest();
  expect((await show(bookingId)).deposit.state).toBe('released');
});

test.each<[string, Point]>([
  ['after settling, before the payout', { mode: 'hang', path: 'v1/payouts$' }],
  ['after the payout, the result not written', { mode: 'hang_after', path: 'v1/payouts$' }],
])('killed inside the settlement, %s', async (_, point) => {
  const { bookingId, endAt } = await bookAndPay(3, 4);
  await api.clockTo(new Date(Date.parse(endAt) + 48 * HOUR_MS));
  await api.reach(bookingId, renter, 'COMPLETED');
  await killAt(point, () => api.advance('P7D'));
  expect((await show(bookingId)).status).toBe('SETTLED');
  await atRest();
  await api.advance('PT5M');
  await until(
    'the payout has arrived',
    () => payoutStatus(bookingId),
    (s) => s === 'paid',
  );
  expect(await countAtStripe(bookingId)).toMatchObject({ refunds: 0, payouts: 1 });
  // The owner owes penalties from before: each of them was taken once.
  const isCollection = (type: string): boolean => type === 'penalty.collected';
  const all = (await journals(bookingId)).filter((type) => !isCollection(type));
  expect(all).toHaveLength(new Set(all).size);
  expect((await journals(bookingId)).filter(isCollection)).toHaveLength(
    await collectionsOf(bookingId),
  );
  expect((await path(bookingId)).filter((state) => state === 'SETTLED')).toHaveLength(1);
  expect(await unitsHeld(bookingId)).toBe(0);
});

async function collectionsOf(bookingId: string): Promise<number> {
  const { rows } = await platform.pg.query(
    `select count(*)::int as planned from ledger.operation
      where booking_id = $1 and kind = 'receivable.collect'`,
    [bookingId],
  );
  return rows[0].planned;
}

async function payoutStatus(bookingId: string): Promise<string | undefined> {
  const { rows } = await platform.pg.query(
    'select status from ledger.payout where booking_id = $1',
    [bookingId],
  );
  return rows.length === 1 ? rows[0].status : undefined;
}

test('every invariant holds after all of this', async () => {
  await atRest();
  expect(await verify(platform)).toEqual([]);
});
