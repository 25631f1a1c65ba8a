/** Longer rentals: their price, their payment, and what becomes of the dates when nobody pays. */
import { until, type Answer } from '@rental/config/testing/api';
import {
  api,
  balances,
  bookAndPay,
  expectAllInvariants,
  handedOver,
  HOUR_MS,
  owner,
  platform,
  renter,
  report,
  shifted,
  show,
  startWorld,
  stopWorld,
} from './rental-world';

beforeAll(() => startWorld('extensions'));
afterAll(stopWorld);

const later = (date: string, days: number) =>
  shifted(`${date}T00:00:00Z`, days * 24 * HOUR_MS)
    .toISOString()
    .slice(0, 10);

const preview = (id: string, endDate: string, token = renter) =>
  api.get(`/api/bookings/${id}/extend-preview?endDate=${endDate}`, token);
const extend = (id: string, body: object, token = renter): Promise<Answer> =>
  api.post(`/api/bookings/${id}/extend`, body, token);

const extended = (id: string, endDate: string) =>
  until(
    'the new end',
    () => show(id),
    (booking) => booking.endDate === endDate,
  );

async function reserved(bookingId: string) {
  const { rows } = await platform.pg.query(
    `select kind, upper(during) as until from rental.reservation where booking_id = $1 order by kind`,
    [bookingId],
  );
  return rows as { kind: string; until: Date }[];
}

async function refunds(bookingId: string) {
  const { rows } = await platform.pg.query(
    `select r.charge_number as charge, r.refund::int as refund, i.amount::int as paid
      from rental.booking_refund r join ledger.intent i on i.booking_id = r.booking_id
        and i.kind = 'charge' and i.number = r.charge_number
      where r.booking_id = $1 order by r.number`,
    [bookingId],
  );
  return rows as { charge: number; refund: number; paid: number }[];
}

test('kept for longer: the preview is what is paid, and all of it counts until the settlement', async () => {
  const { bookingId, body, endAt, quote } = await handedOver(3, 4);
  const endDate = later(body.endDate, 2);
  expect((await show(bookingId)).availableActions).toContain('extend');
  const { data } = (await preview(bookingId, endDate)).json;
  expect(data).toMatchObject({ endDate, available: true, total: quote.total + data.amount });
  expect(data.amount).toBeGreaterThan(0);
  expect((await preview(bookingId, endDate, owner)).status).toBe(409);
  expect((await preview(bookingId, body.endDate)).status).toBe(400);

  const changed = await extend(bookingId, { endDate, expectedAmount: data.amount - 1 });
  expect([changed.status, changed.json.error.details.code]).toEqual([409, 'PRICE_CHANGED']);
  const opened = await extend(bookingId, { endDate, expectedAmount: data.amount });
  expect([opened.status, opened.json.amount]).toEqual([201, data.amount]);
  expect((await show(bookingId)).change).toMatchObject({ endDate, amount: data.amount });
  expect((await reserved(bookingId)).map(({ kind }) => kind)).toEqual(['booking', 'hold']);
  const waiting = await api.get(`/api/bookings/${bookingId}/payment`, renter);
  expect(waiting.json.data.change.clientSecret).toBe(opened.json.paymentClientSecret);

  // A refused card keeps the dates; another one pays.
  await api.pay(opened.json.paymentClientSecret, 'pm_card_chargeDeclined');
  expect((await show(bookingId)).change).not.toBeNull();
  await api.pay(opened.json.paymentClientSecret);
  const kept = await extended(bookingId, endDate);
  expect(kept).toMatchObject({ status: 'IN_PROGRESS', change: null, dueAt: kept.endAt });
  expect(kept.quote.total).toBe(quote.total + data.amount);
  const sum = kept.quote.lines.reduce(
    (all: number, line: { amount: number }) => all + line.amount,
    0,
  );
  expect(sum).toBe(kept.quote.total);
  expect(await reserved(bookingId)).toHaveLength(1);

  await api.clockTo(shifted(endAt, HOUR_MS));
  expect((await show(bookingId)).status).toBe('IN_PROGRESS');
  await api.clockTo(shifted(kept.endAt, HOUR_MS));
  expect((await report(bookingId, 'CHECK_OUT')).json.data.status).toBe('COMPLETED');
  await api.advance('P8D');
  const settled = await api.reach(bookingId, owner, 'SETTLED');
  const books = await balances(bookingId);
  const earned = -(
    (books.service_fee ?? 0) +
    (books.commission ?? 0) +
    (books['tax:payable'] ?? 0)
  );
  expect(settled.quote.ownerShare + earned).toBe(kept.quote.total);
});

