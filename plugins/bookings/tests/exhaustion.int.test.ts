/** A database that cannot keep up, or goes away: refusals come soon and say so, and nothing is lost. */
import { randomUUID } from 'node:crypto';
import { Api, until, type Answer } from '@rental/config/testing/api';
import { startPlatform, type Platform } from '@rental/config/testing/platform';
import { verify } from '@rental/config/testing/verify';

const POOL = 4;
/** Refusals come after the time-outs of lock and pool; far from the minute of a pool that starves. */
const SOON_MS = 25_000;
const PATIENCE_MS = 300_000;

let platform: Platform;
let api: Api;
let renter: string;
let dates: { startDate: string; endDate: string };
let free: string[];

beforeAll(async () => {
  const env = { DATABASE_POOL_MAX: String(POOL), RATE_LIMIT_FACTOR: '1000' };
  platform = await startPlatform({ name: 'exhaustion', env });
  api = new Api(platform.cmsUrl, platform.emulatorUrl);
  renter = await api.signIn('renter@demo.test');
  dates = { startDate: await api.day(50), endDate: await api.day(52) };
  free = (await api.freeListings(dates.startDate, dates.endDate)).map(({ id }) => id);
});
afterAll(() => platform?.stop());

const book = (listingId: string, key: string = randomUUID(), cms = platform.cmsUrl) =>
  api.call('POST', `${cms}/api/bookings`, {
    token: renter,
    headers: { 'idempotency-key': key },
    body: { listingId, ...dates },
  });

const outcome = ({ status, json, headers }: Answer) => [
  status,
  json?.error?.details.code,
  headers.get('retry-after'),
];

const BUSY = [503, 'DATABASE_BUSY', '2'];

const reservationsOf = async (listingId: string): Promise<number> =>
  (
    await platform.pg.query(
      'select count(*)::int as n from rental.reservation where listing_id = $1',
      [listingId],
    )
  ).rows[0].n;

/** Does `work` while a connection of ours holds what `statement` takes. */
async function whileHolding<T>(
  statement: string,
  values: unknown[],
  work: () => Promise<T>,
): Promise<T> {
  const client = await platform.pg.connect();
  try {
    await client.query('begin');
    await client.query(statement, values);
    return await work();
  } finally {
    await client.query('rollback');
    client.release();
  }
}

const holdListing = <T>(id: string, work: () => Promise<T>): Promise<T> =>
  whileHolding('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`listing:${id}`], work);

/** The platform's sessions, and how many of them sit in an open transaction. */
async function sessions(): Promise<{ all: number; inTransaction: number }> {
  const { rows } = await platform.pg.query(
    `select count(*)::int as all, count(*) filter (where state like 'idle in transaction%')::int as "inTransaction"
      from pg_stat_activity where datname = current_database() and query not like '%pg_stat_activity%'
        and application_name = '' and pid <> pg_backend_pid()`,
  );
  return rows[0];
}

test(
  'a listing that is locked: its racers are told to come back, others are served',
  async () => {
    const [locked, other] = [free[0]!, free[1]!];
    await holdListing(locked, async () => {
      const started = performance.now();
      const racers = Promise.all(Array.from({ length: 30 }, () => book(locked)));
      expect((await book(other)).status).toBe(201);
      const answers = await racers;
      expect(performance.now() - started).toBeLessThan(SOON_MS);
      const codes = new Set(answers.map((answer) => String(outcome(answer))));
      expect([...codes].sort()).toEqual(['503,DATABASE_BUSY,2', '503,LISTING_BUSY,2']);
    });
    expect(await reservationsOf(locked)).toBe(0);
    expect((await book(locked)).status).toBe(201);
  },
  PATIENCE_MS,
);

test(
  'every connection waits: 503 with Retry-After, what needs none answers, and it recovers by itself',
  async () => {
    const wanted = free[2]!;
    await whileHolding(
      'lock table rental.idempotency_key in access exclusive mode',
      [],
      async () => {
        const started = performance.now();
        const answers = Promise.all(Array.from({ length: POOL * 6 }, () => book(wanted)));
        expect((await api.get('/health')).status).toBe(200);
        const told = new Set((await answers).map((answer) => String(outcome(answer))));
        expect([...told]).toEqual([String(BUSY)]);
        expect(performance.now() - started).toBeLessThan(SOON_MS);
      },
    );
    expect(await reservationsOf(wanted)).toBe(0);
    expect((await book(wanted)).status).toBe(201);
    const left = await until('no transaction is left open', sessions, (s) => s.inTransaction === 0);
    expect(left.all).toBeLessThanOrEqual(POOL + 10);
  },
  PATIENCE_MS,
);

test(
  'a statement that takes too long is given up with 503',
  async () => {
    const impatient = await platform.another({ DATABASE_STATEMENT_TIMEOUT_MS: '500', ROLE: 'web' });
    const wanted = free[3]!;
    await holdListing(wanted, async () => {
      expect(outcome(await book(wanted, randomUUID(), impatient.url))).toEqual(BUSY);
    });
    expect(await reservationsOf(wanted)).toBe(0);
    await impatient.stop();
  },
  PATIENCE_MS,
);

/** Ends all of the platform's sessions, as a restart of the server would. */
const cutOff = () =>
  platform.pg.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
  );

/** Is a statement of the platform running, or a transaction open? */
const atWork = async (): Promise<boolean> =>
  (
    await platform.pg.query(
      `select exists (select from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()
          and backend_type = 'client backend' and state <> 'idle') as busy`,
    )
  ).rows[0].busy;

/** A client that asks again with its key until it has its booking. */
async function insist(listingId: string): Promise<Answer['json']> {
  const key = randomUUID();
  const tries: unknown[] = [];
  const answer = await until(
    `a booking of ${listingId}`,
    async () => {
      const given = await book(listingId, key);
      tries.push(outcome(given));
      return given;
    },
    ({ status }) => status === 201,
  );
  expect(tries.filter((tried) => ![201, 409, 503].includes((tried as [number])[0]))).toEqual([]);
  return answer.json;
}

test(
  'the database cuts everybody off, again and again: every rental gets through, once',
  async () => {
    const wanted = free.slice(5, 20);
    let going = true;
    const rentals = Promise.all(
      wanted.map(async (listingId) => {
        const { bookingId, paymentClientSecret } = await insist(listingId);
        await api.pay(paymentClientSecret);
        return bookingId as string;
      }),
    ).finally(() => {
      going = false;
    });
    const cuts = (async () => {
      for (let n = 0; n < 6 && going; n += 1) {
        await until('the platform is at work', atWork, (busy) => busy || !going);
        await cutOff();
      }
    })();
    const bookings = await rentals;
    await cuts;
    for (const bookingId of bookings) await api.reach(bookingId, renter, 'CONFIRMED');
    const { rows } = await platform.pg.query(
      `select listing_id, count(*)::int as n from bookings
        where listing_id = any($1) and state <> 'EXPIRED' group by 1`,
      [wanted],
    );
    expect(rows.map(({ n }) => n)).toEqual(wanted.map(() => 1));
    expect(await verify(platform)).toEqual([]);
  },
  PATIENCE_MS,
);
