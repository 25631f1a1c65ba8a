import { arrayOr, averageOf, objectOr, photosOf, timeOr, weekdaysOf } from './content-columns';
import { raw, sql, type Sql } from './sql';

/** Categories with their way from the root; one that is its own ancestor is left out. */
const TREE = `tree as (
  select c.id, c.document_id, c.slug, c.name, array[c.slug::text] as path, c.name::text as names
    from categories c
    where not exists (select from categories_parent_lnk l where l.category_id = c.id)
  union all
  select c.id, c.document_id, c.slug, c.name, tree.path || c.slug::text,
      tree.names || ' ' || c.name
    from tree
    join categories_parent_lnk l on l.inv_category_id = tree.id
    join categories c on c.id = l.category_id
)`;

/** The day's rates: the newest of each currency that is in force. */
const rates = (today: string): Sql => sql`rates as (
  select distinct on (r.currency) r.currency, r.per_usd, c.exponent
    from rental.exchange_rate r join rental.currency c on c.code = r.currency
    where r.effective_on <= ${today}::date
    order by r.currency, r.effective_on desc
)`;

/** Lower case without accents: both sides of every trigram comparison. */
export const folded = (expression: string) => `lower(unaccent(${expression}))`;

/** The words that a listing `s` is called by, as they are written. */
const SPELT = `rental.spelt_words(${folded(`concat_ws(' ', s.title, s.category_name, s.city)`)})`;

/** Attributes as arrays of text, empty ones left out. */
export const FACETS = `(
  select coalesce(jsonb_object_agg(a.key, a.texts), '{}') from (
    select e.key, case jsonb_typeof(e.value)
        when 'array' then (select jsonb_agg(v.value) from jsonb_array_elements_text(e.value) v)
        else jsonb_build_array(e.value #>> '{}') end as texts
      from jsonb_each(${objectOr('l.attributes')}) e
      where jsonb_typeof(e.value) in ('string', 'number', 'boolean', 'array')
        and e.value not in ('""', '[]')
  ) a)`;

/** The row of one listing, from the content tables: `l` listing, `u` owner, `c` category, `r` rate. */
const COLUMNS: Readonly<Record<string, string>> = {
  listing_id: 'l.document_id',
  slug: 'l.slug',
  old_slugs: `array(select jsonb_array_elements_text(${arrayOr('l.old_slugs')}))`,
  active: `coalesce(l.state = 'ACTIVE' and not coalesce(u.blocked, false) and u.id is not null
    and c.id is not null and near.approximate_lat is not null, false)`,
  title: 'l.title',
  description: `coalesce(l.description, '')`,
  category_id: 'c.document_id',
  category_slug: 'c.slug',
  category_name: 'c.name',
  category_path: `coalesce(c.path, '{}')`,
  brand: "attributes.facets -> 'brand' ->> 0",
  facets: 'attributes.facets',
  owner_id: 'l.owner_id',
  owner_first_name: `coalesce(nullif(u.first_name, ''), split_part(u.display_name, ' ', 1), '')`,
  owner_verified: 'coalesce(u.identity_verified, false)',
  owner_bookable: 'coalesce(u.transfers_active, false)',
  owner_rating: averageOf('u.rating_sum', 'u.rating_count'),
  rating: averageOf('l.rating_sum', 'l.rating_count'),
  review_count: 'coalesce(l.rating_count, 0)',
  price_amount: 'l.price_amount',
  currency: 'l.currency',
  price_major: 'l.price_amount / 10::numeric ^ coalesce(r.exponent, 2)',
  price_usd: 'round(l.price_amount / 10::numeric ^ r.exponent / r.per_usd, 6)',
  price_unit: `coalesce(l.price_unit, 'DAY')`,
  price_tiers: arrayOr('l.price_tiers'),
  deposit_amount: 'coalesce(l.deposit_amount, 0)',
  quantity: 'greatest(coalesce(l.quantity, 1), 1)',
  instant_book: 'rental.takes_instant(l.document_id, l.instant_book)',
  min_units: 'coalesce(l.min_units, 1)',
  max_units: 'nullif(l.max_units, 0)',
  notice_hours: 'coalesce(l.notice_hours, 0)',
  window_days: 'coalesce(l.window_days, 365)',
  buffer_minutes: 'coalesce(l.buffer_minutes, 0)',
  closed_weekdays: weekdaysOf('l.closed_weekdays'),
  pickup_time: `${timeOr('l.pickup_time', '10:00')}::time`,
  return_time: `${timeOr('l.return_time', '18:00')}::time`,
  time_zone: 'rental.zone_or_utc(l.time_zone)',
  city: `coalesce(l.city, '')`,
  region: `nullif(l.region, '')`,
  country: `coalesce(l.country, '')`,
  lat: 'near.approximate_lat',
  lng: 'near.approximate_lng',
  radius_m: 'coalesce(l.public_radius_m, 500)',
  point: 'll_to_earth(near.approximate_lat, near.approximate_lng)',
  photos: photosOf('l'),
  published_on: 'l.published_on',
  words: `setweight(to_tsvector('rental.search', l.title), 'A')
    || setweight(to_tsvector('rental.search',
      coalesce(attributes.facets -> 'brand' ->> 0, '') || ' ' || coalesce(c.names, '')), 'B')
    || setweight(to_tsvector('rental.search', concat_ws(' ', l.city, l.region)), 'C')
    || setweight(to_tsvector('rental.search', coalesce(l.description, '')), 'D')
    || setweight(jsonb_to_tsvector('rental.search', attributes.facets, '["string"]'), 'D')`,
  title_text: folded('l.title'),
};

