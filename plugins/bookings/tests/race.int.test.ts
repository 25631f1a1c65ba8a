/** Many at once for the same dates, and one request sent many times. */
import { randomUUID } from 'node:crypto';
import { Api } from '@rental/config/testing/api';
import { startPlatform, type Platform } from '@rental/config/testing/platform';

const RACERS = 100;
let platform: Platform;
let api: Api;
let renter: string;
let listings: { id: string; quantity: number }[];
let dates: { startDate: string; endDate: string };

const book = (listingId: string, more = {}, key: string = randomUUID()) =>
  api.call('POST', '/api/bookings', {
    token: renter,
    headers: { 'idempotency-key': key },
    body: { listingId, ...dates, ...more },
  });

const race = async (listingId: string, more = {}) => {
  const answers = await Promise.all(Array.from({ length: RACERS }, () => book(listingId, more)));
  const count = (status: number) => answers.filter((a) => a.status === status).length;
  return { won: count(201), lost: count(409), answers };
};

beforeAll(async () => {
  platform = await startPlatform({ name: 'race' });
  api = new Api(platform.cmsUrl, platform.emulatorUrl);
  renter = await api.signIn('renter@demo.test');
  dates = { startDate: await api.day(50), endDate: await api.day(52) };
  listings = await api.freeListings(dates.startDate, dates.endDate);
});
afterAll(() => platform?.stop());

test('the last unit goes to one, the others learn of other dates', async () => {
  const [listing] = listings.filter((l) => l.quantity === 1);
  const { won, lost, answers } = await race(listing!.id);
  expect([won, lost]).toEqual([1, RACERS - 1]);
  const refusal = answers.find((a) => a.status === 409)!.json.error.details;
  expect(refusal.code).toBe('DATES_UNAVAILABLE');
  expect(refusal.alternatives.length).toBeGreaterThan(0);
  const [first] = refusal.alternatives;
  expect(
    (await api.post('/api/bookings', { listingId: listing!.id, ...first }, renter)).status,
  ).toBe(201);
});

test('of five units, two booked at a time: two win and one unit stays', async () => {
  const [listing] = listings.slice(5);
  await platform.pg.query('update listings set quantity = 5 where document_id = $1', [listing!.id]);
  const { won, lost } = await race(listing!.id, { quantity: 2 });
  expect([won, lost]).toEqual([2, RACERS - 2]);
  expect((await book(listing!.id)).status).toBe(201);
  const { rows } = await platform.pg.query(
    'select unit from rental.reservation where listing_id = $1 order by unit',
    [listing!.id],
  );
  expect(rows.map((row) => row.unit)).toEqual([1, 2, 3, 4, 5]);
});

test('one key is one booking, however often it is sent', async () => {
  const [listing] = listings.slice(6);
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 20 }, () => book(listing!.id, {}, key)));
  const made = answers.filter((a) => a.status === 201);
  expect(new Set(made.map((a) => a.json.bookingId)).size).toBe(1);
  expect(answers.every((a) => [201, 409].includes(a.status))).toBe(true);
  const replay = await book(listing!.id, {}, key);
  expect([replay.status, replay.json, replay.headers.get('idempotency-replayed')]).toEqual([
    201,
    made[0]!.json,
    'true',
  ]);
  const other = await book(listing!.id, { guests: 7 }, key);
  expect([other.status, other.json.error.details.code]).toEqual([422, 'IDEMPOTENCY_MISMATCH']);
});

test('without a key nothing is booked', async () => {
  const answer = await api.call('POST', '/api/bookings', {
    token: renter,
    headers: { 'idempotency-key': '' },
    body: { listingId: listings[8]!.id, ...dates },
  });
  expect([answer.status, answer.json.error.details.code]).toEqual([
    400,
    'IDEMPOTENCY_KEY_REQUIRED',
  ]);
});

test('a process that was killed leaves a lease, and the next attempt finds its booking', async () => {
  const [listing] = listings.slice(9);
  const key = randomUUID();
  const first = await book(listing!.id, {}, key);
  // As a crash after the reservation leaves it: running, with a lease that has run out.
  await platform.pg.query(
    "update rental.idempotency_key set status = null, answer = null, locked_until = now() - interval '1 second' where key = $1",
    [key],
  );
  const second = await book(listing!.id, {}, key);
  expect([second.status, second.json]).toEqual([201, first.json]);
});

test('Stripe out of reach: 503, no dates are kept, and the same key may be tried again', async () => {
  const [listing] = listings.slice(10);
  const key = randomUUID();
  await platform.emulator.stop();
  try {
    const answer = await book(listing!.id, {}, key);
    expect([answer.status, answer.json.error.details.code]).toEqual([503, 'PAYMENT_UNAVAILABLE']);
    const { rows } = await platform.pg.query(
      'select 1 from rental.reservation where listing_id = $1',
      [listing!.id],
    );
    expect(rows).toEqual([]);
  } finally {
    await platform.emulator.restart();
  }
  expect((await book(listing!.id, {}, key)).status).toBe(201);
});
