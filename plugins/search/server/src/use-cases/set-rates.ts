import { getOperations } from '@rental/operations/contracts/service';
import { transaction, type Trx } from '@rental/shared/database';
import { AppError, validationError } from '@rental/shared/errors';
import { publish } from '@rental/shared/outbox/index';
import type { Core } from '@strapi/strapi';
import { RATES_ERRORS, type SetRatesRequest } from '../../../contracts/rates';
import { farRates } from '../domain/rate-jumps';
import { run, sql } from '../engines/postgres/sql';
import { contextOf, today } from '../services/context';
import { readExchangeRates, type ExchangeRates } from '../services/exchange-rates';

/**
 * Sets rates from today on; rates of days gone by stay as they were. Listings in these currencies are
 * priced anew for filters and orders, by the outbox.
 *
 * @throws 400 for a currency that the platform does not have, 422 RATE_JUMPS for a rate so far from
 * the one in force that it may be a slip, unless `evenIfFar`
 */
export async function setRates(
  strapi: Core.Strapi,
  { rates, reason, evenIfFar }: SetRatesRequest,
  actorId: string,
): Promise<void> {
  const { clock, rates: kept } = contextOf(strapi);
  const now = clock.now();
  const day = today(clock);
  await transaction(strapi, async (trx) => {
    await refuseUnknown(trx, rates);
    const before = await readExchangeRates(trx, day);
    if (!evenIfFar) refuseFar(rates, before);
    for (const { currency, perUsd } of rates)
      await run(
        trx,
        sql`insert into rental.exchange_rate (currency, effective_on, per_usd)
          values (${currency}, ${day}::date, ${perUsd}::numeric)
          on conflict (currency, effective_on) do update set per_usd = excluded.per_usd`,
      );
    await getOperations(strapi).recordStaffAction(trx, {
      actorId,
      action: 'exchange_rate.set',
      subject: { kind: 'exchange_rate', id: day },
      reason,
      before: named(rates.map(({ currency }) => [currency, before.get(currency)?.perUsd ?? null])),
      after: named(rates.map(({ currency, perUsd }) => [currency, perUsd])),
    });
    await publish(
      strapi,
      trx,
      rates.map(({ currency }) => ({
        topic: 'exchange_rate.set',
        key: currency,
        payload: { currency },
        occurredAt: now,
      })),
    );
  });
  kept.forget();
}

const named = (pairs: readonly (readonly [string, string | null])[]) => Object.fromEntries(pairs);

async function refuseUnknown(trx: Trx, rates: SetRatesRequest['rates']): Promise<void> {
  const known = new Set(
    (await run<{ code: string }>(trx, sql`select code from rental.currency`)).map(
      ({ code }) => code,
    ),
  );
  const unknown = rates.filter(({ currency }) => !known.has(currency));
  if (unknown.length === 0) return;
  const codes = unknown.map(({ currency }) => currency).join(', ');
  throw validationError(`There is nothing in ${codes} here.`, { rates: 'Leave it out.' });
}

function refuseFar(rates: SetRatesRequest['rates'], before: ExchangeRates): void {
  const inForce = new Map([...before].map(([currency, { perUsd }]) => [currency, perUsd]));
  const far = farRates(rates, inForce);
  if (far.length === 0) return;
  const words = far.map(({ currency, from, to }) => `${currency} from ${from} to ${to}`);
  throw new AppError(
    422,
    RATES_ERRORS.RATE_JUMPS,
    `By more than a quarter: ${words.join(', ')}. Confirm it if that is meant.`,
    { far },
  );
}
