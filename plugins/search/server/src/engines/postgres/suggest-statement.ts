import { sql, type Sql } from './sql';

/** Typed text as both sides compare it, and as LIKE patterns. */
const typed = (text: string): Sql => sql`typed as materialized (
  select folded, replace(replace(replace(folded, '\\', '\\\\'), '%', '\\%'), '_', '\\_') as pattern
    from (select lower(unaccent(${text})) as folded) f
)`;

/** Titles whose listings have all the words, corrected: for what nothing begins with. */
export const correctedTitles = (text: string, limit: number): Sql => sql`
  select listing_id as id, slug, title as text, city from rental.listing_search
    where active and words @@ (select rental.text_query(${text}))
    order by review_count desc, listing_id limit ${limit}::int`;

/** Titles that begin with the text, have a word that does, or are near it when mistyped. */
export const titlesStatement = (text: string, limit: number): Sql => sql`with ${typed(text)},
  titles as (
    select distinct on (s.title_text) s.listing_id, s.slug, s.title, s.city, s.review_count,
        case when s.title_text like t.pattern || '%' then 3
          when s.title_text like '% ' || t.pattern || '%' then 2
          else word_similarity(t.folded, s.title_text) end as score
      from rental.listing_search s, typed t
      where s.active and (s.title_text like t.pattern || '%'
        or s.title_text like '% ' || t.pattern || '%'
        or t.folded <% s.title_text)
      order by s.title_text, s.review_count desc, s.listing_id
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
