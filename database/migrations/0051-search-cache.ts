/**
 * What remembered results are held against: a number rises when something they were made of has
 * changed. Rows instead of sequences, so that a number is seen with the change and not before it.
 */
import type { Migration } from '@rental/shared/migrations';

export const searchCache: Migration = {
  name: '0051-search-cache',
  async up(knex) {
    await knex.raw(`
      create table rental.search_generation (
        kind text primary key check (kind in ('catalogue', 'calendar')),
        number bigint not null default 1
      );
      insert into rental.search_generation (kind) values ('catalogue'), ('calendar');`);
  },
};
