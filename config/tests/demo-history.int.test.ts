/** The demo marketplace's bookings: made by the platform itself, cut off in the middle, taken up. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { BOOKING_STATES } from '@rental/bookings/contracts/states';
import { BulkRefusal, openBulkSeed } from '@rental/database/seeds/bulk/progress';
import { STORIES } from '@rental/database/seeds/history/index';
import knex from 'knex';
import { root } from '../dev/start/settings.mjs';
import { Api } from '../testing/api';
import { startPlatform, type Platform } from '../testing/platform';
import { verify } from '../testing/verify';

const MINUTE_MS = 60_000;
/** Two seedings, on a machine that may be busy. */
const SEEDING_MS = 5 * MINUTE_MS;

let platform: Platform;
let api: Api;
let output: string[];

/** Runs the seed; `until` ends it as a power cut would at the first line that matches. */
function runSeed(
  until?: RegExp,
  options = ['--listings', '400'],
): Promise<{ code: number | null; lines: string[] }> {
  const child = spawn(process.execPath, [path.join(root, 'config/dev/seed.mjs'), ...options], {
    cwd: root,
    env: platform.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const input of [child.stdout, child.stderr])
    createInterface({ input }).on('line', (line) => {
      lines.push(line);
      if (until?.test(line)) child.kill('SIGKILL');
    });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, lines }));
  });
}

const rows = async (sql: string) =>
  (await platform.pg.query<Record<string, string>>(sql)).rows.map((row) => Object.values(row));

beforeAll(async () => {
  platform = await startPlatform({ name: 'demo-history' });
  api = new Api(platform.cmsUrl, platform.emulatorUrl);
  await platform.kill9();
  const cutOff = await runSeed(/step (?!1 )\d+ of/);
  expect(cutOff.code).toBeNull();
  const { code, lines } = await runSeed();
  expect([code, lines.slice(-5)]).toEqual([0, expect.anything()]);
  output = [...cutOff.lines, ...lines];
  await platform.restart();
}, SEEDING_MS);

afterAll(() => platform.stop());

test('every story comes to where it is today', async () => {
  expect(output.filter((line) => line.includes('ended early'))).toEqual([]);
  expect(await rows('select count(*)::int from bookings')).toEqual([[STORIES.length]]);
});

test('bookings stand in every state that lasts, and have passed through the others', async () => {
  const counts = Object.fromEntries(
    await rows('select state, count(*)::int from bookings group by 1'),
  ) as Record<string, number>;
  const lasting = {
    PENDING_PAYMENT: 1,
    UNDER_REVIEW: 1,
    PENDING_OWNER_APPROVAL: 2,
    EXPIRED: 5,
    CONFIRMED: 4,
    UPCOMING: 1,
    INSPECTION_PENDING: 1,
    IN_PROGRESS: 2,
    RETURN_INSPECTION_PENDING: 1,
    COMPLETED: 2,
    DISPUTED: 1,
    RESOLVED: 1,
    SETTLED: 14,
    CANCELLED_BY_RENTER: 4,
    CANCELLED_BY_OWNER: 1,
  };
  const passing = ['DRAFT', 'INSPECTION_INCOMPLETE'];
  expect(Object.keys(lasting).concat(passing).sort()).toEqual([...BOOKING_STATES].sort());
  for (const [state, least] of Object.entries(lasting))
    expect([state, (counts[state] ?? 0) >= least]).toEqual([state, true]);
  const passed = (
    await rows('select distinct to_state from rental.booking_history order by 1')
  ).flat();
  expect(passed).toEqual(expect.arrayContaining(passing));
});

test('one dispute is open and answered, one decided this week, two are carried out', async () => {
  expect(
    await rows(
      `select b.state, d.state as dispute, d.claimed_by, d.appealed_at is not null as appealed,
          b.due_at > now() + interval '1 hour' as ahead
        from disputes d join bookings b on b.document_id = d.booking_id order by 1, 3`,
    ),
  ).toEqual([
    ['DISPUTED', 'OPEN', 'owner', false, null],
    ['RESOLVED', 'RESOLVED', 'owner', false, true],
    ['SETTLED', 'CLOSED', 'owner', false, null],
    ['SETTLED', 'CLOSED', 'renter', true, null],
  ]);
  const renter = await api.signIn('renter@demo.test');
  const { json } = await api.get('/api/bookings?status=DISPUTED', renter);
  const booking = await api.get(`/api/bookings/${json.data[0].bookingId}`, renter);
  expect(booking.json.data.dispute).toMatchObject({
    reason: 'damage',
    claimedBy: 'owner',
    statements: [{ by: 'renter' }],
  });
});

