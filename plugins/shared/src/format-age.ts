const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** `3 days ago`, `in 2 minutes`: the largest whole unit between two instants. */
export function formatAge(at: string, now: string, locale: string): string {
  const ms = Date.parse(at) - Date.parse(now);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const [unit, size] of STEPS)
    if (Math.abs(ms) >= size) return format.format(Math.trunc(ms / size), unit);
  return format.format(Math.trunc(ms / 1000), 'second');
}
