/**
 * The public catalogue: one row a listing with all that a result card needs, so that a search is one
 * statement over one table. Nothing private is in here, neither address nor true coordinates:
 * `point` is the published approximation, so no filter, sort or distance can tell more than that.
 */
import type { Migration } from '@rental/shared/migrations';
import { CURRENCIES, RATE_DATES } from './0003-exchange-rates';

const EXTENSIONS = ['cube', 'earthdistance', 'unaccent', 'pg_trgm', 'fuzzystrmatch']
  .map((name) => `create extension if not exists ${name};`)
  .join('\n');

/**
 * English stems ("cameras" finds "camera"), accents off on both sides. Words of other languages and
 * names only lose endings, the same way in the text and in the query, so they are still found,
 * which the `simple` dictionary would not do for English plurals.
 */
const TEXT_SEARCH = `
create text search configuration rental.search (copy = pg_catalog.english);
alter text search configuration rental.search
  alter mapping for hword, hword_part, word with unaccent, english_stem;`;

const RATES = `
create table rental.currency (
  code char(3) primary key,
  exponent smallint not null check (exponent between 0 and 3)
);
create table rental.exchange_rate (
  currency char(3) not null references rental.currency on delete restrict,
  effective_on date not null,
  per_usd numeric(18, 6) not null check (per_usd > 0),
  primary key (currency, effective_on)
);
comment on column rental.exchange_rate.per_usd is 'Major units of the currency for one US dollar';`;

/**
 * A point of the listing's grid cell, chosen by its id. The cell's diagonal is the public radius:
 * the true place is never farther away, and the answer tells the cell and nothing more, even to
 * one who knows this function.
 */
const APPROXIMATION = `
create function rental.approximate_point(
  id text, lat double precision, lng double precision, radius_m int,
  out approximate_lat double precision, out approximate_lng double precision
) language sql immutable as $$
  with spread as (
    select ('x' || left(md5(id), 8))::bit(32)::bigint / 4294967296.0::float8 as u,
      ('x' || right(md5(id), 8))::bit(32)::bigint / 4294967296.0::float8 as v,
      radius_m / sqrt(2.0) / 111320.0 as edge
  ), row_of as (
    select *, floor(lat / edge) * edge as south from spread
  ), cell as (
    select *, edge / greatest(cos(radians(least(abs(south), abs(south + edge)))), 0.01) as width
    from row_of
  )
  select round(least(south + u * edge, 90)::numeric, 4)::float8,
    round(least(floor(lng / width) * width + v * width, 180)::numeric, 4)::float8
  from cell
$$;

create function rental.zone_or_utc(zone text) returns text language plpgsql stable as $$
begin
  perform now() at time zone zone;
  return coalesce(zone, 'UTC');
exception when invalid_parameter_value then
  return 'UTC';
end $$;`;

const LISTING_SEARCH = `
create table rental.listing_search (
  listing_id text primary key,
  slug text not null,
  old_slugs text[] not null,
  active boolean not null,
  title text not null,
  description text not null,
  category_id text,
  category_slug text,
  category_name text,
  category_path text[] not null,
  brand text,
  facets jsonb not null,
  owner_id text,
  owner_first_name text not null,
  owner_verified boolean not null,
  owner_rating numeric(3, 2),
  owner_bookable boolean not null,
  rating numeric(3, 2),
  review_count int not null,
  price_amount bigint not null,
  currency char(3) not null,
  price_major numeric(18, 3) not null,
  price_usd numeric(18, 6),
  price_unit text not null check (price_unit in ('DAY', 'NIGHT', 'HOUR')),
  price_tiers jsonb not null,
  deposit_amount bigint not null,
  quantity int not null check (quantity >= 1),
  instant_book boolean not null,
  min_units int not null,
  max_units int,
  notice_hours int not null,
  window_days int not null,
  buffer_minutes int not null,
  closed_weekdays int[] not null,
  pickup_time time not null,
  return_time time not null,
  time_zone text not null,
  city text not null,
  region text,
  country text not null,
  lat double precision,
  lng double precision,
  radius_m int not null,
  point cube,
  photos jsonb not null,
  published_on timestamptz,
  words tsvector not null,
  title_text text not null,
  check (not active or (point is not null and category_id is not null))
);
comment on table rental.listing_search is 'Derived: kept by the search plugin, rebuilt by npm run reindex';
comment on column rental.listing_search.point is 'Approximate, as published';
comment on column rental.listing_search.facets is 'Attributes as arrays of text: {"strings": ["6"]}';
comment on column rental.listing_search.title_text is 'Title, lower case without accents, for trigrams';

create index listing_search_words on rental.listing_search using gin (words) where active;
create index listing_search_title on rental.listing_search using gin (title_text gin_trgm_ops) where active;
create index listing_search_point on rental.listing_search using gist (point) where active;
create index listing_search_box on rental.listing_search (lat, lng) where active;
create index listing_search_category on rental.listing_search (category_slug, price_usd) where active;
create index listing_search_path on rental.listing_search using gin (category_path) where active;
create index listing_search_price on rental.listing_search (price_usd, listing_id) where active;
create index listing_search_newest on rental.listing_search (published_on desc nulls last, listing_id) where active;
create index listing_search_place on rental.listing_search (country, region, city) where active;
create index listing_search_buffer on rental.listing_search (buffer_minutes) where active;
create index listing_search_owner on rental.listing_search (owner_id);
create index listing_search_in_category on rental.listing_search (category_id);
create index listing_search_slug on rental.listing_search (slug);
create index listing_search_old_slugs on rental.listing_search using gin (old_slugs);

create index reservation_by_time on rental.reservation using gist (during) include (listing_id);`;

