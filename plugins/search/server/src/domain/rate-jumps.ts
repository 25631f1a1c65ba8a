import type { FarRate } from '../../../contracts/rates';

/** Beyond a quarter in a day a new rate is rather a slip of the pen than the market. */
const FAR = 1.25;

/** Those of the new rates that are far from the ones in force; a first rate is far from nothing. */
export function farRates(
  rates: readonly { currency: string; perUsd: string }[],
  inForce: ReadonlyMap<string, string>,
): FarRate[] {
  return rates.flatMap(({ currency, perUsd: to }) => {
    const from = inForce.get(currency);
    if (from === undefined) return [];
    const ratio = Number(to) / Number(from);
    return ratio > FAR || ratio < 1 / FAR ? [{ currency, from, to }] : [];
  });
}
