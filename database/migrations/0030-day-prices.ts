/** What an owner asks for a date, a season or a weekday instead of the listing's price. */
import type { Migration } from '@rental/shared/migrations';

/** A price counts in the currency and for the unit it was set in: 40 a day is not 40 an hour. */
const PRICES = `
create table rental.price_override (
  listing_id text not null,
  date date not null,
  amount bigint not null check (amount > 0),
  currency char(3) not null,
  price_unit text not null check (price_unit in ('DAY', 'NIGHT', 'HOUR')),
  primary key (listing_id, date)
);

create table rental.price_rule (
  id bigint generated always as identity primary key,
  listing_id text not null,
  weekdays smallint[] not null check (weekdays <@ array[0, 1, 2, 3, 4, 5, 6]::smallint[]),
  first_date date,
  last_date date check (last_date >= first_date),
  amount bigint check (amount > 0),
  percent int check (percent between -90 and 300 and percent <> 0),
  currency char(3) not null,
  price_unit text not null check (price_unit in ('DAY', 'NIGHT', 'HOUR')),
  created_at timestamptz not null,
  check ((first_date is null) = (last_date is null)),
  check (first_date is not null or cardinality(weekdays) > 0),
  check ((amount is null) <> (percent is null))
);
comment on column rental.price_rule.weekdays is '0 = Sunday; none = every day of the dates';
create index price_rule_by_listing on rental.price_rule (listing_id, id);`;

/**
 * What the pricing function needs beside the listing for the dates between the two: null when the
 * listing's price is all there is. Of a price in another currency or for another unit, nothing.
 */
const READ = `
create function rental.price_calendar(
  of_listing text, in_currency text, by_unit text, from_date date, until_date date
) returns jsonb language sql stable as $$
  select jsonb_build_object('dates', coalesce(d.dates, '{}'), 'rules', coalesce(r.rules, '[]'))
    from (
      select jsonb_object_agg(o.date, o.amount) as dates from rental.price_override o
        where o.listing_id = of_listing and o.date between from_date and until_date
          and o.currency = in_currency and o.price_unit = by_unit
    ) d,
    (
      select jsonb_agg(jsonb_build_object('id', p.id, 'weekdays', p.weekdays,
          'firstDate', p.first_date, 'lastDate', p.last_date,
          'amount', p.amount, 'percent', p.percent) order by p.id) as rules
        from rental.price_rule p
        where p.listing_id = of_listing and p.currency = in_currency and p.price_unit = by_unit
          and (p.first_date is null or (p.first_date <= until_date and p.last_date >= from_date))
    ) r
    where d.dates is not null or r.rules is not null
$$;`;

export const dayPrices: Migration = {
  name: '0030-day-prices',
  async up(knex) {
    for (const sql of [PRICES, READ]) await knex.raw(sql);
  },
};
