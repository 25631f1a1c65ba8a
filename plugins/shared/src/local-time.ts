/**
 * A listing's local calendar. Dates are `YYYY-MM-DD`, times `HH:MM`, zones IANA names; instants are
 * `Date`. A time that a DST change skips moves forward, one that it repeats means the first
 * (Temporal's "compatible").
 */
import { Temporal } from 'temporal-polyfill';

const MS_PER_DAY = 86_400_000;

export function localToInstant(date: string, time: string, zone: string): Date {
  const zoned = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone);
  return new Date(zoned.epochMilliseconds);
}

export function startOfLocalDay(date: string, zone: string): Date {
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds);
}

export function instantToLocalDate(instant: Date, zone: string): string {
  return zoned(instant, zone).toPlainDate().toString();
}

/** `HH:MM` on the wall clock of the zone. */
export function instantToLocalTime(instant: Date, zone: string): string {
  return zoned(instant, zone).toPlainTime().toString().slice(0, 5);
}

/** `days` may be negative. */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Whole days from `start` to `end`; negative when `end` lies before. */
export function daysBetween(start: string, end: string): number {
  return Math.round((Date.parse(end) - Date.parse(start)) / MS_PER_DAY);
}

/** Every date from `start` to `end`, both included. */
export function eachDate(start: string, end: string): string[] {
  const count = daysBetween(start, end) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => addDays(start, i));
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek % 7;
}

/** Milliseconds of an ISO 8601 duration of weeks, days (24 h each), hours, minutes, seconds. */
export function durationMs(iso: string): number {
  return Temporal.Duration.from(iso).total({
    unit: 'millisecond',
    relativeTo: Temporal.PlainDateTime.from('2000-01-01T00:00'),
  });
}

export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

function zoned(instant: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
}
