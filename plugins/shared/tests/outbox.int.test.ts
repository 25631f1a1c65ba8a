/** 10,000 events, workers killed without warning three times: each handled once, in order per key. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '@rental/config/testing/databases';
import { startRedis, type TestRedis } from '@rental/config/testing/redis';
import { describeWith } from '@rental/config/testing/requirements';
import { template } from '@rental/config/testing/template';
import { createWaker } from '@rental/shared/jobs';

const EVENTS = 10_000;
const KEYS = 137;
const KILLS = 3;
const SOON_MS = 50;
const NEVER_MS = 3_600_000;

let database: TestDatabase;
const workers = new Set<ChildProcess>();

async function startWorker(pollMs: number, redis?: TestRedis): Promise<ChildProcess> {
  const script = path.join(__dirname, 'outbox-worker.cjs');
  const args = [script, database.url, String(pollMs), ...(redis ? [redis.url] : [])];
  const worker = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  workers.add(worker);
  await once(worker.stdout!, 'data');
  return worker;
}

async function kill(worker: ChildProcess): Promise<void> {
  const gone = once(worker, 'exit');
  worker.kill('SIGKILL');
  await gone;
  workers.delete(worker);
}

/** Event n of its key carries n: the order that must be seen again. */
async function publishAll(): Promise<void> {
  await database.pg.query(
    `insert into rental.outbox (consumer, topic, key, payload, occurred_at, next_at)
      select 'test', 'test.happened', 'key-' || (i % $2), jsonb_build_object('n', i / $2), now(), now()
        from generate_series(0, $1 - 1) as i order by i`,
    [EVENTS, KEYS],
  );
}

const countHandled = async (): Promise<number> =>
  Number((await database.pg.query('select count(*) from handled')).rows[0].count);

async function untilHandled(most: number, nudge: () => void): Promise<number> {
  const end = Date.now() + 90_000;
  for (;;) {
    const count = await countHandled();
    if (count >= most) return count;
    if (Date.now() > end) throw new Error(`only ${count} of ${most} events were handled`);
    nudge();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function surviveKills(
  pollMs: number,
  redis?: TestRedis,
  nudge: () => void = () => undefined,
): Promise<void> {
  await publishAll();
  const running = [await startWorker(pollMs, redis), await startWorker(pollMs, redis)];
  for (let i = 1; i <= KILLS; i += 1) {
    await untilHandled(Math.floor((EVENTS * i) / (KILLS + 1)), nudge);
    await kill(running.shift()!);
    running.push(await startWorker(pollMs, redis));
  }
  await untilHandled(EVENTS, nudge);
  await Promise.all(running.map(kill));
}

async function expectOnceAndInOrder(): Promise<void> {
  const { rows } = await database.pg.query(
    `select count(*)::int as handled, count(distinct event_id)::int as different,
        (select count(*)::int from rental.outbox where done_at is null) as open,
        (select count(*)::int from (
          select n, row_number() over (partition by key order by seq) - 1 as place from handled
        ) as seen where n <> place) as misplaced
      from handled`,
  );
  expect(rows[0]).toEqual({ handled: EVENTS, different: EVENTS, open: 0, misplaced: 0 });
}

beforeEach(async () => {
  database = await createTestDatabase('outbox', (await template()).database);
  await database.pg.query('delete from rental.outbox');
  await database.pg.query(
    'create table handled (seq bigserial primary key, event_id bigint not null, key text not null, n int not null)',
  );
});

afterEach(async () => {
  await Promise.all([...workers].map(kill));
  await database.drop();
});

test('without Bull: workers poll', async () => {
  await surviveKills(SOON_MS);
  await expectOnceAndInOrder();
});

describeWith('redis', 'with Bull', () => {
  test('workers that hardly poll are woken through Redis', async () => {
    const redis = await startRedis();
    const waker = createWaker({ name: 'outbox', redisUrl: redis.url });
    try {
      await surviveKills(NEVER_MS, redis, () => waker.wake());
      await expectOnceAndInOrder();
    } finally {
      await waker.stop();
      await redis.stop();
    }
  });
});
