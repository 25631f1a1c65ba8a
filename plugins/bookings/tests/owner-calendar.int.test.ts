/** An owner's calendar through HTTP: blocks, what is booked, the feed; and what came in of it. */
import { until } from '@rental/config/testing/api';
import { addDays } from '@rental/shared/local-time';
import {
  api,
  bookAndPay,
  HOUR_MS,
  owner,
  platform,
  renter,
  report,
  shifted,
  startWorld,
  stopWorld,
} from './rental-world';

let booked: Awaited<ReturnType<typeof bookAndPay>>;
let listingId: string;
let path: string;
let today: string;
let earlier: Balance[];

beforeAll(async () => {
  await startWorld('owner calendar');
  earlier = (await api.get('/api/payments/earnings', owner)).json.data.balances;
  booked = await bookAndPay(5, 7, 'buffer_minutes = 0');
  listingId = booked.body.listingId;
  path = `/api/listings/${listingId}/calendar`;
  today = await api.day(0);
});
afterAll(stopWorld);

const day = (n: number): string => addDays(today, n);
const block = (from: number, to: number, blocks: object[]) =>
  api.call('PUT', path, { token: owner, body: { from: day(from), to: day(to), blocks } });
const days = (from: number, to: number) => ({ startDate: day(from), endDate: day(to) });
const blocksOf = (calendar: { blocks: { startDate: string; endDate: string }[] }) =>
  calendar.blocks.map(({ startDate, endDate }) => [startDate, endDate]);

test('blocks are merged, a booking is reported and kept, and nobody can book what is blocked', async () => {
  const { status, json } = await block(1, 20, [days(2, 3), days(4, 5), days(7, 9), days(8, 10)]);
  expect([status, blocksOf(json.data)]).toEqual([
    200,
    [
      [day(2), day(4)],
      [day(8), day(10)],
    ],
  ]);
  expect(json.data.conflicts).toEqual([
    { unit: 1, ...days(5, 5), bookingId: booked.bookingId },
    { unit: 1, ...days(7, 7), bookingId: booked.bookingId },
  ]);
  expect(json.data.bookings).toEqual([
    {
      bookingId: booked.bookingId,
      number: expect.stringMatching(/^RP-/),
      status: 'CONFIRMED',
      renter: expect.any(String),
      units: [1],
      ...days(5, 7),
    },
  ]);
  const { json: refused } = await api.post('/api/bookings', { listingId, ...days(9, 9) }, renter);
  expect(refused.error.details.code).toBe('DATES_UNAVAILABLE');

  const narrowed = await block(9, 9, []);
  expect(blocksOf(narrowed.json.data)).toEqual([]);
  const { data } = (await api.get(`${path}?from=${day(1)}&to=${day(20)}`, owner)).json;
  expect(blocksOf(data)).toEqual([
    [day(2), day(4)],
    [day(8), day(8)],
    [day(10), day(10)],
  ]);
});

test.each([
  ['outside the window', { blocks: [{ startDate: '2020-01-01', endDate: '2020-01-02' }] }],
  ['of a unit that is not there', { blocks: [{ unit: 99 }] }],
  ['with an unknown field', { blocks: [{ note: 'x' }] }],
])('a block %s is a 400', async (_what, { blocks }) => {
  const answer = await block(
    1,
    20,
    blocks.map((one) => ({ ...days(2, 3), ...one })),
  );
  expect(answer.status).toBe(400);
});

test("another's calendar does not exist", async () => {
  const query = `?from=${day(1)}&to=${day(2)}`;
  expect((await api.get(path + query, renter)).status).toBe(404);
  expect((await api.get(path + query)).status).toBe(401);
  const body = { from: day(1), to: day(2), blocks: [] };
  expect((await api.call('PUT', path, { token: renter, body })).status).toBe(404);
  expect((await api.post(`${path}-token`, {}, renter)).status).toBe(404);
});

