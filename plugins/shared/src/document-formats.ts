/** Amounts and instants as documents write them. Pure. */
import { currencyExponent, toDecimal } from './money';
import type { DocumentLanguage } from './document-language';

/** Formatted from the decimal text, so that no amount becomes a float on its way. */
export function moneyIn(language: DocumentLanguage, currency: string): (amount: number) => string {
  const digits = currencyExponent(currency);
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return (amount) => format.format(toDecimal(amount, currency) as Intl.StringNumericLiteral);
}

export const instantIn = (language: DocumentLanguage, timeZone: string): ((at: Date) => string) => {
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  });
  return (at) => format.format(at);
};

export const dayIn = (language: DocumentLanguage, timeZone: string): ((at: Date) => string) => {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone });
  return (at) => format.format(at);
};
