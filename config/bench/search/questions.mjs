/**
 * Searches as visitors make them (words, a city, dates, all facets), and the bare SQL of the same
 * question by hand: no names, no corrections, no answers in JSON but the page's rows.
 */

const WORDS = [
  'guitar',
  'canoe',
  'tent',
  'camera',
  'bike',
  'ladder',
  'drill',
  'violin',
  'headphones',
  'trumpet',
  'camper',
  'chainsaw',
  'saxophone',
  'scooter',
  'projector',
  'piano',
];

/**
 * @typedef {object} Question
 * @property {string} path
 * @property {unknown[]} values of BARE_SQL
 */

/** The page's rows, the total and the facets in one statement, as somebody would write it. */
export const BARE_SQL = `with wanted as (select plainto_tsquery('rental.search', $1) as words),
base as materialized (
  select s.listing_id, s.category_slug, s.brand, s.instant_book, s.owner_verified, s.rating,
      width_bucket(s.price_usd, array[25, 50, 100, 250]::numeric[]) as bucket,
      ts_rank_cd(s.words, wanted.words) as rank
    from rental.listing_search s, wanted
    where s.active and s.words @@ wanted.words and s.owner_bookable
      and s.point <@ earth_box(ll_to_earth($2, $3), 25000)
      and earth_distance(s.point, ll_to_earth($2, $3)) <= 25000
      and s.price_unit <> 'HOUR'
      and case s.price_unit when 'DAY' then $5::date - $4::date + 1 else $5::date - $4::date end
        between s.min_units and coalesce(s.max_units, 1000)
      and not extract(dow from $4::date)::int = any(s.closed_weekdays)
      and not extract(dow from $5::date)::int = any(s.closed_weekdays)
      and (s.quantity > 1 or not exists (select from rental.reservation r
        where r.listing_id = s.listing_id
          and r.during && tstzrange($4::date::timestamp at time zone s.time_zone,
            ($5::date + 1)::timestamp at time zone s.time_zone)))
),
page as (select listing_id, rank from base order by rank desc, rating desc nulls last, listing_id limit 20)
select (select count(*) from base) as total,
  (select json_agg(row_to_json(s)) from page join (select listing_id, slug, title, price_amount,
      currency, price_unit, quantity, deposit_amount, city, lat, lng, owner_first_name, photos,
      rating, review_count, instant_book from rental.listing_search) s using (listing_id)) as rows,
  (select json_agg(facet) from (
    select category_slug, brand, bucket, instant_book, owner_verified, count(*) from base
      group by grouping sets ((category_slug), (brand), (bucket), (instant_book), (owner_verified))
  ) facet) as facets`;

/** @typedef {{ words: string, label: string, lat: number, lng: number }} Wish what is there, and where */

/**
 * Words of a thing and a city that has so many of it, in one order every time. With less than six free
 * ones the platform also looks for near dates, which the bare SQL does not.
 *
 * @param {number} least
 */
export const wishesOf = (least) => ({
  text: `select w as words, p.label, p.lat, p.lng from unnest($1::text[]) w, rental.place p
    where p.kind = 'city' and p.listing_count > 0 and (select count(*) from (
      select from rental.listing_search s
        where s.active and s.words @@ plainto_tsquery('rental.search', w) and s.owner_bookable
          and s.point <@ earth_box(ll_to_earth(p.lat, p.lng), 25000) limit $2) found) = $2
    order by md5(w || p.label)`,
  values: [WORDS, least],
});

/**
 * Every question is another one, so that nothing is answered from memory.
 *
 * @param {readonly Wish[]} wishes
 * @param {Date} today
 * @returns {(n: number) => Question}
 */
export function distinctQuestions(wishes, today) {
  const date = (/** @type {number} */ days) =>
    new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  return (n) => {
    const wish = wishes[n % wishes.length];
    if (wish === undefined) throw new Error('this marketplace has nothing to look for');
    const start = 5 + (Math.floor(n / wishes.length) % 60);
    const [startDate, endDate] = [date(start), date(start + 2)];
    const { words, label, lat, lng } = wish;
    const query = new URLSearchParams({ query: words, location: label, startDate, endDate });
    return { path: `/api/listings/search?${query}`, values: [words, lat, lng, startDate, endDate] };
  };
}

/** What is in the field while somebody types, key by key. @param {string} text */
const keysOf = (text) =>
  Array.from({ length: Math.max(0, text.length - 2) }, (_, i) => text.slice(0, i + 3));

/**
 * What is typed until a thing or a city is found, and some of it with two letters in the wrong order.
 *
 * @param {readonly Wish[]} wishes
 * @returns {string[]} different ones
 */
export function typedTexts(wishes) {
  const cities = wishes.slice(0, 30).map(({ label }) => label.split(',')[0] ?? label);
  const texts = [...WORDS, ...cities];
  const slips = WORDS.map((word) => word.slice(0, 2) + word[3] + word[2] + word.slice(4));
  return [...new Set([...texts, ...slips].flatMap((text) => keysOf(text.toLowerCase())))];
}
