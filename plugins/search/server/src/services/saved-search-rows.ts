/** Rows of `rental.saved_search`. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { Alerts, SavedSearch } from '../../../contracts/saved-searches';

interface Row extends Omit<SavedSearch, 'checkedAt' | 'createdAt'> {
  checkedAt: Date;
  createdAt: Date;
}

const COLUMNS = `id, name, query, alerts, checked_at as "checkedAt", created_at as "createdAt"`;

const viewOf = ({ checkedAt, createdAt, ...row }: Row): SavedSearch => ({
  ...row,
  checkedAt: checkedAt.toISOString(),
  createdAt: createdAt.toISOString(),
});

export async function savedSearchesOf(knex: Knex, userId: string): Promise<SavedSearch[]> {
  const rows = await rowsOf<Row>(
    knex,
    `select ${COLUMNS} from rental.saved_search where user_id = ? order by created_at desc, id`,
    [userId],
  );
  return rows.map(viewOf);
}

/** When it is looked at next; null: never. What is there already was just seen in the results. */
const NEXT = `case :alerts::text when 'never' then null
    when 'daily' then :at::timestamptz + interval '1 day'
    else :at::timestamptz + interval '5 minutes' end`;

const SAVE = `insert into rental.saved_search as s
    (user_id, name, query, query_key, alerts, next_check_at, checked_at, created_at)
  select :userId, :name, :query::jsonb, :queryKey, :alerts, ${NEXT}, :at, :at
    where (select count(*) from rental.saved_search where user_id = :userId) < :most
      or exists (select from rental.saved_search where user_id = :userId and query_key = :queryKey)
  on conflict (user_id, query_key) do update
    set name = excluded.name, alerts = excluded.alerts, next_check_at = excluded.next_check_at
  returning ${COLUMNS}`;

export interface NewSearch {
  readonly userId: string;
  readonly name: string;
  /** JSON. */
  readonly query: string;
  readonly queryKey: string;
  readonly alerts: Alerts;
  readonly at: Date;
  readonly most: number;
}

/** Undefined: they keep as many as they can. */
export async function insertSearch(trx: Trx, search: NewSearch): Promise<SavedSearch | undefined> {
  const [row] = await rowsOf<Row>(trx, SAVE, { ...search });
  return row && viewOf(row);
}

/** Undefined: there is none of theirs. */
export async function changeSearch(
  knex: Knex,
  change: { id: string; userId: string; name?: string; alerts?: Alerts; at: Date },
): Promise<SavedSearch | undefined> {
  const [row] = await rowsOf<Row>(
    knex,
    `update rental.saved_search set name = coalesce(:name, name), alerts = coalesce(:alerts, alerts),
        next_check_at = case when :alerts::text is null then next_check_at else ${NEXT} end
      where id = :id and user_id = :userId returning ${COLUMNS}`,
    { ...change, name: change.name ?? null, alerts: change.alerts ?? null },
  );
  return row && viewOf(row);
}

export async function deleteSearch(knex: Knex, of: { id: string; userId: string }) {
  const rows = await rowsOf<{ id: string }>(
    knex,
    'delete from rental.saved_search where id = :id and user_id = :userId returning id',
    of,
  );
  return rows.length > 0;
}

export interface DueSearch {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly query: Record<string, unknown>;
  readonly checkedAt: Date;
  readonly createdAt: Date;
}

/** Due again later: who dies over it has it looked at then, from where it was looked at last. */
export async function claimDueSearch(knex: Knex, now: Date): Promise<DueSearch | undefined> {
  const [row] = await rowsOf<DueSearch>(
    knex,
    `update rental.saved_search set next_check_at = :now::timestamptz
          + case alerts when 'daily' then interval '1 day' else interval '5 minutes' end
      where id = (select id from rental.saved_search where next_check_at <= :now::timestamptz
        order by next_check_at limit 1 for update skip locked)
      returning id, user_id as "userId", name, query, checked_at as "checkedAt",
        created_at as "createdAt"`,
    { now },
  );
  return row;
}

/** Those of the listings that went live since and that nobody was told of for this search. */
export async function noteFound(
  trx: Trx,
  found: { searchId: string; listingIds: readonly string[]; since: Date; at: Date },
): Promise<{ id: string; title: string }[]> {
  return rowsOf(
    trx,
    `with fresh as (
        insert into rental.saved_search_listing (search_id, listing_id, found_at)
          select :searchId, s.listing_id, :at from rental.listing_search s
            where s.listing_id = any(:listingIds) and s.published_on > :since
          on conflict do nothing returning listing_id)
      select s.listing_id as id, s.title from fresh join rental.listing_search s using (listing_id)
        order by s.published_on desc, s.listing_id`,
    { ...found, listingIds: [...found.listingIds] },
  );
}

export const noteChecked = (trx: Trx, id: string, at: Date): Promise<unknown> =>
  rowsOf(trx, 'update rental.saved_search set checked_at = ? where id = ?', [at, id]);

/** It can find nothing any more. */
export const endAlerts = (knex: Knex, id: string): Promise<unknown> =>
  rowsOf(
    knex,
    `update rental.saved_search set alerts = 'never', next_check_at = null where id = ?`,
    [id],
  );
