import { isTimed, widestRange, type Stay } from '../../domain/stay';
import { byDates } from './dated-terms';
import { raw, sql, type Sql } from './sql';
import type { StayTerms } from './stay-terms';
import { byTimes } from './timed-terms';

export const termsOf = (stay: Stay): StayTerms => (isTimed(stay) ? byTimes(stay) : byDates(stay));

/** Conditions on `s`: its owner takes bookings, and the quote for the stay would not refuse it. */
export const allowsStay = (stay: Stay): Sql[] => [
  raw('s.owner_bookable'),
  ...termsOf(stay).allowed,
];

/** CTE `busy(listing_id)`: listings with any reservation near the dates, found by time alone. */
export function busyListings(stay: Stay): Sql {
  const { from, until } = widestRange(stay);
  return sql`busy as materialized (
    select distinct listing_id from rental.reservation
      where during && tstzrange(${from.toISOString()}, ${until.toISOString()}::timestamptz
        + make_interval(mins => (
          select max(buffer_minutes) from rental.listing_search where active)))
  )`;
}

/** A unit of `s` is free for all of that range. */
export const freeFor = (takes: Sql): Sql => sql`case
    when s.quantity = 1 then not exists (select from rental.reservation r
      where r.listing_id = s.listing_id and r.unit = 1 and r.during && ${takes})
    else (select count(distinct r.unit) from rental.reservation r
      where r.listing_id = s.listing_id and r.unit <= s.quantity and r.during && ${takes}
    ) < s.quantity end`;

/** A unit is free for all of the stay. Only busy listings' calendars are looked at. */
export const hasFreeUnit = (stay: Stay): Sql =>
  sql`case when s.listing_id not in (select listing_id from busy) then true
    else ${freeFor(termsOf(stay).takes)} end`;

/** What the renter's fee and tax are now, as the quote reads them; NULL when none is published. */
export const feesInForce = (stay: Stay | null): Sql =>
  stay === null
    ? raw('null::json')
    : sql`(select json_build_object('renterFeeBps', f.renter_fee_bps,
        'commissionBps', f.commission_bps, 'taxBps', coalesce(f.tax_bps, 0),
        'taxLabel', coalesce(f.tax_label, ''), 'taxes', f.taxes,
        'taxRequired', coalesce(f.tax_required, false),
        'taxClasses', case when f.tax_required or jsonb_array_length(coalesce(f.taxes, '[]')) > 0
          then (select json_object_agg(c.slug, c.rules ->> 'taxClass') from categories c
            where c.published_at is not null) end)
      from rental.fees_in_force(${stay.now.toISOString()}::timestamptz) f)`;
