import type { Knex } from 'knex';
import { run, sql } from '../engines/postgres/sql';

/** Major units for one US dollar, as exact decimals, by currency code. */
export type ExchangeRates = ReadonlyMap<string, string>;

/** The rates that are in force on `day` (`YYYY-MM-DD`). */
export async function readExchangeRates(knex: Knex, day: string): Promise<ExchangeRates> {
  const rows = await run<{ currency: string; per_usd: string }>(
    knex,
    sql`select distinct on (currency) currency, per_usd::text from rental.exchange_rate
      where effective_on <= ${day}::date order by currency, effective_on desc`,
  );
  return new Map(rows.map(({ currency, per_usd }) => [currency, per_usd]));
}
