import { LATEST_END_DAYS } from '@rental/bookings/contracts/periods';
import { addDays, daysBetween } from '@rental/shared/local-time';
import type { PriceUnit } from '../../../contracts/catalogue';

/** Dates that are searched for: local dates of whatever listing is looked at. */
export interface DatedStay {
  readonly startDate: string;
  readonly endDate: string;
  /** Platform time of the search: notice and booking window count from it. */
  readonly now: Date;
}

/**
 * Times that are searched for, to rent by the hour: instants (ISO 8601, UTC), or both on the clock of
 * whatever listing is looked at (`YYYY-MM-DDTHH:MM`).
 */
export interface TimedStay {
  readonly startAt: string;
  readonly endAt: string;
  readonly now: Date;
}

export type Stay = DatedStay | TimedStay;

export const isTimed = (stay: Stay): stay is TimedStay => 'startAt' in stay;

/** What the query asks to be free; null when it asks for no time. */
export function stayOf(
  { startDate, endDate, startAt, endAt }: Partial<Omit<DatedStay & TimedStay, 'now'>>,
  now: Date,
): Stay | null {
  if (startAt && endAt) return { startAt, endAt, now };
  return startDate && endDate ? { startDate, endDate, now } : null;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** No zone is farther from UTC. */
const WIDEST_OFFSET_MS = 14 * HOUR_MS;

/** DAY counts the first and the last day, NIGHT the nights between. */
export const unitsOfStay = ({ startDate, endDate }: DatedStay, unit: PriceUnit): number =>
  daysBetween(startDate, endDate) + (unit === 'DAY' ? 1 : 0);

/** An instant that is known up to the zone. */
export interface Bounds {
  readonly earliest: number;
  readonly latest: number;
}

/** Any local time of that date, in any zone: milliseconds since the epoch. */
function boundsOf(date: string): Bounds {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  return { earliest: midnight - WIDEST_OFFSET_MS, latest: midnight + DAY_MS + WIDEST_OFFSET_MS };
}

/** With its zone, or on the clock of a listing. */
export const isInstant = (time: string): boolean => time.endsWith('Z');

const playOf = (time: string): number => (isInstant(time) ? 0 : WIDEST_OFFSET_MS);
const millisecondsOf = (time: string): number => Date.parse(isInstant(time) ? time : `${time}Z`);

/** Whatever a stay of these dates or times could take of a calendar, without turnaround. */
export function widestRange(stay: Stay): { from: Date; until: Date } {
  if (isTimed(stay)) {
    const { startAt, endAt } = stay;
    return {
      from: new Date(millisecondsOf(startAt) - playOf(startAt)),
      until: new Date(millisecondsOf(endAt) + playOf(endAt)),
    };
  }
  const { startDate, endDate } = stay;
  return {
    from: new Date(boundsOf(startDate).earliest),
    until: new Date(boundsOf(addDays(endDate, 1)).latest),
  };
}

/**
 * What can be said of the start before any zone is worked out: a listing whose notice is at most
 * `noticeMet` hours and whose window is at least `windowMet` days allows it in every zone.
 */
export function leadOf({ startDate, now }: DatedStay): { noticeMet: number; windowMet: number } {
  const { earliest, latest } = boundsOf(startDate);
  return {
    noticeMet: Math.floor((earliest - now.getTime()) / HOUR_MS),
    windowMet: Math.ceil((latest - now.getTime()) / DAY_MS),
  };
}

/** The other side of it: outside of these a listing allows the start in no zone. */
export function leadBounds({ startDate, now }: DatedStay): {
  noticeAtMost: number;
  windowAtLeast: number;
} {
  const { earliest, latest } = boundsOf(startDate);
  return {
    noticeAtMost: Math.floor((latest - now.getTime()) / HOUR_MS),
    windowAtLeast: Math.ceil((earliest - now.getTime()) / DAY_MS),
  };
}

/** The last instant at which a rental may end. */
export const latestEnd = ({ now }: Stay): Date =>
  new Date(now.getTime() + LATEST_END_DAYS * DAY_MS);

/** Whether the stay ends in time: in every zone, in none, or it depends. */
export function endsInTime(stay: DatedStay): 'always' | 'never' | 'by zone' {
  const { earliest, latest } = boundsOf(stay.endDate);
  const limit = latestEnd(stay).getTime();
  if (latest <= limit) return 'always';
  return earliest > limit ? 'never' : 'by zone';
}
