import { currencyExponent, mulDiv } from '@rental/shared/money';
import type { ExchangeRate } from '@rental/search/contracts/exchange-rates';

/** Rates have at most six decimal places. */
const MICRO = 1_000_000;

const micros = (perUsd: string): number => Math.round(Number(perUsd) * MICRO);

/**
 * An amount in another currency at today's rates: for orientation, never for a charge.
 *
 * @param minor in minor units of `from`
 * @returns minor units of `to`, and the date of the older of both rates
 */
export function convert(
  minor: number,
  from: ExchangeRate,
  to: ExchangeRate,
): { minor: number; effectiveOn: string } {
  const numerator = micros(to.perUsd) * 10 ** currencyExponent(to.currency);
  const denominator = micros(from.perUsd) * 10 ** currencyExponent(from.currency);
  return {
    minor: mulDiv(minor, numerator, denominator),
    effectiveOn: from.effectiveOn < to.effectiveOn ? from.effectiveOn : to.effectiveOn,
  };
}
