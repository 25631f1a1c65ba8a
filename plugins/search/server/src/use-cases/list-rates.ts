import type { CurrencyRate, RatesPage } from '../../../contracts/rates';
import { run, sql } from '../engines/postgres/sql';
import { today, type SearchContext } from '../services/context';

/** Every currency that listings may be in, those in use first. */
export async function listRates({ knex, clock }: SearchContext): Promise<RatesPage> {
  const day = today(clock);
  const data = await run<CurrencyRate>(
    knex,
    sql`select c.code as currency, r.per_usd::text as "perUsd",
        r.effective_on::text as "effectiveOn", coalesce(l.n, 0)::int as listings
      from rental.currency c
      left join lateral (select x.per_usd, x.effective_on from rental.exchange_rate x
        where x.currency = c.code and x.effective_on <= ${day}::date
        order by x.effective_on desc limit 1) r on true
      left join (select currency, count(*) as n from rental.listing_search group by currency) l
        on l.currency = c.code
      order by coalesce(l.n, 0) desc, c.code`,
  );
  return { data, meta: { today: day } };
}
