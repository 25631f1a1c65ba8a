/**
 * Longer rentals and other dates: what was asked for and what it costs, the dates that wait for the
 * payment, and refunds that know which charge they come out of. A quote stays as it was sold; what
 * a booking costs by now is the quote of its last change.
 */
import type { Migration } from '@rental/shared/migrations';

const CHANGE = `
create table rental.booking_change (
  booking_id text not null,
  number int not null check (number >= 2),
  kind text not null check (kind in ('extension', 'dates')),
  state text not null check (state in ('OPEN', 'APPLIED', 'LAPSED', 'RETURNED')),
  request_key text not null unique,
  start_at timestamptz not null,
  end_at timestamptz not null check (end_at > start_at),
  start_date date not null,
  end_date date not null,
  during tstzrange not null check (not isempty(during)),
  units int[] not null check (cardinality(units) > 0),
  amount bigint not null check (amount >= 0),
  added jsonb not null,
  quote jsonb not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  closed_at timestamptz,
  primary key (booking_id, number),
  check ((state = 'OPEN') = (closed_at is null))
);
comment on column rental.booking_change.number is 'Of its charge: the booking was paid by the first';
comment on column rental.booking_change.added is 'What the charge is made of: parts of a price';
comment on column rental.booking_change.quote is 'What the booking costs with it';
create unique index booking_change_open on rental.booking_change (booking_id) where state = 'OPEN';
create index booking_change_due on rental.booking_change (expires_at) where state = 'OPEN';

create function rental.guard_booking_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.state in ('OPEN', 'LAPSED') and new.state <> 'OPEN'
      and to_jsonb(new) - '{state,closed_at}'::text[] = to_jsonb(old) - '{state,closed_at}'::text[] then
    return new;
  end if;
  raise exception 'What was agreed about a booking is not changed afterwards.'
    using errcode = 'restrict_violation';
end $$;
create trigger booking_change_guard before update or delete on rental.booking_change
  for each row execute function rental.guard_booking_change();
create trigger booking_change_kept before truncate on rental.booking_change
  for each statement execute function rental.refuse_change();`;

/** `change_number`: given back because of the change itself, so that the price no longer has it. */
const REFUND = `
alter table rental.booking_refund
  add column charge_number int not null default 1 check (charge_number >= 1),
  add column change_number int;`;

const SOLD = `
create view rental.sold_quote as
  select q.booking_id, q.request_key, q.currency,
      coalesce((c.quote ->> 'total')::bigint, q.total) as total,
      coalesce((c.quote ->> 'applicationFee')::bigint, q.application_fee) as application_fee,
      coalesce((c.quote ->> 'ownerShare')::bigint, q.owner_share) as owner_share,
      coalesce(c.quote, q.quote) as quote, q.policy, q.fees, q.agreement_hash,
      coalesce(c.during, q.during) as during, q.risk, q.created_at
    from rental.booking_quote q
    left join lateral (
      select a.quote, a.during from rental.booking_change a
        where a.booking_id = q.booking_id and a.state = 'APPLIED' order by a.number desc limit 1
    ) c on true;
comment on view rental.sold_quote is 'What a booking costs by now, under the terms that it was sold under';`;

/** Units for a booking's other dates: its own where they are free, others where it need not stay with them. */
const UNITS_FOR = `
create function rental.units_for(
  listing text, quantity int, wanted int, span tstzrange, booking text, stays boolean
) returns int[] language sql stable as $$
  select case when count(*) = wanted then array_agg(f.unit order by f.unit) end from (
    select u.unit from (
        select generate_series(1, quantity) as unit, false as own
        union all
        select r.unit, true from rental.reservation r where r.booking_id = booking and r.kind = 'booking'
      ) u
      where not exists (select from rental.reservation r where r.listing_id = listing
        and r.unit = u.unit and r.during && span and r.booking_id is distinct from booking)
      group by u.unit having bool_or(u.own) or not stays
      order by not bool_or(u.own), u.unit limit wanted
  ) f
$$;
comment on function rental.units_for is 'Null when there are not so many units free';`;

/** They wait for the payment. Dates that the booking has anyway are not taken twice. */
const HOLD_UNITS = `
create function rental.hold_units(
  listing text, quantity int, wanted int, span tstzrange, booking text, until timestamptz, stays boolean
) returns int[] language plpgsql as $$
declare
  chosen int[];
begin
  perform pg_advisory_xact_lock(hashtextextended('listing:' || listing, 0));
  chosen := rental.units_for(listing, quantity, wanted, span, booking, stays);
  if chosen is null then
    return null;
  end if;
  insert into rental.reservation (listing_id, unit, during, kind, booking_id, expires_at)
    select listing, c.unit, free.part, 'hold', booking, until
      from unnest(chosen) c(unit), lateral unnest(tstzmultirange(span) - coalesce(
        (select range_agg(r.during) from rental.reservation r
          where r.listing_id = listing and r.unit = c.unit and r.booking_id = booking),
        '{}'::tstzmultirange)) as free(part);
  return chosen;
exception when exclusion_violation then
  return null;
end $$;
comment on function rental.hold_units is
  'Null, and nothing held, when there are not so many units free. One caller at a time per listing';`;

const MOVE_UNITS = `
create function rental.move_units(listing text, taken int[], span tstzrange, booking text)
returns boolean language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('listing:' || listing, 0));
  delete from rental.reservation where booking_id = booking;
  insert into rental.reservation (listing_id, unit, during, kind, booking_id)
    select listing, t.unit, span, 'booking', booking from unnest(taken) t(unit);
  return true;
exception when exclusion_violation then
  return false;
end $$;
comment on function rental.move_units is
  'All that a booking has reserved becomes these units and dates, at once; false, and nothing changed, when they are somebody else''s';`;

export const bookingChanges: Migration = {
  name: '0028-booking-changes',
  async up(knex) {
    for (const sql of [CHANGE, REFUND, SOLD, UNITS_FOR, HOLD_UNITS, MOVE_UNITS])
      await knex.raw(sql);
  },
};