const NAMES = Object.keys(COLUMNS);

/**
 * Writes the rows of the given listings from the content tables and removes those of listings that
 * are gone; answers the number written. Run it under `INDEX_LOCK`.
 */
export function indexStatement(listingIds: readonly string[], today: string): Sql {
  return sql`with recursive ${raw(TREE)}, ${rates(today)},
  removed as (
    delete from rental.listing_search s
      where s.listing_id = any(${listingIds}::text[])
        and not exists (select from listings l where l.document_id = s.listing_id)
  ),
  written as (
    insert into rental.listing_search (${raw(NAMES.join(', '))})
    select ${raw(Object.values(COLUMNS).join(',\n      '))}
      from listings l
      left join up_users u on u.document_id = l.owner_id
      left join tree c on c.document_id = l.category_id
      left join rates r on r.currency = l.currency
      cross join lateral (select ${raw(FACETS)} as facets) attributes
      left join lateral rental.approximate_point(
        l.document_id, l.lat, l.lng, coalesce(l.public_radius_m, 500)) near on true
      where l.document_id = any(${listingIds}::text[])
    on conflict (listing_id) do update set ${raw(
      NAMES.slice(1)
        .map((name) => `${name} = excluded.${name}`)
        .join(', '),
    )}
    returning words, title, category_name, city
  ),
  vocabulary as (
    insert into rental.search_word (word)
    select distinct w.lexeme from written, unnest(written.words) w
    on conflict do nothing
  ),
  spelling as (
    insert into rental.search_spelling (word, listings)
    select word, count(*) from written s, ${raw(SPELT)} word group by word
    on conflict do nothing
  )
  select count(*)::int as count from written`;
}

/** One indexer at a time: a row written from an older snapshot must not win. */
export const INDEX_LOCK = raw(`select pg_advisory_xact_lock(hashtext('rental.listing_search'))`);

/** The same for those who can leave it to the indexer that holds it. */
export const TRY_INDEX_LOCK = raw(
  `select pg_try_advisory_xact_lock(hashtext('rental.listing_search')) as held`,
);

/** Countries of these listings, now and before: whose places have to be counted again. */
export const countriesOf = (listingIds: readonly string[]): Sql => sql`
  select distinct country from (
    select country from rental.listing_search where listing_id = any(${listingIds}::text[])
    union
    select country from listings where document_id = any(${listingIds}::text[])
  ) touched where country <> ''`;