/** Cities, regions and countries that have listings, with the middle of these. */
const PLACE = `
create table rental.place (
  kind text not null check (kind in ('city', 'region', 'country')),
  country text not null,
  region text not null,
  city text not null,
  name text not null,
  label text not null,
  name_text text not null,
  label_text text not null,
  lat double precision not null,
  lng double precision not null,
  listing_count int not null check (listing_count > 0),
  primary key (kind, country, region, city)
);
create index place_name on rental.place using gin (name_text gin_trgm_ops);
create index place_label on rental.place using gin (label_text gin_trgm_ops);`;

/** Every stem that occurs in the index: what a mistyped word is compared with. */
const VOCABULARY = `
create table rental.search_word (word text collate "C" primary key);
create index search_word_trigrams on rental.search_word using gin (word gin_trgm_ops);`;

/**
 * From words to a tsquery. Every word must occur, in any form. One that occurs nowhere is taken for
 * the words that it begins, else for those it is a mistyping of: one edit up to five letters, two
 * from six on (as Elasticsearch's fuzziness AUTO counts), or the same letters in another order.
 */
const TEXT_QUERY = `
create function rental.quote_lexeme(lexeme text) returns text language sql immutable as $$
  select '''' || replace(replace(lexeme, '\\', '\\\\'), '''', '''''') || ''''
$$;

create function rental.letters(word text) returns text language sql immutable as $$
  select string_agg(letter, '' order by letter) from regexp_split_to_table(word, '') letter
$$;

create function rental.word_or_likely(lexeme text) returns text language plpgsql stable as $$
declare
  size int := length(lexeme);
  edits int := case when size <= 2 then 0 when size <= 5 then 1 else 2 end;
  likely text;
begin
  if exists (select from rental.search_word where word = lexeme) then
    return rental.quote_lexeme(lexeme);
  end if;
  if size >= 2 and exists (
    select from rental.search_word where word >= lexeme and word < lexeme || chr(1114111)
  ) then
    return rental.quote_lexeme(lexeme) || ':*';
  end if;
  if size between 3 and 60 then
    select string_agg(rental.quote_lexeme(word), ' | ') into likely from (
      select word, rank() over (order by distance, similarity(word, lexeme) desc) as place
        from (
          select word, levenshtein_less_equal(word, lexeme, 2) as distance
            from rental.search_word
            where (word % lexeme
                or word >= left(lexeme, 1) and word < left(lexeme, 1) || chr(1114111))
              and length(word) between size - 2 and size + 2
        ) near
        where distance <= edits
          or (distance = 2 and size >= 4 and rental.letters(word) = rental.letters(lexeme))
    ) ranked where place <= 2;
  end if;
  return coalesce(likely, rental.quote_lexeme(lexeme));
end $$;

create function rental.text_query(words text) returns tsquery language sql stable as $$
  select string_agg('(' || rental.word_or_likely(lexeme) || ')', ' & ')::tsquery
    from unnest(to_tsvector('rental.search', words))
$$;`;

export const listingSearch: Migration = {
  name: '0003-listing-search',
  async up(knex) {
    for (const sql of [
      EXTENSIONS,
      TEXT_SEARCH,
      RATES,
      APPROXIMATION,
      LISTING_SEARCH,
      PLACE,
      VOCABULARY,
      TEXT_QUERY,
    ])
      await knex.raw(sql);
    await knex
      .table('rental.currency')
      .insert(CURRENCIES.map(({ code, exponent }) => ({ code, exponent })));
    await knex.table('rental.exchange_rate').insert(
      RATE_DATES.flatMap((effective_on, i) =>
        CURRENCIES.map(({ code, perUsd }) => ({
          currency: code,
          effective_on,
          per_usd: perUsd[i],
        })),
      ),
    );
  },
};
