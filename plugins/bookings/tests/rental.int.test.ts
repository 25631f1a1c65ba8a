/** Rentals from quote to payout, through HTTP, the emulator and its webhooks. */
import { Api, until } from '@rental/config/testing/api';
import { startPlatform, type Platform } from '@rental/config/testing/platform';
import { verify } from '@rental/config/testing/verify';

const HOUR_MS = 3_600_000;
let platform: Platform;
let api: Api;
let renter: string;
let owner: string;

const iso = (date: Date) => date.toISOString();
const shifted = (instant: string, ms: number) => new Date(Date.parse(instant) + ms);

/** A listing of owner@demo.test that is free for the dates, changed by `set` for this test. */
async function listing(
  from: number,
  to: number,
  set = '',
): Promise<{ id: string; startDate: string; endDate: string }> {
  const [startDate, endDate] = [await api.day(from), await api.day(to)];
  const { rows } = await platform.pg.query(
    `select l.document_id as id from listings l join up_users u on u.document_id = l.owner_id
      where u.email = 'owner@demo.test' and l.state = 'ACTIVE' and l.instant_book and l.deposit_amount > 0
        and not exists (select 1 from rental.reservation r where r.listing_id = l.document_id)
      order by l.id limit 1`,
  );
  if (set)
    await platform.pg.query(`update listings set ${set} where document_id = $1`, [rows[0].id]);
  return { id: rows[0].id, startDate, endDate };
}

async function book(from: number, to: number, set = '') {
  const { id, startDate, endDate } = await listing(from, to, set);
  const body = { listingId: id, startDate, endDate };
  const quote = (await api.post('/api/bookings/quote', body)).json.data;
  const answer = await api.post('/api/bookings', body, renter);
  expect([answer.status, answer.text.slice(0, 200)]).toEqual([201, expect.any(String)]);
  return { ...answer.json, body, quote } as {
    bookingId: string;
    paymentClientSecret: string;
    expiresAt: string;
    body: typeof body;
    quote: { total: number; deposit: number; currency: string };
  };
}

async function bookAndPay(from: number, to: number, set = '') {
  const booked = await book(from, to, set);
  await api.pay(booked.paymentClientSecret);
  const booking = await api.reach(booked.bookingId, renter, 'CONFIRMED');
  return { ...booked, startAt: booking.startAt as string, endAt: booking.endAt as string };
}

const show = async (id: string, token = renter) =>
  (await api.get(`/api/bookings/${id}`, token)).json.data;
const report = (id: string, kind: string) =>
  api.post(`/api/bookings/${id}/inspections`, { kind, condition: 'GOOD', notes: 'fine' }, owner);

/** Balance of each account over one booking's journals. */
async function balances(bookingId: string): Promise<Record<string, number>> {
  const { rows } = await platform.pg.query(
    `select regexp_replace(p.account, ':[a-z0-9]{20,}$', '') as account, sum(p.amount)::bigint as amount
      from ledger.journal j join ledger.posting p on p.journal_id = j.id
      where j.booking_id = $1 group by 1 having sum(p.amount) <> 0`,
    [bookingId],
  );
  return Object.fromEntries(rows.map((row) => [row.account, Number(row.amount)]));
}

const atStripe = async (path: string) =>
  (await api.get(`${api.emulatorUrl}/v1/${path}`, 'sk_test_emulator')).json;

beforeAll(async () => {
  platform = await startPlatform({ name: 'rental' });
  api = new Api(platform.cmsUrl, platform.emulatorUrl);
  [renter, owner] = [await api.signIn('renter@demo.test'), await api.signIn('owner@demo.test')];
});
afterAll(() => platform?.stop());

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
  ['the renter', () => renter, 'CANCELLED_BY_RENTER'],
  ['the owner', () => owner, 'CANCELLED_BY_OWNER'],
])(
  'cancelled by %s: what the preview says goes back, at Stripe and in the ledger',
  async (_, who, status) => {
    const { bookingId, paymentClientSecret } = await bookAndPay(30, 33);
    const preview = (await api.get(`/api/bookings/${bookingId}/cancellation-preview`, who())).json
      .data;
    expect((await api.post(`/api/bookings/${bookingId}/cancel`, {}, who())).json.data.status).toBe(
      status,
    );
    const intent = paymentClientSecret.split('_secret')[0];
    const refunds = await until(
      'the refund',
      () => atStripe(`refunds?payment_intent=${intent}`),
      (r) => preview.refund === 0 || r.data.length > 0,
    );
    expect(refunds.data.reduce((sum: number, r: { amount: number }) => sum + r.amount, 0)).toBe(
      preview.refund,
    );
    await api.advance('P8D');
    const closed = await until(
      'closed',
      () => show(bookingId),
      (b) => b.settledAt !== null,
    );
    expect(closed.status).toBe(status);
    const left = await until(
      'ledger at rest',
      () => balances(bookingId),
      (b) => !('payout:in_transit' in b),
    );
    expect(Object.keys(left).filter((account) => /held|deferred|frozen/.test(account))).toEqual([]);
  },
);