test('nobody pays: after a quarter of an hour the dates are free for all', async () => {
  const { bookingId, body } = await bookAndPay(20, 21);
  const endDate = later(body.endDate, 2);
  const opened = (await extend(bookingId, { endDate })).json;
  const rival = { listingId: body.listingId, startDate: endDate, endDate };
  expect((await api.post('/api/bookings', rival, renter)).status).toBe(409);
  await api.clockTo(shifted(opened.expiresAt, 1000));
  expect((await show(bookingId)).change).toBeNull();
  expect(await reserved(bookingId)).toHaveLength(1);
  expect((await show(bookingId)).endDate).toBe(body.endDate);
  const won = await api.post('/api/bookings', rival, renter);
  expect(won.status).toBe(201);
  const again = await extend(bookingId, { endDate });
  expect([again.status, again.json.error.details.code]).toEqual([409, 'DATES_UNAVAILABLE']);
  expect((await preview(bookingId, endDate)).json.data.available).toBe(false);
});

test('asked for again, the first request is given up', async () => {
  const { bookingId, body } = await bookAndPay(24, 25);
  const first = (await extend(bookingId, { endDate: later(body.endDate, 3) })).json;
  const second = (await extend(bookingId, { endDate: later(body.endDate, 1) })).json;
  await until(
    'the first payment to be let go',
    async () => (await api.pay(first.paymentClientSecret)).json?.error?.code,
    (code) => code === 'payment_intent_unexpected_state',
  );
  await api.pay(second.paymentClientSecret);
  await extended(bookingId, later(body.endDate, 1));
});

test('both paid, the first one before it could be let go: its charge goes back, the second counts', async () => {
  const { bookingId, body, quote } = await bookAndPay(60, 61);
  const first = (await extend(bookingId, { endDate: later(body.endDate, 3) })).json;
  const faults = `${api.emulatorUrl}/_emulator/faults`;
  await api.post(faults, { mode: 'drop', match: { type: '.' }, times: 1000 });
  await api.pay(first.paymentClientSecret);
  const second = (await extend(bookingId, { endDate: later(body.endDate, 1) })).json;
  await api.pay(second.paymentClientSecret);
  await api.call('DELETE', faults);
  await api.advance('PT11M');
  const kept = await extended(bookingId, later(body.endDate, 1));
  expect(kept.quote.total).toBe(quote.total + second.amount);
  const given = await until(
    'the first charge to go back',
    () => refunds(bookingId),
    (found) => found.length > 0,
  );
  expect(given).toEqual([{ charge: 2, refund: first.amount, paid: first.amount }]);
  expect(await reserved(bookingId)).toHaveLength(1);
});

test('3-D Secure: the bank asks, the renter agrees, the dates are theirs', async () => {
  const { bookingId, body } = await bookAndPay(28, 29);
  const endDate = later(body.endDate, 1);
  const { paymentClientSecret } = (await extend(bookingId, { endDate })).json;
  const asked = await api.pay(paymentClientSecret, 'pm_card_threeDSecure2Required');
  expect(asked.json.status).toBe('requires_action');
  expect((await show(bookingId)).change).toMatchObject({ endDate });
});

test('a cancel gives the newest charge back first, to the cent', async () => {
  const { bookingId, body } = await bookAndPay(40, 41);
  const endDate = later(body.endDate, 1);
  const { paymentClientSecret } = (await extend(bookingId, { endDate })).json;
  await api.pay(paymentClientSecret);
  const { quote } = await extended(bookingId, endDate);
  const path = `/api/bookings/${bookingId}/cancellation-preview`;
  const { refund } = (await api.get(path, renter)).json.data;
  expect(refund).toBeGreaterThan(0);
  expect((await api.post(`/api/bookings/${bookingId}/cancel`, {}, renter)).status).toBe(200);
  const given = await refunds(bookingId);
  expect(given.map(({ charge }) => charge)).toEqual([2, 1]);
  expect(given.reduce((sum, each) => sum + each.refund, 0)).toBe(refund);
  expect(refund).toBeLessThanOrEqual(quote.total);
  expect(await reserved(bookingId)).toEqual([]);
});

test('a cancel while the payment is open: it is let go, and one that came through goes back', async () => {
  const { bookingId, body } = await bookAndPay(50, 51);
  const { paymentClientSecret } = (await extend(bookingId, { endDate: later(body.endDate, 1) }))
    .json;
  const [cancelled] = await Promise.all([
    api.post(`/api/bookings/${bookingId}/cancel`, {}, renter),
    api.pay(paymentClientSecret),
  ]);
  expect(cancelled!.status).toBe(200);
  expect(await reserved(bookingId)).toEqual([]);
});

const otherDates = (id: string, startDate: string, endDate: string, more: object = {}) =>
  api.post(`/api/bookings/${id}/change-dates`, { startDate, endDate, ...more }, renter);

const dear = `price_amount = 10000, price_tiers = '[]', closed_weekdays = '[]', min_units = 1,
  max_units = 0`;

