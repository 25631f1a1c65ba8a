/** On the clock of whoever looks. */
export const formatInstant = (at: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }).format(
    new Date(at),
  );

/** Text as it is, everything else as JSON; undefined for what has no value. */
export function formatValue(value: unknown): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}
