import knexFactory, { type Knex } from 'knex';
import { createTestDatabase, type TestDatabase } from '@rental/config/testing/databases';
import { template } from '@rental/config/testing/template';
import { removeFinishedWork } from '@rental/shared/housekeeping';

const now = new Date('2026-06-20T12:00:00Z');
let database: TestDatabase;
let knex: Knex;

beforeAll(async () => {
  database = await createTestDatabase('housekeeping', (await template()).database);
  knex = knexFactory({ client: 'pg', connection: database.url });
  await database.pg.query('delete from rental.outbox');
  await database.pg.query(
    `insert into rental.outbox (consumer, topic, key, payload, occurred_at, next_at, done_at, dead_at)
      values ('t', 't.old', 'a', '{}', now(), now(), $1::timestamptz - interval '8 days', null),
        ('t', 't.new', 'a', '{}', now(), now(), $1::timestamptz - interval '6 days', null),
        ('t', 't.open', 'a', '{}', $1::timestamptz - interval '30 days', now(), null, null),
        ('t', 't.dead', 'a', '{}', now(), now(), null, $1::timestamptz - interval '30 days')`,
    [now],
  );
  await database.pg.query(
    `insert into rental.phone_code (user_id, number, code, asked_at, expires_at)
      values ('old', '+1', '', $1::timestamptz - interval '8 days', $1::timestamptz - interval '8 days'),
        ('new', '+1', '', $1, $1)`,
    [now],
  );
});
afterAll(async () => {
  await knex?.destroy();
  await database?.drop();
});

test('only handled events and codes of more than a week ago go', async () => {
  expect(await removeFinishedWork(knex, { now: () => now })).toBe(2);
  const { rows } = await database.pg.query('select topic from rental.outbox order by id');
  expect(rows.map((row) => row.topic)).toEqual(['t.new', 't.open', 't.dead']);
  const codes = await database.pg.query('select user_id from rental.phone_code');
  expect(codes.rows).toEqual([{ user_id: 'new' }]);
});
