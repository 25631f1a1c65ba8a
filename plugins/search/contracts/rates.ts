/** Exchange rates as finance keeps them: for approximate prices and for filters, never for a charge. */
import { z } from 'zod';

export const RATES_ACTIONS = {
  read: 'plugin::search.rates.read',
  set: 'plugin::search.rates.set',
} as const;

/** Every rate is per unit of this one, which has none of its own. */
export const BASE_CURRENCY = 'USD';

export interface CurrencyRate {
  readonly currency: string;
  /** Major units for one US dollar, an exact decimal; null while nobody has set one. */
  readonly perUsd: string | null;
  /** `YYYY-MM-DD`, since when. */
  readonly effectiveOn: string | null;
  /** Active listings in this currency. */
  readonly listings: number;
}

export interface RatesPage {
  readonly data: readonly CurrencyRate[];
  /** The day on which new rates take effect, in UTC. */
  readonly meta: { readonly today: string };
}

export const REASON_LENGTH = { least: 5, most: 500 } as const;

const perUsd = z
  .string()
  .regex(/^\d{1,12}(\.\d{1,6})?$/, 'Write a number such as 0.92, with six decimals at most.')
  .refine((rate) => Number(rate) > 0, 'A rate is above zero.');

export const setRatesRequest = z.strictObject({
  rates: z
    .array(
      z.strictObject({
        currency: z
          .string()
          .regex(/^[A-Z]{3}$/, 'Give a currency code such as EUR.')
          .refine((code) => code !== BASE_CURRENCY, 'The US dollar is what rates are counted in.'),
        perUsd,
      }),
    )
    .min(1, 'Write at least one rate.')
    .max(200)
    .refine(
      (rates) => new Set(rates.map(({ currency }) => currency)).size === rates.length,
      'Each currency has one rate.',
    ),
  reason: z
    .string()
    .trim()
    .min(REASON_LENGTH.least, 'Write where they are from, in five characters or more.')
    .max(REASON_LENGTH.most),
  /** Also where a rate jumps so far that it may be a slip. */
  evenIfFar: z.boolean().default(false),
});
export type SetRatesRequest = z.output<typeof setRatesRequest>;

export interface FarRate {
  readonly currency: string;
  readonly from: string;
  readonly to: string;
}

export const RATES_ERRORS = { RATE_JUMPS: 'RATE_JUMPS' } as const;
