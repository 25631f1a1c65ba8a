/** What stands behind a dead event: it passes, or it waits, as the consumer asks. */
import { createTestDatabase, type TestDatabase } from '@rental/config/testing/databases';
import { template } from '@rental/config/testing/template';
import knex, { type Knex } from 'knex';
import { ConsumerRegistry } from '../src/outbox/consumers';
import { insertEvents, toRows } from '../src/outbox/publish';
import { drainOutbox } from '../src/outbox/worker';

let database: TestDatabase;
let connection: Knex;
let now = new Date('2030-01-01T00:00:00Z');
const clock = { now: () => now };

beforeAll(async () => {
  database = await createTestDatabase('dead-events', (await template()).database);
  connection = knex({ client: 'pg', connection: database.url, pool: { min: 0, max: 5 } });
  await connection.raw('delete from rental.outbox');
});
afterAll(async () => {
  await connection?.destroy();
  await database?.drop();
});

const seen: string[] = [];
const broken = new Set(['first']);

function consumer(name: string, waitsBehindDead: boolean) {
  return {
    name,
    topics: ['it.happened'],
    maxAttempts: 3,
    waitsBehindDead,
    handle: async ({
      key,
      payload,
    }: {
      key: string;
      payload: Readonly<Record<string, unknown>>;
    }) => {
      if (broken.has(String(payload.what))) throw new Error('not understood');
      seen.push(`${name} ${key} ${String(payload.what)}`);
    },
  };
}

/** Until nothing is due at that time; each failure rests longer. */
async function run(consumers: ConsumerRegistry): Promise<void> {
  for (let round = 0; round < 6; round += 1) {
    await drainOutbox({ knex: connection, clock, consumers });
    now = new Date(now.getTime() + 60_000);
  }
}

test('later events of the key wait where the consumer keeps its order, others go on; revived, all are handled', async () => {
  const consumers = new ConsumerRegistry();
  consumers.subscribe(consumer('strict', true));
  consumers.subscribe(consumer('lenient', false));
  const happened = (key: string, what: string) => ({
    topic: 'it.happened',
    key,
    payload: { what },
    occurredAt: now,
  });
  await connection.transaction((trx) =>
    insertEvents(
      trx,
      toRows(consumers, [happened('a', 'first'), happened('a', 'second'), happened('b', 'third')]),
    ),
  );
  await run(consumers);
  expect([...seen].sort()).toEqual(['lenient a second', 'lenient b third', 'strict b third']);
  const { rows } = await connection.raw(
    'select consumer, attempts from rental.outbox where dead_at is not null order by consumer',
  );
  expect(rows).toEqual([
    { consumer: 'lenient', attempts: 3 },
    { consumer: 'strict', attempts: 3 },
  ]);
  broken.clear();
  await connection.raw(
    'update rental.outbox set dead_at = null, attempts = 0 where dead_at is not null',
  );
  seen.length = 0;
  await run(consumers);
  expect([...seen].sort()).toEqual(['lenient a first', 'strict a first', 'strict a second']);
});
