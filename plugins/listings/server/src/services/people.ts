/** An owner's listings and what moderation found about them, each by one statement. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { ListingState } from '../../../contracts/lifecycle';
import type { FlagOf, FlagsOf, ListingsOf } from '../../../contracts/people';

interface ListingRow {
  id: string;
  title: string | null;
  state: ListingState;
  price_amount: string | null;
  currency: string | null;
  created_at: Date;
  total: number;
  active: number;
}

const LISTINGS = `select document_id as id, title, state, price_amount, currency, created_at,
    (select count(*)::int from listings where owner_id = :ownerId) as total,
    (select count(*)::int from listings where owner_id = :ownerId and state = 'ACTIVE') as active
  from listings where owner_id = :ownerId order by id desc limit :most`;

export async function listingsOf(knex: Knex, ownerId: string, most: number): Promise<ListingsOf> {
  const rows = await rowsOf<ListingRow>(knex, LISTINGS, { ownerId, most });
  return {
    total: rows[0]?.total ?? 0,
    active: rows[0]?.active ?? 0,
    rows: rows.map((row) => ({
      id: row.id,
      title: row.title ?? '',
      state: row.state,
      priceAmount: Number(row.price_amount ?? 0),
      currency: row.currency ?? 'USD',
      createdAt: row.created_at.toISOString(),
    })),
  };
}

const ACTIVE = `select count(*)::int as active from listings
  where owner_id = ? and state = 'ACTIVE'`;

export async function countActive(executor: Knex | Trx, ownerId: string): Promise<number> {
  const [row] = await rowsOf<{ active: number }>(executor, ACTIVE, [ownerId]);
  return row?.active ?? 0;
}

const FLAGS = `with found as (
    select v.listing_id as "listingId", coalesce(v.snapshot ->> 'title', l.title, '') as title,
        f ->> 'code' as code, f ->> 'reason' as reason, v.submitted_at as at,
        v.state = 'pending' as "isWaiting", v.id
      from listings l join rental.listing_review v on v.listing_id = l.document_id
      cross join lateral jsonb_array_elements(v.flags) f
      where l.owner_id = :ownerId
  ), latest as (select * from found order by at desc, id desc, code limit :most)
  select (select coalesce(jsonb_agg(to_jsonb(l) - 'id' order by l.at desc, l.id desc, l.code), '[]')
      from latest l) as rows,
    (select count(*)::int from found) as total`;

export async function flagsOf(knex: Knex, ownerId: string, most: number): Promise<FlagsOf> {
  const [row] = await rowsOf<{ rows: FlagOf[]; total: number }>(knex, FLAGS, { ownerId, most });
  if (!row) throw new Error('a select without a table gives one row');
  const rows = row.rows.map((each) => ({ ...each, at: new Date(each.at).toISOString() }));
  return { total: row.total, rows };
}
