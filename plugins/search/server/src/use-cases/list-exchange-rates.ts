import type { ExchangeRate } from '../../../contracts/exchange-rates';
import type { SearchContext } from '../services/context';

/** By currency code; at most a minute old. */
export async function listExchangeRates({ rates }: SearchContext): Promise<ExchangeRate[]> {
  return [...(await rates.get()).values()];
}
