/** Searches that somebody keeps, and dates that somebody waits for. */
import type { Migration } from '@rental/shared/migrations';

const SAVED_SEARCH = `
create table rental.saved_search (
  id uuid primary key default gen_random_uuid(),
  user_id text not null,
  name text not null check (char_length(name) between 1 and 80),
  query jsonb not null,
  query_key text not null,
  alerts text not null check (alerts in ('at_once', 'daily', 'never')),
  next_check_at timestamptz,
  checked_at timestamptz not null,
  created_at timestamptz not null,
  unique (user_id, query_key),
  check ((alerts = 'never') = (next_check_at is null))
);
comment on column rental.saved_search.query is 'Parameters of GET /api/listings/search, as they were given';
comment on column rental.saved_search.query_key is 'The same for two searches that find the same';
comment on column rental.saved_search.next_check_at is 'Platform time; moves on with each look for new listings';
create index saved_search_due on rental.saved_search (next_check_at) where next_check_at is not null;

create table rental.saved_search_listing (
  search_id uuid not null references rental.saved_search on delete cascade,
  listing_id text not null,
  found_at timestamptz not null,
  primary key (search_id, listing_id)
);
comment on table rental.saved_search_listing is 'What somebody was told of: each listing once for each search';`;

const WAITLIST = `
create table rental.waitlist_entry (
  id uuid primary key default gen_random_uuid(),
  user_id text not null,
  listing_id text not null,
  start_date date not null,
  end_date date not null check (end_date >= start_date),
  looked_at timestamptz not null,
  told_at timestamptz,
  created_at timestamptz not null,
  unique (user_id, listing_id, start_date, end_date)
);
comment on column rental.waitlist_entry.looked_at is 'Platform time: whether the dates are free was asked then; the oldest is asked next';
create index waitlist_entry_open on rental.waitlist_entry (looked_at) where told_at is null;
create index waitlist_entry_listing on rental.waitlist_entry (listing_id) where told_at is null;
create index waitlist_entry_user on rental.waitlist_entry (user_id, start_date);`;

export const savedSearches: Migration = {
  name: '0060-saved-searches',
  async up(knex) {
    await knex.raw(SAVED_SEARCH);
    await knex.raw(WAITLIST);
  },
};
