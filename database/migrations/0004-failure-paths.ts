/** What failures need to be remembered: deadlines that could not be kept, dates as sold, dead events. */
import type { Migration } from '@rental/shared/migrations';

/**
 * `waits`: something must come first, and the booking's own `due_at` was moved to `next_at`; otherwise
 * the transition failed and the booking stays overdue until a later try succeeds.
 */
const DEADLINE_RETRY = `
create table rental.deadline_retry (
  booking_id text primary key,
  due_at timestamptz not null,
  waits boolean not null,
  attempts int not null check (attempts >= 1),
  next_at timestamptz not null,
  reason text not null
);`;

/** The range that was reserved, turnaround included; rows of before have none. */
const DATES_AS_SOLD = `
alter table rental.booking_quote add column during tstzrange
  check (during is null or not (isempty(during) or lower_inf(during) or upper_inf(during)));`;

/** A consumer that keeps its order waits behind its dead events. */
const DEAD_BY_KEY = `
create index outbox_dead_by_key on rental.outbox (consumer, key, id)
  where dead_at is not null and done_at is null;`;

export const failurePaths: Migration = {
  name: '0004-failure-paths',
  async up(knex) {
    for (const sql of [DEADLINE_RETRY, DATES_AS_SOLD, DEAD_BY_KEY]) await knex.raw(sql);
  },
};