test('all calendars side by side are those of who asks', async () => {
  const query = `from=${day(1)}&days=20`;
  const { listings } = (await api.get(`/api/me/calendar?${query}`, owner)).json.data;
  const [first] = listings.find(({ id }: { id: string }) => id === listingId).units;
  expect(first.taken).toContainEqual({
    kind: 'booking',
    firstDay: day(5),
    lastDay: day(7),
    booking: { id: booked.bookingId, number: expect.any(String), state: 'CONFIRMED' },
  });
  expect(first.taken).toContainEqual({
    kind: 'owner_block',
    firstDay: day(2),
    lastDay: day(4),
    booking: null,
  });
  const theirs = (await api.get(`/api/me/calendar?${query}`, renter)).json.data.listings;
  expect(theirs.some(({ id }: { id: string }) => id === listingId)).toBe(false);
  expect((await api.get(`/api/me/calendar?${query}`)).status).toBe(401);
});

test('the feed tells when, to those with its address, and never who', async () => {
  const first = (await api.post(`${path}-token`, {}, owner)).json.data.feedUrl;
  const feed = await fetch(first);
  const text = await feed.text();
  expect([feed.status, feed.headers.get('content-type')]).toEqual([
    200,
    'text/calendar; charset=utf-8',
  ]);
  expect(text.match(/SUMMARY:\w+/g)?.sort()).toEqual([
    'SUMMARY:Blocked',
    'SUMMARY:Blocked',
    'SUMMARY:Blocked',
    'SUMMARY:Booked',
  ]);
  const { rows } = await platform.pg.query(
    'select u.username, u.email, u.document_id from up_users u join bookings b on b.renter_id = u.document_id where b.document_id = $1',
    [booked.bookingId],
  );
  for (const secret of [...Object.values(rows[0]), booked.bookingId])
    expect(text).not.toContain(secret);
  const etag = feed.headers.get('etag') ?? '';
  expect((await fetch(first, { headers: { 'if-none-match': etag } })).status).toBe(304);
  const day2 = day(2).replaceAll('-', '');
  expect(text).toContain(`DTSTART;VALUE=DATE:${day2}\r\n`);
  const second = (await api.post(`${path}-token`, {}, owner)).json.data.feedUrl;
  expect([(await fetch(first)).status, (await fetch(second)).status]).toEqual([404, 200]);
  expect((await api.call('DELETE', `${path}-token`, { token: renter })).status).toBe(404);
  expect((await api.call('DELETE', `${path}-token`, { token: owner })).status).toBe(200);
  expect((await fetch(second)).status).toBe(404);
  expect((await api.get(`${path}.ics?token=`)).status).toBe(404);
});

interface Balance {
  currency: string;
  available: number;
  pending: number;
  inTransit: number;
  paid: number;
}

/** What the balances in the booking's currency have grown by since before it. */
async function grown() {
  const { balances, bookings, ...rest } = (await api.get('/api/payments/earnings', owner)).json
    .data;
  const now = inCurrency(balances);
  const booking = bookings.find((b: { bookingId: string }) => b.bookingId === booked.bookingId);
  const [before, out] = [inCurrency(earlier), (b: Balance) => b.available + b.inTransit + b.paid];
  const grew = { pending: now.pending - before.pending, released: out(now) - out(before) };
  return { booking, ...grew, ...rest };
}

/** The owner's list says what is the owner's, and by which clock; the renter's does not. */
async function listsTheShare(net: number): Promise<void> {
  const list = async (role: string, token: string) => {
    const query = `role=${role}&pagination[pageSize]=100`;
    const { data, meta } = (await api.get(`/api/bookings?${query}`, token)).json;
    return { ...data.find((b: { bookingId: string }) => b.bookingId === booked.bookingId), meta };
  };
  const mine = await list('owner', owner);
  expect(mine.ownerShare).toBe(net);
  const drift = Number(await api.now()) - Date.parse(mine.meta.now);
  expect(Math.abs(drift)).toBeLessThan(60_000);
  expect((await list('renter', renter)).ownerShare).toBeNull();
}

