import type { Knex } from 'knex';
import type { SearchQuery } from '../../../contracts/search-query';
import { correctionOf, wantedBy, type Wording } from '../domain/wording';
import { run, sql } from '../engines/postgres/sql';

/** With more results nobody is asked what they meant, unless staff say so. */
const POOR = 3;

const same = (a: string, b: string): boolean =>
  a.localeCompare(b, 'en', { sensitivity: 'base' }) === 0;

/**
 * Another spelling of the search: what staff say, else, when next to nothing was found, the nearest
 * words that listings, categories and places are called by, when there are listings with them. Null
 * when there is none.
 */
export async function meantBy(
  { knex }: { knex: Knex },
  { query: text }: SearchQuery,
  wording: Wording,
  total: number,
): Promise<string | null> {
  if (text === undefined) return null;
  const said = correctionOf(text, wording);
  if (said !== undefined) return same(said, text) ? null : said;
  const { groups } = wantedBy(text, wording);
  if (total > POOR || groups.length > 0) return null;
  const [row] = await run<{ spelled: string | null }>(
    knex,
    sql`select spelled from (select rental.spelled(${text}) as spelled) near
      where exists (select from rental.listing_search l
        where l.active and l.words @@ rental.text_query(near.spelled))`,
  );
  const spelled = row?.spelled ?? text;
  return same(spelled, text.replace(/\s+/g, ' ')) ? null : spelled;
}
