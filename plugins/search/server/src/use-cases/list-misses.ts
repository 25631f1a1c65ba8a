import { pageMeta } from '@rental/shared/http/query';
import type { MissesPage, MissesQuery, MissOrder, SearchMiss } from '../../../contracts/misses';
import { raw, run, sql } from '../engines/postgres/sql';
import type { SearchContext } from '../services/context';

const ORDERS: Readonly<Record<MissOrder, string>> = {
  often: 'searches desc, last_seen desc, text',
  lately: 'last_seen desc, text',
};

interface Row {
  total: number;
  entries: SearchMiss[];
}

/** What was searched for in vain, a page of it. */
export async function listMisses(
  { knex }: Pick<SearchContext, 'knex'>,
  { order, page, pageSize }: MissesQuery,
): Promise<MissesPage> {
  const [row] = await run<Row>(
    knex,
    sql`with entries as (
      select * from rental.search_miss order by ${raw(ORDERS[order])}
        limit ${pageSize}::int offset ${(page - 1) * pageSize}::int
    )
    select (select count(*)::int from rental.search_miss) as "total",
      (select coalesce(json_agg(json_build_object('text', text, 'searches', searches,
          'lastSeen', to_char(last_seen at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
          order by ${raw(ORDERS[order])}), '[]') from entries) as "entries"`,
  );
  return { data: row?.entries ?? [], meta: pageMeta(page, pageSize, row?.total ?? 0) };
}
