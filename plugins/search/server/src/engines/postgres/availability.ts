import {
  endsInTime,
  latestEnd,
  leadOf,
  unitsOfStay,
  widestRange,
  type Stay,
} from '../../domain/stay';
import { raw, sql, type Sql } from './sql';

/** Pick-up and return on the listing's wall clock, as instants. `s` is the listing. */
const startAt = ({ startDate }: Stay): Sql =>
  sql`((${startDate}::date + s.pickup_time) at time zone s.time_zone)`;
const endAt = ({ endDate }: Stay): Sql =>
  sql`((${endDate}::date + s.return_time) at time zone s.time_zone)`;

/** Units that the stay is charged for. */
export const unitsOf = (stay: Stay): Sql =>
  sql`(case s.price_unit when 'DAY' then ${unitsOfStay(stay, 'DAY')}::int
    else ${unitsOfStay(stay, 'NIGHT')}::int end)`;

/** What the owner asks for the stay's dates, so many days later, beside the listing's price. */
export const pricesFor = ({ startDate, endDate }: Stay, shift: Sql): Sql =>
  sql`rental.price_calendar(s.listing_id, s.currency, s.price_unit,
    ${startDate}::date + ${shift}, ${endDate}::date + ${shift})`;

/** What the stay takes of the calendar: whole local days, or from pick-up to return; turnaround. */
const takes = (stay: Stay): Sql => sql`(case s.price_unit
    when 'DAY' then tstzrange(
      ${stay.startDate}::date::timestamp at time zone s.time_zone,
      ((${stay.endDate}::date + 1)::timestamp at time zone s.time_zone)
        + make_interval(mins => s.buffer_minutes))
    else tstzrange(${startAt(stay)}, ${endAt(stay)} + make_interval(mins => s.buffer_minutes))
    end)`;

const sameDay = ({ startDate, endDate }: Stay) => startDate === endDate;

/** Zones cost: they are worked out only where the answer could depend on one. */
function leadConditions(stay: Stay): Sql[] {
  const { noticeMet, windowMet } = leadOf(stay);
  const now = sql`${stay.now.toISOString()}::timestamptz`;
  return [
    sql`case when s.notice_hours <= ${noticeMet}::int then true
      else ${startAt(stay)} >= ${now} + make_interval(hours => s.notice_hours) end`,
    sql`case when s.window_days >= ${windowMet}::int then true
      else ${startAt(stay)} <= ${now} + make_interval(hours => 24 * s.window_days) end`,
  ];
}

function endCondition(stay: Stay): Sql[] {
  const inTime = endsInTime(stay);
  if (inTime === 'always') return [];
  if (inTime === 'never') return [raw('false')];
  return [sql`${endAt(stay)} <= ${latestEnd(stay).toISOString()}::timestamptz`];
}

/**
 * Conditions on `s`: what the quote for the stay would not refuse. Listings by the hour are out:
 * they are booked by times, so dates give them neither a price nor a range.
 */
export function allowsStay(stay: Stay): Sql[] {
  return [
    raw('s.owner_bookable'),
    sameDay(stay)
      ? raw(`s.price_unit = 'DAY' and s.return_time > s.pickup_time`)
      : raw(`s.price_unit <> 'HOUR'`),
    sql`${unitsOf(stay)} between s.min_units and coalesce(s.max_units, 2147483647)`,
    sql`not extract(dow from ${stay.startDate}::date)::int = any(s.closed_weekdays)`,
    sql`not extract(dow from ${stay.endDate}::date)::int = any(s.closed_weekdays)`,
    ...leadConditions(stay),
    ...endCondition(stay),
  ];
}

/** CTE `busy(listing_id)`: listings with any reservation near the dates, found by time alone. */
export function busyListings(stay: Stay): Sql {
  const { from, until } = widestRange(stay);
  return busyBetween(from, until);
}

/** The same for a time of one's own. */
export const busyBetween = (from: Date, until: Date): Sql =>
  sql`busy as materialized (
    select distinct listing_id from rental.reservation
      where during && tstzrange(${from.toISOString()}, ${until.toISOString()}::timestamptz
        + make_interval(mins => (
          select max(buffer_minutes) from rental.listing_search where active)))
  )`;

/** A unit is free for all of the stay. Only busy listings' calendars are looked at. */
export const hasFreeUnit = (stay: Stay): Sql => sql`
  case when s.listing_id not in (select listing_id from busy) then true
    when s.quantity = 1 then not exists (select from rental.reservation r
      where r.listing_id = s.listing_id and r.unit = 1 and r.during && ${takes(stay)})
    else (select count(distinct r.unit) from rental.reservation r
      where r.listing_id = s.listing_id and r.unit <= s.quantity and r.during && ${takes(stay)}
    ) < s.quantity end`;

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