test('staff are asked about the newcomer’s first booking, and have hours left for it', async () => {
  expect(
    await rows(`select q.risk -> 0 ->> 'kind' as rule,
        b.due_at > now() + interval '12 hours' as ahead
      from bookings b join rental.booking_quote q on q.booking_id = b.document_id
      where b.state = 'UNDER_REVIEW' or q.risk is not null`),
  ).toEqual([['new_account_high_value', true]]);
});

test('the clock is the wall’s, nothing is due, every invariant holds', async () => {
  expect(await rows('select offset_ms::int from rental.clock')).toEqual([[0]]);
  expect(Math.abs((await api.now()).getTime() - Date.now())).toBeLessThan(MINUTE_MS);
  expect(await verify(platform)).toEqual([]);
  expect(
    await rows(
      `select number, state from bookings where due_at < now() - interval '1 minute' and pending_intent is null`,
    ),
  ).toEqual([]);
  expect(await rows('select key, state from ledger.operation where done_at is null')).toEqual([]);
});

test('history, ledger and Stripe tell of the past, in order', async () => {
  expect(
    await rows(`select booking_id from (select booking_id, at, lag(at) over
      (partition by booking_id order by id) as before from rental.booking_history) h where at < before`),
  ).toEqual([]);
  expect(
    await rows(
      `select b.number from bookings b where b.booked_at > now() or b.start_at < b.booked_at`,
    ),
  ).toEqual([]);
  const [[oldest]] = (await rows(
    `select extract(day from now() - min(occurred_at))::int from ledger.journal`,
  )) as unknown as [[number]];
  expect(oldest).toBeGreaterThan(35);
});

test('the demo owner has earned, the demo renter has something to look forward to', async () => {
  const [renter, owner] = await Promise.all([
    api.signIn('renter@demo.test'),
    api.signIn('owner@demo.test'),
  ]);
  const statesOf = async (role: string, token: string) => {
    const query = `role=${role}&pagination[pageSize]=100`;
    const { json } = await api.get(`/api/bookings?${query}`, token);
    return (json.data as { status: string }[]).map(({ status }) => status);
  };
  const mix = ['CONFIRMED', 'IN_PROGRESS', 'PENDING_OWNER_APPROVAL', 'COMPLETED', 'SETTLED'];
  expect(await statesOf('renter', renter)).toEqual(expect.arrayContaining(mix));
  expect(await statesOf('owner', owner)).toEqual(expect.arrayContaining(mix));
  const [paid] = await rows(`select count(*)::int from ledger.payout p
    join bookings b on b.document_id = p.booking_id
    join up_users u on u.document_id = b.owner_id
    where u.email = 'owner@demo.test' and p.status = 'paid'`);
  expect(Number(paid?.[0])).toBeGreaterThanOrEqual(6);
});

test(
  'seeding again adds nothing, and the clock never goes back',
  async () => {
    await platform.kill9();
    const before = await rows('select max(id)::int from rental.booking_history');
    expect((await runSeed()).code).toBe(0);
    expect(await rows('select max(id)::int from rental.booking_history')).toEqual(before);
    await expect(
      platform.pg.query('update rental.clock set offset_ms = offset_ms - 1'),
    ).rejects.toThrow('does not go back');
    await expect(
      platform.pg.query(
        'insert into rental.demo_history (today, reached_at) values (now(), now())',
      ),
    ).rejects.toThrow('empty world');
  },
  SEEDING_MS,
);

test(
  'a bulk goes on where it was cut off, keeps every invariant, and no other one is mixed in',
  async () => {
    const order = ['--listings', '600', '--bookings', '300'];
    expect((await runSeed(/ bookings of the demo to copy/, order)).code).toBeNull();
    const { code, lines } = await runSeed(undefined, order);
    expect([code, lines.slice(-5)]).toEqual([0, expect.anything()]);
    expect(
      await rows(`select (select count(*)::int from listings) as listings,
        (select count(*)::int from rental.listing_search) as found,
        (select count(*)::int from bookings where document_id like 'bulk0000%') as bookings,
        (select count(distinct booking_id)::int from ledger.journal where booking_id like 'bulk0000%')
          > 200 as booked`),
    ).toEqual([[600, 600, 300, true]]);
    const database = knex({ client: 'pg', connection: platform.databaseUrl });
    const other = { seed: 1, listings: 600, bookings: 300 };
    await expect(openBulkSeed(database, other, new Date())).rejects.toThrow(BulkRefusal);
    await database.destroy();
    await platform.restart();
    expect(await verify(platform)).toEqual([]);
  },
  SEEDING_MS,
);
