/** Rentals from quote to payout, through HTTP, the emulator and its webhooks. */
import { until } from '@rental/config/testing/api';
import { canonicalJson, sha256 } from '@rental/shared/canonical-json';
import {
  api,
  balances,
  book,
  bookAndPay,
  expectAllInvariants,
  HOUR_MS,
  iso,
  listing,
  owner,
  platform,
  renter,
  report,
  shifted,
  show,
  startWorld,
  stopWorld,
} from './rental-world';

beforeAll(() => startWorld('rental'));
afterAll(stopWorld);

test('the whole life: paid, handed over, returned, paid out; every cent in the ledger', async () => {
  const { bookingId, startAt, endAt, quote } = await bookAndPay(3, 5);
  await api.clockTo(shifted(startAt, -23 * HOUR_MS));
  await until(
    'the hold',
    () => show(bookingId),
    (b) => b.deposit.state === 'held',
  );
  expect((await balances(bookingId))['memo:deposit_held']).toBe(quote.deposit);
  await api.clockTo(shifted(startAt, HOUR_MS));
  await api.reach(bookingId, renter, 'INSPECTION_PENDING');
  expect((await report(bookingId, 'CHECK_IN')).json.data.status).toBe('IN_PROGRESS');
  await api.clockTo(shifted(endAt, HOUR_MS));
  expect((await report(bookingId, 'CHECK_OUT')).json.data.status).toBe('COMPLETED');
  await api.advance('P8D');
  const settled = await api.reach(bookingId, renter, 'SETTLED');
  expect(settled.deposit.state).toBe('released');
  expect(settled.timeline.map((entry: { to: string }) => entry.to)).toEqual([
    'DRAFT',
    'PENDING_PAYMENT',
    'CONFIRMED',
    'UPCOMING',
    'INSPECTION_PENDING',
    'IN_PROGRESS',
    'RETURN_INSPECTION_PENDING',
    'COMPLETED',
    'SETTLED',
  ]);
  await until(
    'the payout',
    async () =>
      (
        await platform.pg.query('select status from ledger.payout where booking_id = $1', [
          bookingId,
        ])
      ).rows[0]?.status,
    (s) => s === 'paid',
  );
  const left = await until(
    'the last journal',
    () => balances(bookingId),
    (b) => !('payout:in_transit' in b),
  );
  const {
    rows: [sold],
  } = await platform.pg.query('select * from rental.booking_quote where booking_id = $1', [
    bookingId,
  ]);
  const fee = Number(sold.application_fee);
  expect(left).toEqual({
    'stripe:platform': fee - (left.stripe_fee ?? 0),
    stripe_fee: left.stripe_fee,
    service_fee: -sold.quote.renterFee,
    commission: -sold.quote.commission,
  });
});