/** The statement's line of the booking, by its columns. */
async function statesTheBooking(net: number): Promise<void> {
  const { status, text, headers } = await api.get('/api/payments/statement.csv', owner);
  expect([status, headers.get('content-type')]).toEqual([200, expect.stringContaining('text/csv')]);
  const [head = '', ...lines] = text.split('\r\n');
  const { number, rental, commission } = (await grown()).booking;
  const line = lines.find((one) => one.startsWith(number)) ?? '';
  const cell = (column: string) => line.split(',').at(head.split(',').indexOf(column));
  const amounts = ['gross', 'fee', 'refunded', 'adjustments', 'net'].map((name) =>
    Math.round(Number(cell(name)) * 100),
  );
  expect(amounts).toEqual([rental, commission, 0, 0, net]);
  expect([cell('status'), cell('currency')]).toEqual(['SETTLED', booked.quote.currency]);
  const later = `from=${await api.day(2)}`;
  const none = (await api.get(`/api/payments/statement.csv?${later}`, owner)).text;
  expect(none.split('\r\n')).toHaveLength(2);
  const other = await api.register('other');
  expect((await api.get('/api/payments/statement.csv', other.jwt)).text).toBe(`${head}\r\n`);
}

interface Months {
  month: string;
  months: (Record<'month' | 'currency', string> &
    Record<'rental' | 'commission' | 'refunded' | 'net', number>)[];
}

/** The running month, in the booking's currency. */
function inMonth({ month, months }: Months) {
  const found = months.find((m) => m.month === month && m.currency === booked.quote.currency);
  if (!found) throw new Error(`nothing was earned in ${month}: ${JSON.stringify(months)}`);
  return found;
}

const inCurrency = (balances: Balance[]): Balance =>
  balances.find(({ currency }) => currency === booked.quote.currency) ?? {
    currency: booked.quote.currency,
    available: 0,
    pending: 0,
    inTransit: 0,
    paid: 0,
  };

test('what came in: pending, then paid out, with the share of each booking', async () => {
  const paid = await grown();
  expect(paid.booking).toMatchObject({
    status: 'CONFIRMED',
    refunded: 0,
    payout: null,
    settledAt: null,
  });
  const { rental, commission, net } = paid.booking;
  expect([net, paid.pending, paid.released]).toEqual([rental - commission, net, 0]);
  const thisMonth = inMonth(paid);
  expect(paid.month).toBe((await api.now()).toISOString().slice(0, 7));
  expect(thisMonth.net).toBe(thisMonth.rental - thisMonth.commission - thisMonth.refunded);
  expect(thisMonth.net).toBeGreaterThanOrEqual(net);

  await api.clockTo(shifted(booked.startAt, HOUR_MS));
  await api.reach(booked.bookingId, renter, 'INSPECTION_PENDING');
  await report(booked.bookingId, 'CHECK_IN');
  await api.clockTo(shifted(booked.endAt, HOUR_MS));
  await api.reach(booked.bookingId, renter, 'RETURN_INSPECTION_PENDING');
  await report(booked.bookingId, 'CHECK_OUT');
  const returned = await api.reach(booked.bookingId, renter, 'COMPLETED');
  const { nextPayout } = await grown();
  expect(Date.parse(nextPayout.at)).toBeLessThanOrEqual(Date.parse(returned.dueAt));
  expect(nextPayout.amount).toBeGreaterThan(0);
  await listsTheShare(net);
  await api.advance('P12D');
  await api.reach(booked.bookingId, renter, 'SETTLED');
  const payout = await until(
    'the payout',
    async () => (await grown()).booking.payout,
    (found) => found !== null,
  );
  expect((await grown()).booking).toMatchObject({
    status: 'SETTLED',
    net,
    payout: { amount: net },
  });

  const { data, meta } = (await api.get('/api/payments/payouts', owner)).json;
  expect(data.find((one: { id: string }) => one.id === payout.id)).toMatchObject({
    bookingId: booked.bookingId,
    bookingNumber: expect.stringMatching(/^RP-/),
    amount: net,
  });
  expect(meta.pagination.total).toBeGreaterThanOrEqual(data.length);
  await statesTheBooking(net);
  const stranger = await api.register('stranger');
  expect((await api.get('/api/payments/earnings', stranger.jwt)).json.data).toEqual({
    balances: [],
    bookings: [],
    month: expect.stringMatching(/^\d{4}-\d{2}$/),
    months: [],
    nextPayout: null,
  });
});
