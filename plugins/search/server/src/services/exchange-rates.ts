import type { Knex } from 'knex';
import type { ExchangeRate } from '../../../contracts/exchange-rates';
import { run, sql } from '../engines/postgres/sql';

/** By currency code. */
export type ExchangeRates = ReadonlyMap<string, ExchangeRate>;

/** The rates that are in force on `day` (`YYYY-MM-DD`). */
export async function readExchangeRates(knex: Knex, day: string): Promise<ExchangeRates> {
  const rates = await run<ExchangeRate>(
    knex,
    sql`select distinct on (currency) currency, per_usd::text as "perUsd",
        effective_on::text as "effectiveOn" from rental.exchange_rate
      where effective_on <= ${day}::date order by currency, effective_on desc`,
  );
  return new Map(rates.map((rate) => [rate.currency, rate]));
}
