/**
 * A small catalogue of its own beside the seeded one: in places and with words that no seed has, so
 * that whatever a suite finds by them is from here.
 */
import type { Pool } from 'pg';
import { ids, listings, SECRETS, type ListingFixture } from './known-listings';

const DEFAULTS = {
  state: 'ACTIVE',
  oldSlugs: [],
  description: '',
  attributes: {},
  unit: 'DAY',
  quantity: 1,
  instant: false,
  bufferMinutes: 0,
  minUnits: 1,
  ratings: [0, 0],
  published: null,
};

const fields = [
  { key: 'brand', label: 'Brand', type: 'text', facet: true, required: true },
  {
    key: 'finish',
    label: 'Finish',
    type: 'select',
    facet: true,
    options: [
      { value: 'natural', label: 'Natural wood' },
      { value: 'sunburst', label: 'Sunburst' },
    ],
  },
];
const zitherFields = [
  { key: 'strings', label: 'Strings', type: 'number', unit: 'pcs', facet: true },
  { key: 'case', label: 'Case included', type: 'boolean', facet: false },
];

async function insertCategories(pg: Pool): Promise<void> {
  const insert = `insert into categories (document_id, name, slug, icon, position, fields,
      published_at, created_at, updated_at) values ($1, $2, $3, 'guitar', $4, $5, now(), now(), now())`;
  await pg.query(insert, [
    ids.music,
    'Rare instruments',
    'rare-instruments',
    90,
    JSON.stringify(fields),
  ]);
  await pg.query(insert, [ids.zithers, 'Zithers', 'zithers', 1, JSON.stringify(zitherFields)]);
  await pg.query(insert, [ids.klaviers, 'Klaviers', 'klaviers', 2, '[]']);
  await pg.query(
    `insert into categories_parent_lnk (category_id, inv_category_id)
      select c.id, p.id from categories c, categories p
        where c.document_id = any($1) and p.document_id = $2`,
    [[ids.zithers, ids.klaviers], ids.music],
  );
}

async function insertOwners(pg: Pool): Promise<void> {
  const insert = `insert into up_users (document_id, username, email, phone, display_name, first_name,
      identity_verified, blocked, confirmed, transfers_active, rating_count, rating_sum,
      response_minutes, created_at, updated_at, published_at)
    values ($1, $1, $2, $3, $4, $5, $6, $7, true, true, 10, 48, 30, '2025-02-03', now(), now())`;
  const [, email, phone] = SECRETS;
  await pg.query(insert, [ids.anna, email, phone, 'Anna Á.', 'Anna', true, false]);
  await pg.query(insert, [ids.bert, `bert-${email}`, phone, 'Bert', 'Bert', false, false]);
  await pg.query(insert, [ids.carl, `carl-${email}`, phone, 'Carl', 'Carl', true, true]);
}

async function insertListing(pg: Pool, fixture: ListingFixture): Promise<void> {
  const listing = { ...DEFAULTS, ...fixture };
  const now = new Date();
  const row: Record<string, unknown> = {
    document_id: listing.id,
    title: listing.title,
    slug: listing.slug,
    old_slugs: JSON.stringify(listing.oldSlugs),
    description: listing.description,
    state: listing.state,
    owner_id: listing.owner,
    category_id: listing.category,
    attributes: JSON.stringify(listing.attributes),
    price_amount: listing.amount,
    currency: listing.currency,
    price_unit: listing.unit,
    price_tiers: JSON.stringify([{ minUnits: 3, percentOff: 10 }]),
    extras: JSON.stringify([{ code: 'stand', label: 'Stand', amount: 300, per: 'booking' }]),
    deposit_amount: 2 * listing.amount,
    quantity: listing.quantity,
    instant_book: listing.instant,
    cancellation_policy_id: ids.policy,
    lat: listing.place.lat,
    lng: listing.place.lng,
    address: SECRETS[0],
    city: listing.place.city,
    region: listing.place.region,
    country: listing.place.country,
    time_zone: listing.place.zone,
    public_radius_m: 800,
    min_units: listing.minUnits,
    max_units: 30,
    notice_hours: 0,
    window_days: 70,
    buffer_minutes: listing.bufferMinutes,
    closed_weekdays: '[]',
    pickup_time: '10:00',
    return_time: '18:00',
    rating_count: listing.ratings[0],
    rating_sum: listing.ratings[1],
    published_on: listing.published,
    published_at: now,
    created_at: now,
    updated_at: now,
  };
  const names = Object.keys(row);
  await pg.query(
    `insert into listings (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
    Object.values(row),
  );
}

async function insertPhoto(pg: Pool, listingId: string): Promise<void> {
  const formats = { small: { url: '/uploads/small_zither.webp', width: 480, height: 360 } };
  await pg.query(
    `with file as (
        insert into files (document_id, name, alternative_text, url, width, height, formats, hash,
            ext, mime, size, provider, created_at, updated_at)
          values ('tfilezither0000000000001', 'zither', 'A zitherphone', '/uploads/zither.webp',
            1600, 1200, $2, 'zither', '.webp', 'image/webp', 40, 'local', now(), now())
          returning id
      )
      insert into files_related_mph (file_id, related_id, related_type, field, "order")
        select file.id, l.id, 'api::listing.listing', 'photos', 1 from file, listings l
          where l.document_id = $1`,
    [listingId, JSON.stringify(formats)],
  );
}

/** Puts the catalogue into the content tables; nothing is indexed yet. */
export async function insertCatalogue(pg: Pool): Promise<void> {
  await insertCategories(pg);
  await insertOwners(pg);
  await pg.query(
    `insert into cancellation_policies (document_id, name, slug, version, summary, tiers,
        in_progress_refund, service_fee_refundable, published_at, created_at, updated_at)
      values ($1, 'Easy', 'easy', 3, 'All back until the day before.', $2, true, false, now(), now(), now())`,
    [ids.policy, JSON.stringify([{ hoursBefore: 24, refundPercent: 100 }])],
  );
  for (const listing of listings) await insertListing(pg, listing);
  await insertPhoto(pg, ids.acoustic);
}

/** Takes a unit of a listing from one instant to another. */
export async function insertBlock(
  pg: Pool,
  listing: string,
  unit: number,
  from: string,
  until: string,
): Promise<void> {
  await pg.query(
    `insert into rental.reservation (listing_id, unit, during, kind)
      values ($1, $2, tstzrange($3, $4), 'owner_block')`,
    [listing, unit, from, until],
  );
}
