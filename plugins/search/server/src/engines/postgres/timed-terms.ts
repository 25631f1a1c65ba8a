/** A stay by times: what is rented by the hour, whose quote is asked for by instants. */
import { isInstant, latestEnd, type TimedStay } from '../../domain/stay';
import { raw, sql, type Sql } from './sql';
import type { StayTerms } from './stay-terms';

/** The instant of a time, read on the listing's clock unless it has a zone. `s` is the listing. */
const instantOf = (time: string): Sql =>
  isInstant(time) ? sql`${time}::timestamptz` : sql`(${time}::timestamp at time zone s.time_zone)`;

const dateOf = (instant: Sql): Sql => sql`(${instant} at time zone s.time_zone)::date`;
const weekdayOf = (instant: Sql): Sql => sql`extract(dow from ${dateOf(instant)})::int`;

/** Listings by the day or night are out: they are booked by dates, so times give them no price. */
export function byTimes(stay: TimedStay): StayTerms {
  const [start, end] = [instantOf(stay.startAt), instantOf(stay.endAt)];
  const now = sql`${stay.now.toISOString()}::timestamptz`;
  const units = sql`ceil(extract(epoch from ${end} - ${start}) / 3600)::int`;
  return {
    units,
    prices: (shift) => sql`rental.price_calendar(s.listing_id, s.currency, s.price_unit,
      ${dateOf(start)} + ${shift}, ${dateOf(end)} + ${shift})`,
    startsAt: start,
    // A clock that is put forward could turn a stay round, and a range must not be.
    takes: sql`tstzrange(${start}, greatest(${start}, ${end})
      + make_interval(mins => s.buffer_minutes))`,
    allowed: [
      raw(`s.price_unit = 'HOUR'`),
      sql`${end} > ${start}`,
      sql`${units} between s.min_units and coalesce(s.max_units, 2147483647)`,
      sql`not ${weekdayOf(start)} = any(s.closed_weekdays)`,
      sql`not ${weekdayOf(end)} = any(s.closed_weekdays)`,
      sql`${start} >= ${now} + make_interval(hours => s.notice_hours)`,
      sql`${start} <= ${now} + make_interval(hours => 24 * s.window_days)`,
      sql`${end} <= ${latestEnd(stay).toISOString()}::timestamptz`,
    ],
  };
}
