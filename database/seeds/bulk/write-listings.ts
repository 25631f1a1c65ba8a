/** Listings of the bulk with their links: four statements a batch. */
import type { Knex } from 'knex';
import type { SeedListing } from '../catalogue/listings';
import type { PhotoFile } from '../photos/library';
import { fileId, photosOf, toRow } from '../write-listings';
import type { Row } from '../write-rows';
import { insertRows } from './insert-rows';

/** They were there before the oldest booking of the bulk. */
const OLDER_DAYS = 400;

const JSON_COLUMNS: ReadonlySet<string> = new Set([
  'old_slugs',
  'attributes',
  'price_tiers',
  'extras',
  'closed_weekdays',
]);

/** By the document ids on the listings themselves. */
const LINKS = [
  `insert into listings_category_lnk (listing_id, category_id)
    select l.id, c.id from listings l join categories c on c.document_id = l.category_id
      where l.document_id = any(:ids)
        and not exists (select from listings_category_lnk k where k.listing_id = l.id)`,
  `insert into listings_owner_lnk (listing_id, user_id)
    select l.id, u.id from listings l join up_users u on u.document_id = l.owner_id
      where l.document_id = any(:ids)
        and not exists (select from listings_owner_lnk k where k.listing_id = l.id)`,
];

const PHOTOS = `insert into files_related_mph (file_id, related_id, related_type, field, "order")
  select f.id, l.id, 'api::listing.listing', 'photos', photo.place
    from jsonb_to_recordset(:photos::jsonb) as p(id text, files jsonb)
    join listings l on l.document_id = p.id
    cross join jsonb_array_elements_text(p.files) with ordinality as photo(file, place)
    join files f on f.document_id = photo.file
    where not exists (select from files_related_mph k where k.related_id = l.id
      and k.related_type = 'api::listing.listing' and k.field = 'photos')`;

export async function writeBulkListings(
  trx: Knex.Transaction,
  listings: readonly SeedListing[],
  library: ReadonlyMap<string, readonly PhotoFile[]>,
  now: Date,
): Promise<void> {
  const older = listings.map((one) => ({ ...one, ageDays: one.ageDays + OLDER_DAYS }));
  await insertRows(
    trx,
    'listings',
    older.map((one) => parsed(toRow(one, now))),
  );
  const ids = listings.map(({ id }) => id);
  for (const sql of LINKS) await trx.raw(sql, { ids });
  const photos = listings.map((one) => ({
    id: one.id,
    files: photosOf(one, library).map(fileId),
  }));
  await trx.raw(PHOTOS, { photos: JSON.stringify(photos) });
}

const parsed = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      JSON_COLUMNS.has(column) ? (JSON.parse(String(value)) as unknown) : value,
    ]),
  ) as Row;
