/** A word that is not known and near to none is left out of what is asked about: it finds nothing. */
import type { Migration } from '@rental/shared/migrations';

const SPELLING_OF = `
create or replace function rental.spelling_of(typed text) returns text language plpgsql stable as $$
declare
  folded text := lower(unaccent(typed));
  size int := length(folded);
  edits int := case when size <= 3 then 0 when size <= 5 then 1 else 2 end;
  likely text;
begin
  if size not between 3 and 40 or folded ~ '[0-9]'
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
  return likely;
end $$;`;

export const spelling: Migration = {
  name: '0054-spelling',
  async up(knex) {
    await knex.raw(SPELLING_OF);
  },
};