test('the agreement: frozen, hashed, for the parties only, with what was added since', async () => {
  const { bookingId, startAt, quote } = await bookAndPay(12, 14);
  const path = `/api/bookings/${bookingId}/agreement`;
  const agreement = async (token = renter) => (await api.get(path, token)).json.data;
  const before = await agreement();
  expect(before.hash).toBe(sha256(canonicalJson(before.content)));
  expect(before).toMatchObject({
    intact: true,
    addenda: [],
    content: {
      bookingId,
      price: { total: quote.total, deposit: quote.deposit, currency: quote.currency },
      cancellation: { version: expect.stringMatching(/@1$/) },
      terms: { title: 'Terms in plain words', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    },
  });
  expect(JSON.stringify(before.content)).not.toMatch(/commission|ownerShare/);
  expect((await show(bookingId, owner)).agreementHash).toBe(before.hash);
  const { jwt: stranger } = await api.register('stranger');
  expect([(await api.get(path)).status, (await api.get(path, stranger)).status]).toEqual([
    401, 404,
  ]);
  await api.clockTo(shifted(startAt, HOUR_MS));
  await api.reach(bookingId, renter, 'INSPECTION_PENDING');
  await report(bookingId, 'CHECK_IN');
  const after = await agreement(owner);
  expect(after.content).toEqual(before.content);
  expect(after.addenda).toEqual([
    expect.objectContaining({
      kind: 'CHECK_IN',
      intact: true,
      content: expect.objectContaining({
        after: before.hash,
        report: expect.objectContaining({ condition: 'GOOD', notes: 'fine' }),
      }),
    }),
  ]);
  for (const language of ['en', 'de']) {
    const { status, headers, text } = await api.get(`${path}.pdf?language=${language}`, renter);
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(text.slice(0, 5)).toBe('%PDF-');
  }
  await expect(platform.pg.query("update rental.booking_quote set agreement = ''")).rejects.toThrow(
    'append-only',
  );
  await expect(
    platform.pg.query("update rental.agreement_addendum set content = ''"),
  ).rejects.toThrow('append-only');
});

test('deadlines on the way carry their own times, not the time the clock was moved to', async () => {
  const { bookingId, startAt } = await bookAndPay(6, 7);
  await api.advance('P20D');
  const { timeline } = await show(bookingId);
  const at = (to: string) => timeline.find((entry: { to: string }) => entry.to === to)?.at;
  const seconds = (instant: string) => Math.round(Date.parse(instant) / 1000);
  expect(seconds(at('UPCOMING'))).toBeCloseTo(seconds(iso(shifted(startAt, -24 * HOUR_MS))), -1);
  expect(seconds(at('INSPECTION_PENDING'))).toBeCloseTo(seconds(startAt), -1);
  expect(at('INSPECTION_INCOMPLETE')).toBeDefined();
  expect(at('COMPLETED')).toBeDefined();
});

test('not paid in time: expired, the dates are free again, and a late card is refused', async () => {
  const booked = await book(3, 4);
  await api.advance('PT16M');
  await api.reach(booked.bookingId, renter, 'EXPIRED');
  expect((await api.pay(booked.paymentClientSecret)).status).toBe(400);
  const again = await api.post('/api/bookings', booked.body, renter);
  expect(again.status).toBe(201);
});

test('a declined card may be followed by another', async () => {
  const booked = await book(10, 11);
  expect((await api.pay(booked.paymentClientSecret, 'pm_card_chargeDeclined')).status).toBe(402);
  expect((await show(booked.bookingId)).status).toBe('PENDING_PAYMENT');
  await api.pay(booked.paymentClientSecret);
  await api.reach(booked.bookingId, renter, 'CONFIRMED');
});

test.each([
  ['a status', { status: 'CONFIRMED' }, 'status'],
  ['an amount', { total: 1 }, 'total'],
  ['an owner', { ownerId: 'x' }, 'ownerId'],
])('%s cannot be set: 400 naming the field', async (_, extra, field) => {
  const { id, startDate, endDate } = await listing(40, 41);
  const answer = await api.post(
    '/api/bookings',
    { listingId: id, startDate, endDate, ...extra },
    renter,
  );
  expect([answer.status, Object.keys(answer.json.error.details.fields)]).toEqual([400, [field]]);
});

test("nobody rents from themselves, and nothing that is not active or not the owner's to give", async () => {
  const { id, startDate, endDate } = await listing(40, 41);
  const body = { listingId: id, startDate, endDate };
  expect((await api.post('/api/bookings', body, owner)).json.error.details.code).toBe(
    'OWN_LISTING',
  );
  await platform.pg.query("update listings set state = 'PAUSED' where document_id = $1", [id]);
  expect((await api.post('/api/bookings', body, renter)).status).toBe(404);
  await platform.pg.query("update listings set state = 'ACTIVE' where document_id = $1", [id]);
});

test('the calendar offers only what the quote accepts', async () => {
  const { id } = await listing(40, 41);
  const [from, to] = [await api.day(75), await api.day(95)];
  const { days } = (await api.get(`/api/listings/${id}/availability?from=${from}&to=${to}`)).json
    .data;
  for (const { date, available } of days as { date: string; available: boolean }[]) {
    const body = { listingId: id, startDate: date, endDate: date };
    const { status } = await api.post('/api/bookings/quote', body);
    if (status === 200) expect([date, available]).toEqual([date, true]);
  }
  expect(days[0].available).toBe(true);
  expect(days.at(-1).available).toBe(false);
});

test('a booking is written by its lifecycle only', async () => {
  const write = (sql: string) => platform.pg.query(sql);
  await expect(write("update bookings set state = 'SETTLED'")).rejects.toThrow('lifecycle');
  await expect(write('delete from bookings')).rejects.toThrow('append-only');
  await expect(write('delete from rental.booking_history')).rejects.toThrow('append-only');
  await expect(write('update rental.booking_quote set total = 1')).rejects.toThrow('append-only');
  await expect(
    write(`insert into rental.reservation (listing_id, unit, during, kind, booking_id)
      select listing_id, unit, during, kind, 'other' from rental.reservation limit 1`),
  ).rejects.toThrow('reservation_no_overlap');
});

test('every invariant holds after all of this', expectAllInvariants);
