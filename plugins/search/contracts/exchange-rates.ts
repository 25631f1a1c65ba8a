import { z } from 'zod';

/** The rate of one currency that is in force today. */
export const exchangeRateSchema = z.object({
  /** ISO 4217. */
  currency: z.string(),
  /** Major units of the currency for one US dollar, as an exact decimal with at most six places. */
  perUsd: z.string(),
  /** `YYYY-MM-DD`, since when. */
  effectiveOn: z.string(),
});

export type ExchangeRate = z.output<typeof exchangeRateSchema>;
