/** Owners' listings: moderation and its history; calendars; what the books owe whom. */
import type { Migration } from '@rental/shared/migrations';

const REVIEW = `
create table rental.listing_review (
  id bigint generated always as identity primary key,
  listing_id text not null,
  number int not null check (number >= 1),
  author_id text not null,
  snapshot jsonb not null,
  changes jsonb,
  state text not null
    check (state in ('pending', 'approved', 'changes_requested', 'rejected', 'withdrawn')),
  submitted_at timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  reason text,
  unique (listing_id, number),
  check ((state = 'pending') = (decided_at is null))
);
comment on column rental.listing_review.changes is 'Null: all of a new listing is looked at';
create unique index listing_review_pending on rental.listing_review (listing_id)
  where state = 'pending';
create index listing_review_queue on rental.listing_review (submitted_at, id)
  where state = 'pending';`;

/** Whoever changes a state is written down: the trigger sees to those who do not do it themselves. */
const HISTORY = `
create table rental.listing_history (
  id bigint generated always as identity primary key,
  listing_id text not null,
  from_state text,
  to_state text not null,
  event text not null,
  actor_kind text not null check (actor_kind in ('owner', 'staff')),
  actor_id text,
  reason text,
  at timestamptz not null
);
create index listing_history_by_listing on rental.listing_history (listing_id, id);
create trigger listing_history_append_only before update or delete or truncate
  on rental.listing_history for each statement execute function rental.refuse_change();

create function rental.record_listing_state() returns trigger language plpgsql as $$
begin
  if coalesce(current_setting('rental.listing_history', true), '') <> 'written' then
    insert into rental.listing_history (listing_id, from_state, to_state, event, actor_kind, at)
      select new.document_id, old.state, new.state, 'edited', 'staff',
          now() + offset_ms * interval '1 millisecond'
        from rental.clock;
  end if;
  return null;
end $$;
create trigger listing_state_recorded after update of state on public.listings
  for each row when (old.state is distinct from new.state)
  execute function rental.record_listing_state();`;

const CALENDAR = `
create table rental.calendar_token (
  listing_id text primary key,
  token text not null unique check (length(token) >= 32),
  created_at timestamptz not null
);
create index bookings_by_listing on public.bookings (listing_id, start_at);`;

const EARNINGS = `
create index journal_by_owner on ledger.journal (owner_id, booking_id) where owner_id is not null;`;

export const ownerPortal: Migration = {
  name: '0011-owner-portal',
  async up(knex) {
    for (const sql of [REVIEW, HISTORY, CALENDAR, EARNINGS]) await knex.raw(sql);
  },
};
