/** The list of bookings that staff search, and the filters that they keep of it. */
import type { Migration } from '@rental/shared/migrations';

/** Numbers and titles by any part of them; the rest by the orders that the list has. */
const LIST = `
create index bookings_by_booked on public.bookings (booked_at, id);
create index bookings_by_state on public.bookings (state, booked_at, id);
create index bookings_by_start on public.bookings (start_date, start_at, id);
create index bookings_by_end on public.bookings (end_date, end_at, id);
create index bookings_words on public.bookings using gin (number gin_trgm_ops, listing_title gin_trgm_ops);
create index users_shown_name on public.up_users
  using gin ((coalesce(nullif(display_name, ''), nullif(first_name, ''), split_part(username, '@', 1))) gin_trgm_ops);
create index listings_by_city on public.listings (city, document_id);`;

const FILTERS = `
create table rental.saved_filter (
  id bigint generated always as identity primary key,
  staff_id text not null,
  page text not null check (page in ('bookings')),
  name text not null check (length(name) between 1 and 60),
  query text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on column rental.saved_filter.staff_id is 'Document id of admin_users; a filter is its owner''s alone';
create unique index saved_filter_name on rental.saved_filter (staff_id, page, lower(name));`;

export const bookingsList: Migration = {
  name: '0017-bookings-list',
  async up(knex) {
    for (const sql of [LIST, FILTERS]) await knex.raw(sql);
  },
};
