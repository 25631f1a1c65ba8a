/** Removes what has done its work: handled events, answered requests and codes of more than a week ago. */
import type { Knex } from 'knex';
import { wallClock, type Clock } from './clock';

const KEPT_DAYS = 7;
const DAY_MS = 86_400_000;
const AT_ONCE = 5000;

const before = (clock: Clock): Date => new Date(clock.now().getTime() - KEPT_DAYS * DAY_MS);

/** Answers how many rows went. Dead events stay until ops have seen to them. */
export async function removeFinishedWork(knex: Knex, clock: Clock): Promise<number> {
  const events = await deleteSome(
    knex,
    `delete from rental.outbox where id in
      (select id from rental.outbox where done_at < ? order by done_at limit ?)`,
    before(clock),
  );
  const keys = await deleteSome(
    knex,
    `delete from rental.idempotency_key where ctid in
      (select ctid from rental.idempotency_key where created_at < ? and status is not null limit ?)`,
    before(wallClock),
  );
  const codes = await deleteSome(
    knex,
    `delete from rental.phone_code where user_id in
      (select user_id from rental.phone_code where expires_at < ? limit ?)`,
    before(clock),
  );
  return events + keys + codes;
}

/** In small portions: nobody waits behind a long delete. */
async function deleteSome(knex: Knex, sql: string, limit: Date): Promise<number> {
  let total = 0;
  for (;;) {
    const { rowCount } = (await knex.raw(sql, [limit, AT_ONCE])) as unknown as { rowCount: number };
    total += rowCount;
    if (rowCount < AT_ONCE) return total;
  }
}
