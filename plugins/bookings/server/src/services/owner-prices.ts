/** Prices that an owner sets for dates, seasons and weekdays of a listing (migration 0030). */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { PriceRuleInput } from '../../../contracts/calendar-routes';
import type { OwnedListing } from './owner-calendar';

/** The dates between the two have these own prices and no others. */
export async function replacePrices(
  trx: Trx,
  listingId: string,
  { currency, unit }: OwnedListing,
  { from, to }: { from: string; to: string },
  amounts: ReadonlyMap<string, number>,
): Promise<void> {
  await trx.raw(
    `delete from rental.price_override
      where listing_id = ? and date between ?::date and ?::date and date <> all(?::date[])`,
    [listingId, from, to, [...amounts.keys()]],
  );
  await trx.raw(
    `insert into rental.price_override (listing_id, date, amount, currency, price_unit)
      select :listingId, p.date, p.amount, :currency, :unit
        from unnest(:dates::date[], :amounts::bigint[]) as p(date, amount)
      on conflict (listing_id, date) do update set amount = excluded.amount,
        currency = excluded.currency, price_unit = excluded.price_unit`,
    { listingId, currency, unit, dates: [...amounts.keys()], amounts: [...amounts.values()] },
  );
}

/** Undefined when the listing has `most` rules already. Under the listing's lock. */
export async function insertRule(
  trx: Trx,
  listingId: string,
  { currency, unit }: OwnedListing,
  rule: PriceRuleInput,
  at: Date,
  most: number,
): Promise<number | undefined> {
  const [row] = await rowsOf<{ id: string }>(
    trx,
    `insert into rental.price_rule (listing_id, weekdays, first_date, last_date, amount, percent,
        currency, price_unit, created_at)
      select :listingId, :weekdays::smallint[], :firstDate::date, :lastDate::date, :amount::bigint,
          :percent::int, :currency, :unit, :at::timestamptz
        where (select count(*) from rental.price_rule where listing_id = :listingId) < :most
      returning id`,
    {
      listingId,
      weekdays: [...new Set(rule.weekdays)].sort(),
      firstDate: rule.firstDate ?? null,
      lastDate: rule.lastDate ?? null,
      amount: rule.amount ?? null,
      percent: rule.percent ?? null,
      currency,
      unit,
      at,
      most,
    },
  );
  return row && Number(row.id);
}

/** Whether there was one. */
export async function deleteRule(
  trx: Trx,
  { listingId, ownerId }: { listingId: string; ownerId: string },
  ruleId: number,
): Promise<boolean> {
  const rows = await rowsOf(
    trx,
    `delete from rental.price_rule p using listings l
      where p.id = :ruleId and p.listing_id = :listingId
        and l.document_id = p.listing_id and l.owner_id = :ownerId
      returning p.id`,
    { ruleId, listingId, ownerId },
  );
  return rows.length > 0;
}
