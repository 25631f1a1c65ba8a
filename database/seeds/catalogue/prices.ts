/** Prices as a person would set them, in each currency's minor units. */
import { currencyExponent } from '@rental/shared/money';
import { CURRENCIES } from '../../migrations/0003-exchange-rates';

const PER_USD = new Map(CURRENCIES.map(({ code, perUsd }) => [code, perUsd[1]]));

/** US dollars → a round price there: 24 → 22 EUR, 3,500 JPY, 7 KWD. */
export function localPrice(usd: number, currency: string, level: number): number {
  const rate = PER_USD.get(currency);
  if (rate === undefined) throw new Error(`no rate for ${currency}`);
  const major = roundNicely(usd * rate * level);
  return Math.round(major * 10 ** currencyExponent(currency));
}

/** Two leading digits; halves below ten. */
function roundNicely(major: number): number {
  if (major <= 0) return 0;
  if (major < 10) return Math.max(0.5, Math.round(major * 2) / 2);
  const step = 10 ** (Math.floor(Math.log10(major)) - 1);
  const fine = major / step < 30 ? step : step * 5;
  return Math.round(major / fine) * fine;
}
