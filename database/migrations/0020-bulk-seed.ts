/** How far a bulk seed is, so that one that was cut off goes on, and another one is refused. */
import type { Migration } from '@rental/shared/migrations';

const PROGRESS = `
create table rental.bulk_seed (
  one boolean primary key default true check (one),
  seed int not null,
  listings int not null check (listings > 0),
  bookings int not null check (bookings >= 0),
  today timestamptz not null,
  listings_done int not null default 0,
  bookings_done int not null default 0,
  dated jsonb not null default '{}',
  finished_at timestamptz
);
comment on table rental.bulk_seed is 'Rows for load tests, made by SQL: see the decision record 0013';
comment on column rental.bulk_seed.dated is 'By currency: how many listings have a booking that holds dates';`;

export const bulkSeed: Migration = {
  name: '0020-bulk-seed',
  async up(knex) {
    await knex.raw(PROGRESS);
  },
};
