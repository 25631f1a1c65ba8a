import { currencyExponent } from './money';

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
