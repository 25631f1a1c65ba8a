/** What staff's lists and searches need among a hundred thousand rows. */
import type { Migration } from '@rental/shared/migrations';

/** Strapi searches every searchable column, its own among them: one without an index means a scan. */
const searchOf = (table: string, columns: readonly string[]): string =>
  `create index ${table}_search on public.${table} using gin (${[
    '(id::text)',
    'document_id',
    'locale',
    ...columns,
  ]
    .map((column) => `${column} gin_trgm_ops`)
    .join(', ')})`;

const LISTS = `
create index listings_by_title on public.listings (title, id);
create index operation_ended on ledger.operation (created_at, key)
  where state in ('done', 'abandoned');
create index operation_open on ledger.operation (created_at, key)
  where state in ('requested', 'failed');`;

export const adminLists: Migration = {
  name: '0020-admin-lists',
  async up(knex) {
    await knex.raw(searchOf('listings', ['title', 'slug', 'city']));
    await knex.raw(searchOf('bookings', ['number', 'listing_title']));
    await knex.raw(LISTS);
  },
};
