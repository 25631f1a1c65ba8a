/** A stay by dates: what days and nights are rented by. */
import { endsInTime, latestEnd, leadOf, unitsOfStay, type DatedStay } from '../../domain/stay';
import { raw, sql, type Sql } from './sql';
import type { StayTerms } from './stay-terms';

/** Pick-up and return on the listing's wall clock, as instants. `s` is the listing. */
const startAt = ({ startDate }: DatedStay): Sql =>
  sql`((${startDate}::date + s.pickup_time) at time zone s.time_zone)`;
const endAt = ({ endDate }: DatedStay): Sql =>
  sql`((${endDate}::date + s.return_time) at time zone s.time_zone)`;

const unitsOf = (stay: DatedStay): Sql =>
  sql`(case s.price_unit when 'DAY' then ${unitsOfStay(stay, 'DAY')}::int
    else ${unitsOfStay(stay, 'NIGHT')}::int end)`;

const pricesFor = ({ startDate, endDate }: DatedStay, shift: Sql): Sql =>
  sql`rental.price_calendar(s.listing_id, s.currency, s.price_unit,
    ${startDate}::date + ${shift}, ${endDate}::date + ${shift})`;

/** What the stay takes of the calendar: whole local days, or from pick-up to return; turnaround. */
const takes = (stay: DatedStay): Sql => sql`(case s.price_unit
    when 'DAY' then tstzrange(
      ${stay.startDate}::date::timestamp at time zone s.time_zone,
      ((${stay.endDate}::date + 1)::timestamp at time zone s.time_zone)
        + make_interval(mins => s.buffer_minutes))
    else tstzrange(${startAt(stay)}, ${endAt(stay)} + make_interval(mins => s.buffer_minutes))
    end)`;

const sameDay = ({ startDate, endDate }: DatedStay) => startDate === endDate;

/** Zones cost: they are worked out only where the answer could depend on one. */
function leadConditions(stay: DatedStay): Sql[] {
  const { noticeMet, windowMet } = leadOf(stay);
  const now = sql`${stay.now.toISOString()}::timestamptz`;
  return [
    sql`case when s.notice_hours <= ${noticeMet}::int then true
      else ${startAt(stay)} >= ${now} + make_interval(hours => s.notice_hours) end`,
    sql`case when s.window_days >= ${windowMet}::int then true
      else ${startAt(stay)} <= ${now} + make_interval(hours => 24 * s.window_days) end`,
  ];
}

function endCondition(stay: DatedStay): Sql[] {
  const inTime = endsInTime(stay);
  if (inTime === 'always') return [];
  if (inTime === 'never') return [raw('false')];
  return [sql`${endAt(stay)} <= ${latestEnd(stay).toISOString()}::timestamptz`];
}

/** Listings by the hour are out: they are booked by times, so dates give them no price. */
const allowed = (stay: DatedStay): Sql[] => [
  sameDay(stay)
    ? raw(`s.price_unit = 'DAY' and s.return_time > s.pickup_time`)
    : raw(`s.price_unit <> 'HOUR'`),
  sql`${unitsOf(stay)} between s.min_units and coalesce(s.max_units, 2147483647)`,
  sql`not extract(dow from ${stay.startDate}::date)::int = any(s.closed_weekdays)`,
  sql`not extract(dow from ${stay.endDate}::date)::int = any(s.closed_weekdays)`,
  ...leadConditions(stay),
  ...endCondition(stay),
];

export const byDates = (stay: DatedStay): StayTerms => ({
  units: unitsOf(stay),
  prices: (shift) => pricesFor(stay, shift),
  startsAt: raw('null::timestamptz'),
  takes: takes(stay),
  allowed: allowed(stay),
});