test('dearer dates before the start: the old ones stay until the difference is paid', async () => {
  const { bookingId, body, quote } = await bookAndPay(30, 31, dear);
  const [startDate, endDate] = [later(body.endDate, 5), later(body.endDate, 8)];
  const query = `startDate=${startDate}&endDate=${endDate}`;
  const path = `/api/bookings/${bookingId}/change-dates-preview?${query}`;
  const { data } = (await api.get(path, renter)).json;
  expect(data).toMatchObject({ refund: 0, total: quote.total + data.amount, available: true });
  expect(data.cancellation.at(-1)).toEqual({ until: null, refund: 0, refundPercent: 0 });
  // In its own way a booking never is; in others' it is.
  const days = `from=${body.startDate}&to=${body.startDate}`;
  const own = await api.get(`/api/bookings/${bookingId}/change-days?${days}`, renter);
  expect(own.json.data.days).toMatchObject([{ available: true, unitsFree: 1 }]);
  const others = await api.get(`/api/listings/${body.listingId}/availability?${days}`);
  expect(others.json.data.days).toMatchObject([{ available: false, unitsFree: 0 }]);
  const opened = await otherDates(bookingId, startDate, endDate, { expectedAmount: data.amount });
  expect([opened.status, opened.json.amount]).toEqual([201, data.amount]);
  expect((await reserved(bookingId)).map(({ kind }) => kind)).toEqual(['booking', 'hold']);
  expect((await show(bookingId)).startDate).toBe(body.startDate);
  await api.pay(opened.json.paymentClientSecret);
  const moved = await extended(bookingId, endDate);
  expect(moved).toMatchObject({ startDate, status: 'CONFIRMED', change: null });
  expect(moved.timeline.at(-1)).toMatchObject({
    event: 'change_made',
    reason: `${body.startDate} – ${body.endDate} → ${startDate} – ${endDate}`,
  });
  expect(moved.dueAt).toBe(shifted(moved.startAt, -24 * HOUR_MS).toISOString());
  expect((await reserved(bookingId)).map(({ kind }) => kind)).toEqual(['booking']);
  const freed = { listingId: body.listingId, startDate: body.startDate, endDate: body.startDate };
  expect((await api.post('/api/bookings', freed, renter)).status).toBe(201);
});

test('cheaper dates: the part that is dropped goes back by the policy, and the rest is settled', async () => {
  const { bookingId, body, quote } = await bookAndPay(36, 39, dear);
  const [startDate, endDate] = [later(body.startDate, 1), later(body.startDate, 2)];
  const query = `startDate=${startDate}&endDate=${endDate}`;
  const path = `/api/bookings/${bookingId}/change-dates-preview?${query}`;
  const { data } = (await api.get(path, renter)).json;
  expect(data.refund).toBeGreaterThan(0);
  expect(data).toMatchObject({ amount: 0, total: quote.total - data.refund });
  const wrong = await otherDates(bookingId, startDate, endDate, {
    expectedRefund: data.refund + 1,
  });
  expect([wrong.status, wrong.json.error.details.code]).toEqual([409, 'PRICE_CHANGED']);
  const done = await otherDates(bookingId, startDate, endDate, { expectedRefund: data.refund });
  expect(done.json).toMatchObject({ refund: data.refund, paymentClientSecret: null });
  const moved = await show(bookingId);
  expect(moved).toMatchObject({ startDate, endDate, status: 'CONFIRMED' });
  expect(moved.quote.total).toBe(quote.total - data.refund);
  expect(await reserved(bookingId)).toHaveLength(1);
  expect((await refunds(bookingId)).map(({ refund }) => refund)).toEqual([data.refund]);
  // What a cancel gives back now is of what is left.
  expect((await api.post(`/api/bookings/${bookingId}/cancel`, {}, renter)).status).toBe(200);
  const given = (await refunds(bookingId)).reduce((sum, { refund }) => sum + refund, 0);
  expect(given).toBeLessThanOrEqual(quote.total);
});

test('dates that somebody else has: refused, and nothing is moved', async () => {
  const { bookingId, body } = await bookAndPay(44, 45, dear);
  const [startDate, endDate] = [later(body.endDate, 4), later(body.endDate, 5)];
  const rival = { listingId: body.listingId, startDate, endDate };
  expect((await api.post('/api/bookings', rival, renter)).status).toBe(201);
  const refused = await otherDates(bookingId, startDate, endDate);
  expect([refused.status, refused.json.error.details.code]).toEqual([409, 'DATES_UNAVAILABLE']);
  expect((await otherDates(bookingId, body.startDate, body.endDate)).status).toBe(400);
  expect((await show(bookingId)).startDate).toBe(body.startDate);
});

test('every invariant holds after all of this', async () => {
  await api.advance('PT1H');
  await expectAllInvariants();
});