test('request to book: the owner accepts, or declines and the card is let go', async () => {
  for (const [action, status] of [
    ['approve', 'CONFIRMED'],
    ['decline', 'EXPIRED'],
  ] as const) {
    const booked = await book(12, 13, 'instant_book = false');
    await api.pay(booked.paymentClientSecret);
    await api.reach(booked.bookingId, renter, 'PENDING_OWNER_APPROVAL');
    expect((await show(booked.bookingId, owner)).availableActions).toEqual(['approve', 'decline']);
    const answer = await api.post(`/api/bookings/${booked.bookingId}/${action}`, {}, owner);
    expect(answer.json.data.pending).toBe(action);
    await api.reach(booked.bookingId, renter, status);
    const intent = await atStripe(
      `payment_intents/${booked.paymentClientSecret.split('_secret')[0]}`,
    );
    expect(intent.status).toBe(action === 'approve' ? 'succeeded' : 'canceled');
  }
});

/** Handed over, with its deposit held. */
async function handedOver(from: number, to: number) {
  const booked = await bookAndPay(from, to);
  await api.clockTo(shifted(booked.startAt, HOUR_MS));
  await api.reach(booked.bookingId, renter, 'INSPECTION_PENDING');
  expect((await report(booked.bookingId, 'CHECK_IN')).json.data.status).toBe('IN_PROGRESS');
  return booked;
}

test('a return with damage completes nothing and keeps the deposit', async () => {
  const { bookingId, endAt } = await handedOver(3, 4);
  await api.clockTo(shifted(endAt, HOUR_MS));
  const damaged = { kind: 'CHECK_OUT', condition: 'DAMAGED', issues: ['The strap is torn'] };
  const answer = await api.post(`/api/bookings/${bookingId}/inspections`, damaged, owner);
  expect(answer.json.data).toMatchObject({
    status: 'RETURN_INSPECTION_PENDING',
    deposit: { state: 'held' },
    inspections: [{ kind: 'CHECK_IN' }, { kind: 'CHECK_OUT', condition: 'DAMAGED' }],
  });
});

test('a cancel after the handover lets the deposit and the dates go when it is settled', async () => {
  const { bookingId } = await handedOver(3, 6);
  const answer = await api.post(`/api/bookings/${bookingId}/cancel`, {}, renter);
  expect(answer.json.data).toMatchObject({
    status: 'CANCELLED_BY_RENTER',
    deposit: { state: 'held' },
    quote: { ownerShare: null },
  });
  await api.advance('P8D');
  const closed = await until(
    'closed',
    () => show(bookingId),
    (b) => b.settledAt !== null && b.deposit.state === 'released',
  );
  expect(closed.status).toBe('CANCELLED_BY_RENTER');
  const { rows } = await platform.pg.query(
    'select 1 from rental.reservation where booking_id = $1',
    [bookingId],
  );
  expect(rows).toEqual([]);
});

test('an action that the state does not allow is a 409 with the state', async () => {
  const { bookingId } = await bookAndPay(14, 15);
  const answer = await api.post(`/api/bookings/${bookingId}/approve`, {}, owner);
  expect([answer.status, answer.json.error.details]).toEqual([
    409,
    { code: 'BOOKING_STATE_CONFLICT', status: 'CONFIRMED', pending: null },
  ]);
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

test('every invariant holds after all of this', async () => {
  await until(
    'everything at rest',
    async () =>
      (
        await platform.pg.query(
          'select count(*)::int as n from rental.outbox where done_at is null',
        )
      ).rows[0].n,
    (n) => n === 0,
  );
  expect(await verify(platform)).toEqual([]);
});
