/**
 * A small catalogue of its own beside the seeded one: in places and with words that no seed has, so
 * that whatever a suite finds by them is from here.
 */
import type { Pool } from 'pg';

export const SECRETS = [
  'Secret Lane 7',
  'private-owner@secret.test',
  '+298 555 0199',
  '62.01173',
  '-6.76754',
  '13.83336',
  '171.76678',
];

interface ListingFixture {
  id: string;
  title: string;
  slug: string;
  category: string;
  owner: string;
  state?: string;
  oldSlugs?: string[];
  description?: string;
  attributes?: Record<string, unknown>;
  amount: number;
  currency: string;
  unit?: 'DAY' | 'NIGHT' | 'HOUR';
  quantity?: number;
  instant?: boolean;
  place: { city: string; region: string; country: string; lat: number; lng: number; zone: string };
  bufferMinutes?: number;
  minUnits?: number;
  closedWeekdays?: number[];
  ratings?: [count: number, sum: number];
  published?: string;
}

const torshavn = {
  city: 'Tórshavn',
  region: 'Streymoy',
  country: 'FO',
  lat: 62.01173,
  lng: -6.76754,
  zone: 'Atlantic/Faroe',
};
const klaksvik = { ...torshavn, city: 'Klaksvík', region: 'Borðoy', lat: 62.2266, lng: -6.589 };
const apia = {
  city: 'Apia',
  region: 'Tuamasaga',
  country: 'WS',
  lat: -13.83336,
  lng: -171.76678,
  zone: 'Pacific/Apia',
};

export const ids = {
  music: 'tcategorymusic0000000001',
  zithers: 'tcategoryzithers00000002',
  klaviers: 'tcategoryklaviers0000003',
  anna: 'townerannaverified000001',
  bert: 'townerbertplain000000002',
  carl: 'townercarlblocked0000003',
  policy: 'tpolicyflexible000000001',
  acoustic: 'tlistingacoustic00000001',
  electric: 'tlistingelectric00000002',
  klavichord: 'tlistingklavichord000003',
  paused: 'tlistingpaused0000000004',
  hourly: 'tlistinghourly0000000005',
  blocked: 'tlistingblocked000000006',
  far: 'tlistingfar0000000000007',
} as const;

const listings: ListingFixture[] = [
  {
    id: ids.acoustic,
    title: 'Acoustic Zitherphone Ångström',
    slug: 'acoustic-zitherphone-angstrom',
    oldSlugs: ['zitherphone-of-old'],
    description: 'Warm tone, with a padded gigbag.',
    category: ids.zithers,
    owner: ids.anna,
    attributes: { brand: 'Fendrix', strings: 6, case: true, finish: 'sunburst' },
    amount: 10_000,
    currency: 'USD',
    instant: true,
    place: torshavn,
    bufferMinutes: 120,
    ratings: [4, 20],
    published: '2026-03-01T00:00:00Z',
  },
  {
    id: ids.electric,
    title: 'Electric Zitherphone',
    slug: 'electric-zitherphone',
    category: ids.zithers,
    owner: ids.bert,
    attributes: { brand: 'Gibsen', strings: 12, case: false, finish: 'natural' },
    amount: 5_000,
    currency: 'DKK',
    quantity: 2,
    place: torshavn,
    ratings: [2, 6],
    published: '2026-05-01T00:00:00Z',
  },
  {
    id: ids.klavichord,
    title: 'Grand Klavichord',
    slug: 'grand-klavichord',
    description: 'Sounds well beside a zitherphone.',
    category: ids.klaviers,
    owner: ids.anna,
    attributes: { brand: 'Fendrix' },
    amount: 4_000,
    currency: 'JPY',
    unit: 'NIGHT',
    place: klaksvik,
    published: '2026-04-01T00:00:00Z',
  },
  {
    id: ids.paused,
    title: 'Paused Zitherphone',
    slug: 'paused-zitherphone',
    category: ids.zithers,
    owner: ids.anna,
    state: 'PAUSED',
    amount: 100,
    currency: 'USD',
    place: torshavn,
  },
  {
    id: ids.hourly,
    title: 'Zitherphone Rehearsal Room',
    slug: 'zitherphone-rehearsal-room',
    category: ids.music,
    owner: ids.bert,
    amount: 900,
    currency: 'EUR',
    unit: 'HOUR',
    place: torshavn,
    published: '2026-01-01T00:00:00Z',
  },
  {
    id: ids.blocked,
    title: 'Zitherphone of a suspended owner',
    slug: 'zitherphone-of-a-suspended-owner',
    category: ids.zithers,
    owner: ids.carl,
    amount: 100,
    currency: 'USD',
    place: torshavn,
  },
  {
    id: ids.far,
    title: 'Zitherphone of the South Sea',
    slug: 'zitherphone-of-the-south-sea',
    category: ids.zithers,
    owner: ids.bert,
    attributes: { brand: 'Gibsen', strings: 6, finish: 'natural' },
    amount: 3_000,
    currency: 'USD',
    place: apia,
    minUnits: 2,
    published: '2026-02-01T00:00:00Z',
  },
];

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

async function insertListing(pg: Pool, listing: ListingFixture): Promise<void> {
  const row: Record<string, unknown> = {
    document_id: listing.id,
    title: listing.title,
    slug: listing.slug,
    old_slugs: JSON.stringify(listing.oldSlugs ?? []),
    description: listing.description ?? '',
    state: listing.state ?? 'ACTIVE',
    owner_id: listing.owner,
    category_id: listing.category,
    attributes: JSON.stringify(listing.attributes ?? {}),
    price_amount: listing.amount,
    currency: listing.currency,
    price_unit: listing.unit ?? 'DAY',
    price_tiers: JSON.stringify([{ minUnits: 3, percentOff: 10 }]),
    extras: JSON.stringify([{ code: 'stand', label: 'Stand', amount: 300, per: 'booking' }]),
    deposit_amount: 2 * listing.amount,
    quantity: listing.quantity ?? 1,
    instant_book: listing.instant ?? false,
    cancellation_policy_id: ids.policy,
    lat: listing.place.lat,
    lng: listing.place.lng,
    address: SECRETS[0],
    city: listing.place.city,
    region: listing.place.region,
    country: listing.place.country,
    time_zone: listing.place.zone,
    public_radius_m: 800,
    min_units: listing.minUnits ?? 1,
    max_units: 30,
    notice_hours: 0,
    window_days: 70,
    buffer_minutes: listing.bufferMinutes ?? 0,
    closed_weekdays: JSON.stringify(listing.closedWeekdays ?? []),
    pickup_time: '10:00',
    return_time: '18:00',
    rating_count: listing.ratings?.[0] ?? 0,
    rating_sum: listing.ratings?.[1] ?? 0,
    published_on: listing.published ?? null,
    published_at: new Date(),
    created_at: new Date(),
    updated_at: new Date(),
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

/** Ids of all listings of the catalogue. */
export const listingIds = listings.map(({ id }) => id);
