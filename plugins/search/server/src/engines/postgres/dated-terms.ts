/** A stay by dates: what days and nights are rented by. */
import { endsInTime, latestEnd, leadOf, unitsOfStay, type DatedStay } from '../../domain/stay';
import { raw, sql, type Sql } from './sql';
import type { StayTerms } from './stay-terms';

/** The first and the last date, as the statement has them. */
interface Dates {
  readonly start: Sql;
  readonly end: Sql;
}

const datesOf = ({ startDate, endDate }: DatedStay): Dates => ({
  start: sql`${startDate}::date`,
  end: sql`${endDate}::date`,
});

/** Pick-up and return on the listing's wall clock, as instants. `s` is the listing. */
const startAt = ({ start }: Dates): Sql =>
  sql`((${start} + s.pickup_time) at time zone s.time_zone)`;
const endAt = ({ end }: Dates): Sql => sql`((${end} + s.return_time) at time zone s.time_zone)`;

const unitsOf = (stay: DatedStay): Sql =>
  sql`(case s.price_unit when 'DAY' then ${unitsOfStay(stay, 'DAY')}::int
    else ${unitsOfStay(stay, 'NIGHT')}::int end)`;

const pricesFor = ({ start, end }: Dates, shift: Sql): Sql =>
  sql`rental.price_calendar(s.listing_id, s.currency, s.price_unit,
    ${start} + ${shift}, ${end} + ${shift})`;

/** What the stay takes of the calendar: whole local days, or from pick-up to return; turnaround. */
const takes = (dates: Dates): Sql => sql`(case s.price_unit
    when 'DAY' then tstzrange(
      ${dates.start}::timestamp at time zone s.time_zone,
      ((${dates.end} + 1)::timestamp at time zone s.time_zone)
        + make_interval(mins => s.buffer_minutes))
    else tstzrange(${startAt(dates)}, ${endAt(dates)} + make_interval(mins => s.buffer_minutes))
    end)`;

/**
 * Who rents it so long; by the hour nobody: those listings are booked by times, so dates give them
 * no price.
 */
const lengthAllowed = (stay: DatedStay): Sql[] => [
  stay.startDate === stay.endDate
    ? raw(`s.price_unit = 'DAY' and s.return_time > s.pickup_time`)
    : raw(`s.price_unit <> 'HOUR'`),
  sql`${unitsOf(stay)} between s.min_units and coalesce(s.max_units, 2147483647)`,
];

const weekdaysOpen = ({ start, end }: Dates): Sql[] => [
  sql`not extract(dow from ${start})::int = any(s.closed_weekdays)`,
  sql`not extract(dow from ${end})::int = any(s.closed_weekdays)`,
];

interface Leads {
  readonly noticeKept: Sql;
  readonly withinWindow: Sql;
  readonly endsInTime: Sql;
}

function leadsOf(dates: Dates, stay: DatedStay): Leads {
  const now = sql`${stay.now.toISOString()}::timestamptz`;
  return {
    noticeKept: sql`${startAt(dates)} >= ${now} + make_interval(hours => s.notice_hours)`,
    withinWindow: sql`${startAt(dates)} <= ${now} + make_interval(hours => 24 * s.window_days)`,
    endsInTime: sql`${endAt(dates)} <= ${latestEnd(stay).toISOString()}::timestamptz`,
  };
}

/** Zones cost: they are worked out only where the answer could depend on one. */
function leadConditions(dates: Dates, stay: DatedStay): Sql[] {
  const { noticeMet, windowMet } = leadOf(stay);
  const leads = leadsOf(dates, stay);
  const ends = {
    always: [],
    never: [raw('false')],
    'by zone': [leads.endsInTime],
  }[endsInTime(stay)];
  return [
    sql`case when s.notice_hours <= ${noticeMet}::int then true else ${leads.noticeKept} end`,
    sql`case when s.window_days >= ${windowMet}::int then true else ${leads.withinWindow} end`,
    ...ends,
  ];
}

export function byDates(stay: DatedStay): StayTerms {
  const dates = datesOf(stay);
  return {
    units: unitsOf(stay),
    prices: (shift) => pricesFor(dates, shift),
    startsAt: raw('null::timestamptz'),
    takes: takes(dates),
    allowed: [...lengthAllowed(stay), ...weekdaysOpen(dates), ...leadConditions(dates, stay)],
  };
}

/** The same so many days later, which the statement knows: for a handful of listings. */
export function byMovedDates(stay: DatedStay, days: Sql): { ever: Sql[]; then: Sql[]; takes: Sql } {
  const { start, end } = datesOf(stay);
  const moved = { start: sql`(${start} + ${days})`, end: sql`(${end} + ${days})` };
  const { noticeKept, withinWindow, endsInTime: inTime } = leadsOf(moved, stay);
  return {
    ever: lengthAllowed(stay),
    then: [...weekdaysOpen(moved), noticeKept, withinWindow, inTime],
    takes: takes(moved),
  };
}
