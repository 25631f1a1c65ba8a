const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * HOUR_MS;

const counted = (value: number, unit: 'day' | 'hour' | 'minute', locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value);

/** `2 days 4 hr`, `3 hr 20 min`, `5 min`: the two largest units, never below a minute. */
export function formatDuration(ms: number, locale: string): string {
  const whole = Math.max(MINUTE_MS, Math.abs(ms));
  const days = Math.floor(whole / DAY_MS);
  const hours = Math.floor((whole % DAY_MS) / HOUR_MS);
  const minutes = Math.floor((whole % HOUR_MS) / MINUTE_MS);
  const parts =
    days > 0
      ? [counted(days, 'day', locale), hours > 0 && counted(hours, 'hour', locale)]
      : [
          hours > 0 && counted(hours, 'hour', locale),
          minutes > 0 && counted(minutes, 'minute', locale),
        ];
  return parts.filter(Boolean).join(' ');
}

/** On the clock of whoever looks. */
export const formatInstant = (at: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