/** Counts the places of these countries again; `names` has their English names by code. */
export function placesStatement(countries: readonly string[], names: string): Sql {
  return sql`with counted as (
    select s.country, coalesce(s.region, '') as region, s.city, n.name as country_name,
        grouping(s.region) as no_region, grouping(s.city) as no_city,
        avg(s.lat) as lat, avg(s.lng) as lng, count(*)::int as listing_count
      from rental.listing_search s
      join (select key, value as name from jsonb_each_text(${names}::jsonb)) n on n.key = s.country
      where s.active and s.country = any(${countries}::text[])
      group by grouping sets (
        (s.country, n.name), (s.country, n.name, s.region), (s.country, n.name, s.region, s.city))
  ),
  named as (
    select case when no_region = 1 then 'country' when no_city = 1 then 'region' else 'city' end
        as kind, country, case when no_region = 1 then '' else region end as region,
        case when no_city = 1 then '' else city end as city,
        case when no_region = 1 then country_name when no_city = 1 then region else city end
          as name,
        country_name, lat, lng, listing_count
      from counted
  ),
  labelled as (
    select *, case when kind = 'country' then name
        when kind = 'city' and region not in ('', city)
          then concat_ws(', ', name, region, country_name)
        else concat_ws(', ', name, country_name) end as label
      from named where name <> ''
  ),
  gone as (
    delete from rental.place p
      where p.country = any(${countries}::text[])
        and not exists (select from labelled l where (l.kind, l.country, l.region, l.city)
          = (p.kind, p.country, p.region, p.city))
  )
  insert into rental.place (kind, country, region, city, name, label, name_text, label_text,
      lat, lng, listing_count)
    select kind, country, region, city, name, label, ${raw(folded('name'))},
        ${raw(folded('label'))}, lat, lng, listing_count
      from labelled
    on conflict (kind, country, region, city) do update set
      name = excluded.name, label = excluded.label, name_text = excluded.name_text,
      label_text = excluded.label_text, lat = excluded.lat, lng = excluded.lng,
      listing_count = excluded.listing_count`;
}

/** Leaves only words that still occur. */
export const rebuildVocabulary = [
  raw('delete from rental.search_word'),
  raw(`insert into rental.search_word (word)
    select word from ts_stat('select words from rental.listing_search where active')`),
  raw('delete from rental.search_spelling'),
  raw(`insert into rental.search_spelling (word, listings)
    select word, count(*) from rental.listing_search s, ${SPELT} word
      where s.active group by word`),
] as const;

/** The next listings in the order of their ids. */
export const nextListings = (after: string, limit: number): Sql => sql`
  select document_id as id from listings where document_id > ${after}
    order by document_id limit ${limit}::int`;

export const REMOVE_VANISHED = raw(`delete from rental.listing_search s
  where not exists (select from listings l where l.document_id = s.listing_id)`);

/** Countries that have places or listings. */
export const ALL_COUNTRIES = raw(`select country from rental.place
  union select country from rental.listing_search where country <> ''`);

const LISTINGS_IN: Readonly<Record<'owner' | 'category' | 'currency', (id: string) => Sql>> = {
  owner: (id) => sql`select document_id as id from listings where owner_id = ${id}`,
  currency: (id) => sql`select listing_id as id from rental.listing_search where currency = ${id}`,
  category: (id) => sql`with recursive below as (
      select id, document_id, slug from categories where document_id = ${id}
      union
      select c.id, c.document_id, c.slug from below
        join categories_parent_lnk l on l.inv_category_id = below.id
        join categories c on c.id = l.category_id
    )
    select document_id as id from listings
      where category_id in (select document_id from below) or category_id = ${id}
    union
    select listing_id from rental.listing_search where category_id = ${id}`,
};

/**
 * Ids of an owner's listings, of those in a category and below it, now or when last indexed, or of
 * those in a currency.
 */
export const listingsIn = (kind: keyof typeof LISTINGS_IN, id: string): Sql =>
  LISTINGS_IN[kind](id);
