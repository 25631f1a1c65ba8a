export { formatAge } from '@rental/shared/format-age';
export { formatMoney } from '@rental/shared/format-money';

/** An instant in the given form; in UTC when this browser does not know the form's time zone. */
export function formatWith(form: Intl.DateTimeFormatOptions, at: string, locale: string): string {
  const date = new Date(at);
  try {
    return new Intl.DateTimeFormat(locale, form).format(date);
  } catch {
    return new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }).format(date);
  }
}

/** An instant on the clock of a time zone. */
export function formatInstant(at: string, timeZone: string, locale: string): string {
  return formatWith({ dateStyle: 'medium', timeStyle: 'short', timeZone }, at, locale);
}

/** `Europe/Berlin` → `Berlin` */
export function zoneName(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

/** Days of a calendar as they are, shortly: no zone moves them. `2026-07-01` … → `Jul 1 – 3, 2026` */
export function formatDays(start: string, end: string, locale: string): string {
  const form = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return form.formatRange(new Date(start), new Date(end));
}
