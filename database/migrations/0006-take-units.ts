/**
 * Taking dates as one call, so that a booking is stored by one statement: a function's statements see
 * what was committed while it waited for the lock, which those of one statement do not.
 */
import type { Migration } from '@rental/shared/migrations';

const TAKE_UNITS = `
create function rental.take_units(
  listing text, quantity int, wanted int, span tstzrange, booking text
) returns boolean language plpgsql as $$
declare
  got bigint[];
begin
  perform pg_advisory_xact_lock(hashtextextended('listing:' || listing, 0));
  with taken as (
    select distinct r.unit from rental.reservation r
      where r.listing_id = listing and r.during && span
  ), reserved as (
    insert into rental.reservation (listing_id, unit, during, kind, booking_id)
      select listing, free.unit, span, 'booking', booking from generate_series(1, quantity) as free(unit)
        where free.unit not in (select taken.unit from taken) order by free.unit limit wanted
      on conflict do nothing returning id
  )
  select coalesce(array_agg(id), '{}') into got from reserved;
  if cardinality(got) = wanted then
    return true;
  end if;
  delete from rental.reservation where id = any(got);
  return false;
end $$;
comment on function rental.take_units is
  'Reserves units of a listing for a booking: all that are wanted, or none. One caller at a time per listing, until its transaction ends: without that, racers for the last units wait on each other''s index entries and deadlock';`;

export const takeUnits: Migration = {
  name: '0006-take-units',
  async up(knex) {
    await knex.raw(TAKE_UNITS);
  },
};
