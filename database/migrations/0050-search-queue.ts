/**
 * What an index outside the database has yet to be told. Triggers write the queue in the change's
 * own transaction, whoever makes it; without such an index they write nothing.
 */
import type { Migration } from '@rental/shared/migrations';

const TABLES = `
create table rental.search_mirror (
  alias text primary key,
  index_name text
);
comment on table rental.search_mirror is 'Indexes outside the database that are kept; index_name is null until one is whole';
create table rental.search_queue (
  id bigint generated always as identity primary key,
  listing_id text not null,
  queued_at timestamptz not null default clock_timestamp()
);
comment on table rental.search_queue is 'Listings that the index outside the database has to read again, in order';`;

/** One function for every table that has a \`listing_id\` and transition tables called old and new. */
const QUEUE = (name: string, rows: string) => `
create function rental.${name}() returns trigger language plpgsql as $$
begin
  if exists (select from rental.search_mirror) then
    insert into rental.search_queue (listing_id) select distinct listing_id from ${rows} changed;
  end if;
  return null;
end $$;`;

const TRIGGERS = ['listing_search', 'reservation']
  .map(
    (table) => `
create trigger queue_inserted after insert on rental.${table}
  referencing new table as after_rows for each statement execute function rental.queue_inserted();
create trigger queue_updated after update on rental.${table}
  referencing new table as after_rows for each statement execute function rental.queue_inserted();
create trigger queue_deleted after delete on rental.${table}
  referencing old table as before_rows for each statement execute function rental.queue_deleted();`,
  )
  .join('\n');

export const searchQueue: Migration = {
  name: '0050-search-queue',
  async up(knex) {
    await knex.raw(TABLES);
    await knex.raw(QUEUE('queue_inserted', 'after_rows'));
    await knex.raw(QUEUE('queue_deleted', 'before_rows'));
    await knex.raw(TRIGGERS);
  },
};
