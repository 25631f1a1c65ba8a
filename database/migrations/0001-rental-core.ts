/**
 * What must be provably right about bookings: reservations that cannot overlap, histories that only
 * grow, and a guard that lets nothing but a transition write a booking.
 */
import type { Migration } from '@rental/shared/migrations';

const EXTENSIONS = `create extension if not exists btree_gist`;

const CLOCK = `
create table rental.clock (
  one boolean primary key default true check (one),
  offset_ms bigint not null default 0 check (offset_ms >= 0)
);
insert into rental.clock default values;`;

const RESERVATION = `
create table rental.reservation (
  id bigint generated always as identity primary key,
  listing_id text not null,
  unit int not null check (unit >= 1),
  during tstzrange not null
    check (not isempty(during) and lower_inc(during) and not upper_inc(during)
      and not lower_inf(during) and not upper_inf(during)),
  kind text not null check (kind in ('booking', 'hold', 'owner_block', 'external_calendar')),
  booking_id text,
  expires_at timestamptz,
  check ((kind in ('booking', 'hold')) = (booking_id is not null)),
  constraint reservation_no_overlap
    exclude using gist (listing_id with =, unit with =, during with &&)
);
create index reservation_by_listing on rental.reservation using gist (listing_id, during);
create index reservation_by_booking on rental.reservation (booking_id) where booking_id is not null;`;

const QUOTE = `
create table rental.booking_quote (
  booking_id text primary key,
  request_key text not null unique,
  currency char(3) not null,
  total bigint not null check (total > 0),
  application_fee bigint not null check (application_fee >= 0),
  owner_share bigint not null check (owner_share >= 0),
  quote jsonb not null,
  policy jsonb not null,
  fees jsonb not null,
  agreement_hash text not null,
  created_at timestamptz not null,
  check (application_fee + owner_share = total)
);`;

/** What a booking gave back, split as MONEY.md's refund arithmetic does. */
const REFUND = `
create table rental.booking_refund (
  booking_id text not null,
  number int not null,
  refund bigint not null check (refund > 0),
  owner_part bigint not null check (owner_part >= 0),
  platform_part bigint not null check (platform_part >= 0),
  commission_returned bigint not null check (commission_returned >= 0),
  tax_returned bigint not null check (tax_returned >= 0),
  reason text not null,
  at timestamptz not null,
  primary key (booking_id, number),
  check (owner_part + platform_part = refund)
);`;

const HISTORY = `
create table rental.booking_history (
  id bigint generated always as identity primary key,
  booking_id text not null,
  from_state text,
  to_state text not null,
  event text not null,
  actor_kind text not null check (actor_kind in ('renter', 'owner', 'ops', 'clock', 'stripe')),
  actor_id text,
  reason text,
  policy_version text,
  at timestamptz not null
);
create index booking_history_by_booking on rental.booking_history (booking_id, id);`;

const IDEMPOTENCY = `
create table rental.idempotency_key (
  actor text not null,
  route text not null,
  key text not null,
  body_hash text not null,
  lease uuid not null,
  attempt uuid not null,
  locked_until timestamptz,
  status int,
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (actor, route, key),
  check ((status is null) = (locked_until is not null))
);
create index idempotency_key_by_age on rental.idempotency_key (created_at);`;

const OUTBOX = `
create table rental.outbox (
  id bigint generated always as identity primary key,
  consumer text not null,
  topic text not null,
  key text not null,
  payload jsonb not null,
  occurred_at timestamptz not null,
  next_at timestamptz not null,
  attempts int not null default 0,
  last_error text,
  done_at timestamptz,
  dead_at timestamptz
);
create index outbox_open on rental.outbox (id) where done_at is null and dead_at is null;
create index outbox_open_by_key on rental.outbox (consumer, key, id) where done_at is null and dead_at is null;
create index outbox_done on rental.outbox (done_at) where done_at is not null;
create index outbox_dead on rental.outbox (dead_at) where dead_at is not null;`;

/** `set_config('rental.transition', 'on', true)` is what the transition service says in its transaction. */
const GUARDS = `
create function rental.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger booking_history_append_only before update or delete or truncate on rental.booking_history
  for each statement execute function rental.refuse_change();
create trigger booking_refund_append_only before update or delete or truncate on rental.booking_refund
  for each statement execute function rental.refuse_change();
create trigger booking_quote_immutable before update or delete or truncate on rental.booking_quote
  for each statement execute function rental.refuse_change();

create function rental.guard_booking() returns trigger language plpgsql as $$
begin
  if coalesce(current_setting('rental.transition', true), '') <> 'on' then
    raise exception 'A booking is changed by its lifecycle only.'
      using errcode = 'restrict_violation', hint = 'Use the actions of the booking.';
  end if;
  return new;
end $$;
create trigger booking_guard before insert or update on public.bookings
  for each row execute function rental.guard_booking();
create trigger booking_kept before delete or truncate on public.bookings
  for each statement execute function rental.refuse_change();`;

/** Strapi's `unique: true` makes no index, and none of these either. */
const INDEXES = `
create unique index bookings_document on public.bookings (document_id);
create unique index bookings_number on public.bookings (number);
create index bookings_by_renter on public.bookings (renter_id, state, start_at);
create index bookings_by_owner on public.bookings (owner_id, state, start_at);
create index bookings_due on public.bookings (due_at) where due_at is not null;
create unique index listings_document on public.listings (document_id);
create unique index listings_slug on public.listings (slug);
create index listings_by_owner on public.listings (owner_id, state);
create unique index users_mail on public.up_users (lower(email));
create unique index users_document on public.up_users (document_id);
create index inspections_by_booking on public.inspections (booking_id);`;

export const rentalCore: Migration = {
  name: '0001-rental-core',
  async up(knex) {
    for (const sql of [
      EXTENSIONS,
      CLOCK,
      RESERVATION,
      QUOTE,
      REFUND,
      HISTORY,
      IDEMPOTENCY,
      OUTBOX,
      GUARDS,
      INDEXES,
    ])
      await knex.raw(sql);
  },
};
