import { sql, type Sql } from './sql';

/** Typed text as both sides compare it, and as LIKE patterns. */
const typed = (text: string): Sql => sql`typed as materialized (
  select folded, replace(replace(replace(folded, '\\', '\\\\'), '%', '\\%'), '_', '\\_') as pattern
    from (select lower(unaccent(${text})) as folded) f
)`;

/** So many are compared, however many there are: the best of them are shown. */
const CANDIDATES = 200;

/** Titles whose listings have all the words, corrected: for what nothing begins with. */
export const correctedTitles = (text: string, limit: number): Sql => sql`
  select id, slug, text, city from (
    select listing_id as id, slug, title as text, city, review_count from rental.listing_search
      where active and words @@ (select rental.text_query(${text})) limit ${CANDIDATES}::int
  ) found order by review_count desc, id limit ${limit}::int`;

/** The words of a title, the last one only begun; null without any. */
function begunWords(text: string): string | null {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? null : words.map((word) => `'${word}':*`).join(' & ');
}

/** Titles that begin with the text, then those with words that do. */
export const titlesStatement = (text: string, limit: number): Sql => sql`with ${typed(text)},
  first as (
    select s.listing_id, s.slug, s.title, s.title_text, s.city, s.review_count, 2 as score
      from rental.listing_search s
      where s.active and s.title_text ~>=~ (select folded from typed)
        and s.title_text ~<~ (select folded || chr(1114111) from typed)
      limit ${CANDIDATES}::int
  ),
  inside as (
    select s.listing_id, s.slug, s.title, s.title_text, s.city, s.review_count, 1 as score
      from rental.listing_search s
      where s.active and (select count(*) from first) < ${CANDIDATES}::int
        and ts_filter(s.words, '{a}') @@ (select to_tsquery('rental.search', ${begunWords(text)}))
      limit ${CANDIDATES}::int
  ),
  titles as (
    select distinct on (title_text) * from (
      select * from first union all select * from inside) found
      order by title_text, score desc, review_count desc, listing_id
  )
  select listing_id as id, slug, title as text, city from titles
    order by score desc, review_count desc, listing_id limit ${limit}::int`;

/** Places that begin with the text, have a word that does, or are near it when mistyped. */
export const placeNamesStatement = (text: string, limit: number): Sql => sql`with ${typed(text)},
  named as (
    select p.*, case when p.name_text like t.pattern || '%' then 3
        when p.label_text like '% ' || t.pattern || '%' then 2
        else word_similarity(t.folded, p.name_text) end as score
      from rental.place p, typed t
      where p.name_text like t.pattern || '%' or p.label_text like t.pattern || '%'
        or t.folded <% p.name_text
  )
  select kind, label as text, lat, lng, listing_count as "listingCount" from (
    select *, row_number() over (partition by name_text, country
        order by array_position(array['city', 'region', 'country'], kind)) as nth
      from named) once
    where nth = 1
    order by score desc, listing_count desc, label limit ${limit}::int`;
