/** When something may go out to somebody: not in their quiet hours, or with the mail of the day. Pure. */
import {
  addDays,
  instantToLocalDate,
  instantToLocalTime,
  localToInstant,
} from '@rental/shared/local-time';

/** Clock times `HH:MM` in the zone. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** The next moment, now excluded, at which the zone's clocks show the time. */
export function nextClockTime(now: Date, time: string, zone: string): Date {
  const today = instantToLocalDate(now, zone);
  const at = localToInstant(today, time, zone);
  return at > now ? at : localToInstant(addDays(today, 1), time, zone);
}

/** Hours that begin in the evening end in the morning. */
export function isQuiet(now: Date, { from, to }: QuietHours, zone: string): boolean {
  const clock = instantToLocalTime(now, zone);
  return from < to ? clock >= from && clock < to : clock >= from || clock < to;
}

/** Now, or the end of the quiet hours. */
export const afterQuietHours = (now: Date, quiet: QuietHours | null, zone: string): Date =>
  quiet && isQuiet(now, quiet, zone) ? nextClockTime(now, quiet.to, zone) : now;
