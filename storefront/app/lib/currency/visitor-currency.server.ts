/** The currency that a visitor thinks in. Prices stay in the listing's own; this one goes beside. */
import { createCookie } from '@remix-run/node';

const ONE_YEAR_SECONDS = 31_536_000;
const currencyCookie = createCookie('currency', {
  maxAge: ONE_YEAR_SECONDS,
  sameSite: 'lax',
  httpOnly: true,
});

/** What is offered to choose from; a profile may have others by the API. */
export const OFFERED_CURRENCIES = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CZK',
  'CAD',
  'AUD',
  'JPY',
] as const;

const CODE = /^[A-Z]{3}$/;

/** Undefined for who has chosen none: prices are shown as they are. */
export async function visitorCurrency(request: Request): Promise<string | undefined> {
  const kept: unknown = await currencyCookie.parse(request.headers.get('cookie'));
  return typeof kept === 'string' && CODE.test(kept) ? kept : undefined;
}

/** The cookie that keeps the choice; `null` forgets it. */
export const keepCurrency = (currency: string | null): Promise<string> =>
  currency === null
    ? currencyCookie.serialize('', { maxAge: 0 })
    : currencyCookie.serialize(currency);

/** Currencies with their names, the `current` one among them whatever it is. */
export function currencyChoices(
  locale: string,
  current: string | null | undefined,
): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  const codes: readonly string[] =
    current && !OFFERED_CURRENCIES.some((code) => code === current)
      ? [current, ...OFFERED_CURRENCIES]
      : OFFERED_CURRENCIES;
  return codes.map((value) => ({ value, label: `${names.of(value) ?? value} (${value})` }));
}
