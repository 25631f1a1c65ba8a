/** What owners work with: prices of similar listings, and why a payout came back. */
import type { Migration } from '@rental/shared/migrations';

const PRICES = `
create index listings_prices on public.listings (category_id, currency, price_unit)
  include (price_amount, lat, lng, owner_id) where state = 'ACTIVE';`;

/** Of the ledger alone. */
export const PAYOUT_FAILURES = `
alter table ledger.payout add column failure_code text;
comment on column ledger.payout.failure_code is 'Why the bank sent it back, as Stripe calls it';`;

export const ownerWorkplace: Migration = {
  name: '0014-owner-workplace',
  async up(knex) {
    for (const sql of [PRICES, PAYOUT_FAILURES]) await knex.raw(sql);
  },
};
