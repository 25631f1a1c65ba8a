import { currencyExponent } from '@rental/shared/money';

/**
 * Minor units as people write them, by the currency's own decimal places (0 for JPY, 3 for KWD).
 * An unknown currency code is shown behind the number instead of breaking the page.
 */
export function formatMoney(amount: number, currency: string, locale: string): string {
  const digits = currencyExponent(currency);
  const major = amount / 10 ** digits;
  const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  try {
    return new Intl.NumberFormat(locale, { style: 'currency', currency, ...fraction }).format(
      major,
    );
  } catch {
    return `${new Intl.NumberFormat(locale, fraction).format(major)} ${currency}`;
  }
}

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
