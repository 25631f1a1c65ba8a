/** The time of day on the clock of a place; in UTC when this browser does not know its zone. */
export function formatTime(at: string, timeZone: string, locale: string): string {
  const form = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const;
  const date = new Date(at);
  try {
    return new Intl.DateTimeFormat(locale, { ...form, timeZone }).format(date);
  } catch {
    return new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }).format(date);
  }
}

/** `12.5 %` of a whole; null when there is no whole. */
export function formatShare(part: number, whole: number, locale: string): string | null {
  if (whole === 0) return null;
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(
    part / whole,
  );
}

/** A date of UTC, `2026-06-01`, in short. */
export const formatDay = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
