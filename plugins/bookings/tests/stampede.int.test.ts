/** Two hundred at once for the last units, round after round, on one process and on two. */
import { randomUUID } from 'node:crypto';
import { Api, type Answer } from '@rental/config/testing/api';
import {
  startPlatform,
  type Platform,
  type PlatformProcess,
} from '@rental/config/testing/platform';
import { verify } from '@rental/config/testing/verify';

const RACERS = 200;
const ROUNDS = 20;
/** Some minutes on a machine that does much else. */
const PATIENCE_MS = 400_000;

let platform: Platform;
let other: PlatformProcess;
let api: Api;
let renter: string;

beforeAll(async () => {
  platform = await startPlatform({ name: 'stampede', env: { RATE_LIMIT_FACTOR: '1000' } });
  other = await platform.another({ ROLE: 'web' });
  api = new Api(platform.cmsUrl, platform.emulatorUrl);
  renter = await api.signIn('renter@demo.test');
});
afterAll(() => platform?.stop());

interface Wanted {
  listingId: string;
  startDate: string;
  endDate: string;
  quantity: number;
}

const book = (body: Wanted, cms = platform.cmsUrl): Promise<Answer> =>
  api.call('POST', `${cms}/api/bookings`, {
    token: renter,
    headers: { 'idempotency-key': randomUUID() },
    body,
  });

/** All at the same time, evenly over the processes. Answers how many won; nobody may see anything but 201 and 409. */
async function stampede(wanted: Wanted, processes: readonly string[]): Promise<number> {
  const answers = await Promise.all(
    Array.from({ length: RACERS }, (_, i) => book(wanted, processes[i % processes.length])),
  );
  const won = answers.filter(({ status }) => status === 201);
  const lost = answers.filter(({ status }) => status === 409);
  const strange = answers.find((answer) => ![201, 409].includes(answer.status));
  expect([strange?.status, strange?.text]).toEqual([undefined, undefined]);
  expect(new Set(lost.map(({ json }) => json.error.details.code))).toEqual(
    new Set(['DATES_UNAVAILABLE']),
  );
  expect(lost.every(({ json }) => json.error.details.alternatives.length > 0)).toBe(true);
  return won.length;
}

/** Listings of this many units with all of them free. */
async function listings(units: number, from: number, many: number) {
  const [startDate, endDate] = [await api.day(from), await api.day(from + 2)];
  const found = (await api.freeListings(startDate, endDate)).slice(0, many);
  await platform.pg.query('update listings set quantity = $1 where document_id = any($2)', [
    units,
    found.map(({ id }) => id),
  ]);
  return found.map(({ id }) => ({ listingId: id, startDate, endDate }));
}

async function unitsTaken({ listingId, startDate }: Omit<Wanted, 'quantity'>): Promise<number[]> {
  const { rows } = await platform.pg.query(
    `select r.unit from rental.reservation r join bookings b on b.document_id = r.booking_id
      where r.listing_id = $1 and b.start_date = $2 order by r.unit`,
    [listingId, startDate],
  );
  return rows.map((row) => row.unit);
}

const took: Record<string, number[]> = {};

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  (took[name] ??= []).push(Math.round(performance.now() - started));
  return result;
}

afterAll(() => {
  for (const [name, rounds] of Object.entries(took)) {
    const [median, worst] = [rounds.sort((a, b) => a - b)[rounds.length >> 1], rounds.at(-1)];
    process.stdout.write(
      `${name}: ${rounds.length} rounds of ${RACERS}, median ${median} ms, worst ${worst} ms\n`,
    );
  }
});

test(
  'the last unit: one wins each round',
  async () => {
    const rounds = await listings(1, 40, ROUNDS);
    expect(rounds.length).toBe(ROUNDS);
    for (const round of rounds) {
      const wanted = { ...round, quantity: 1 };
      expect(await timed('last unit', () => stampede(wanted, [platform.cmsUrl]))).toBe(1);
      expect(await unitsTaken(round)).toEqual([1]);
    }
  },
  PATIENCE_MS,
);

test.each([
  ['one at a time', 1, 3, [1, 2, 3, 4, 5], ROUNDS],
  ['two at a time', 2, 1, [1, 2, 3, 4], 5],
])(
  'three free units of five, wanted %s: as many win as fit',
  async (name, quantity, wins, taken, many) => {
    const rounds = await listings(5, quantity === 1 ? 50 : 60, many);
    for (const round of rounds) {
      expect((await book({ ...round, quantity: 2 })).status).toBe(201);
      const wanted = { ...round, quantity };
      const won = await timed(`3 of 5, ${name}`, () => stampede(wanted, [platform.cmsUrl]));
      expect(won).toBe(wins);
      expect(await unitsTaken(round)).toEqual(taken);
    }
  },
  PATIENCE_MS,
);

test(
  'over two processes on one database: the same',
  async () => {
    const rounds = await listings(5, 30, 5);
    for (const round of rounds) {
      expect((await book({ ...round, quantity: 2 })).status).toBe(201);
      const both = [platform.cmsUrl, other.url];
      const wanted = { ...round, quantity: 1 };
      expect(await timed('3 of 5, two processes', () => stampede(wanted, both))).toBe(3);
      expect(await unitsTaken(round)).toEqual([1, 2, 3, 4, 5]);
    }
  },
  PATIENCE_MS,
);

test('every invariant holds after all of this', async () => {
  expect(await verify(platform)).toEqual([]);
});
