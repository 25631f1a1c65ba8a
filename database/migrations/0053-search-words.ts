/**
 * Words that stand for others, and what was searched for in vain. The words of a search are looked
 * up as before; beside them stand groups of alternatives of which one has to occur.
 */
import type { Migration } from '@rental/shared/migrations';

const SEARCHED_WORDS = `
create function rental.any_meaning(alternatives jsonb) returns tsquery language sql stable as $$
  select string_agg('(' || words::text || ')', ' | ')::tsquery
    from (select plainto_tsquery('rental.search', text) as words
      from jsonb_array_elements_text(alternatives) text) meant
    where numnode(words) > 0
$$;

create function rental.searched_words(plain text, groups jsonb)
returns tsquery language sql stable as $$
  select case when groups = '[]' then rental.text_query(plain) else (
    select string_agg('(' || words::text || ')', ' & ')::tsquery from (
      select rental.text_query(plain) as words
      union all
      select rental.any_meaning(meant) from jsonb_array_elements(groups) meant
    ) wanted where words is not null
  ) end
$$;`;

/** Words as they are written, which stems are not: what a mistyped word may have been. */
const SPELLING = `
create table rental.search_spelling (
  word text collate "C" primary key,
  listings int not null
);
create index search_spelling_trigrams on rental.search_spelling using gin (word gin_trgm_ops);
comment on table rental.search_spelling is 'Derived: words of titles, categories and places, rebuilt by npm run reindex';

create function rental.spelt_words(text text) returns setof text language sql immutable as $$
  select distinct word from regexp_split_to_table(text, '[^[:alnum:]]+') word
    where length(word) between 3 and 40 and word !~ '[0-9]'
$$;

insert into rental.search_spelling (word, listings)
  select word, count(*) from rental.listing_search s,
      rental.spelt_words(lower(unaccent(concat_ws(' ', s.title, s.category_name, s.city)))) word
    where s.active group by word;

create function rental.spelling_of(typed text) returns text language plpgsql stable as $$
declare
  folded text := lower(unaccent(typed));
  size int := length(folded);
  edits int := case when size <= 3 then 0 when size <= 5 then 1 else 2 end;
  likely text;
begin
  if size not between 4 and 40 or folded ~ '[0-9]'
    or exists (select from rental.search_spelling where word >= folded and word < folded || chr(1114111))
  then
    return typed;
  end if;
  select word into likely from (
    select word, listings, levenshtein_less_equal(word, folded, 2) as distance
      from rental.search_spelling
      where (word % folded or word >= left(folded, 1) and word < left(folded, 1) || chr(1114111))
        and length(word) between size - 2 and size + 2
  ) near
    where distance <= edits
      or (distance = 2 and rental.letters(word) = rental.letters(folded))
    order by distance, similarity(word, folded) desc, listings desc, word limit 1;
  return coalesce(likely, typed);
end $$;

create function rental.spelled(words text) returns text language sql stable as $$
  select string_agg(rental.spelling_of(word), ' ' order by place)
    from regexp_split_to_table(words, '\\s+') with ordinality as typed(word, place)
    where word <> ''
$$;`;

const MISSES = `
create table rental.search_miss (
  text text primary key check (length(text) between 2 and 60),
  searches int not null default 1,
  first_seen timestamptz not null,
  last_seen timestamptz not null
);
create index search_miss_seen on rental.search_miss (last_seen);
comment on table rental.search_miss is 'What was searched for in vain, by nobody in particular; texts with contact data are never written';`;

export const searchWords: Migration = {
  name: '0053-search-words',
  async up(knex) {
    for (const sql of [SEARCHED_WORDS, SPELLING, MISSES]) await knex.raw(sql);
  },
};
