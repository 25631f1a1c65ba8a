import { canonicalJson, sha256 } from '@rental/shared/canonical-json';
import type { Knex } from 'knex';
import { wordingOf, type Wording, type WordingRows } from '../domain/wording';
import { raw, run } from '../engines/postgres/sql';

const READ = raw(`select
  (select coalesce(json_agg(json_build_object('words', words, 'finds', finds) order by id), '[]')
    from search_synonyms where enabled) as "synonyms",
  (select coalesce(json_agg(json_build_object('typed', typed, 'meant', meant) order by id), '[]')
    from search_corrections where enabled) as "corrections",
  (select coalesce(json_agg(json_build_object('words', p.words, 'ids', (
      select coalesce(json_agg(l.document_id order by slug.place), '[]')
        from regexp_split_to_table(p.listings, '\\s*[,;\\s]\\s*') with ordinality
          as slug(name, place)
        join listings l on slug.name in (l.slug, l.document_id)
    )) order by p.id), '[]') from pinned_results p where p.enabled) as "pins"`);

/** What staff say about the words of searches, as it is now. */
export async function readWording(knex: Knex): Promise<Wording> {
  const [rows] = await run<WordingRows>(knex, READ);
  if (!rows) throw new Error('the words of the search were not read');
  return wordingOf(rows, sha256(canonicalJson(rows)));
}
