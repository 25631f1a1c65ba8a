/** Listings with their photos, owners and categories. */
import type { Knex } from 'knex';
import type { SeedListing } from './catalogue/listings';
import { stableId } from './catalogue/stable-id';
import { PHOTO_WIDTHS } from './photos/compose';
import { galleryOf } from './photos/gallery';
import { fileName, type PhotoFile } from './photos/library';
import { policyId } from './write-content';
import { insertLinks, insertMissing, stamps, type Row } from './write-rows';

export interface WrittenBefore {
  categories: ReadonlyMap<string, number>;
  people: ReadonlyMap<string, number>;
  /** By object name. */
  photos: ReadonlyMap<string, readonly PhotoFile[]>;
}

const DAY_MS = 86_400_000;

/** Answers how many listings were new. */
export async function writeListings(
  trx: Knex.Transaction,
  listings: readonly SeedListing[],
  before: WrittenBefore,
  now: Date,
): Promise<number> {
  const old = new Set(await trx.table('listings').pluck<string[]>('document_id'));
  const files = await writeFiles(trx, before.photos, now);
  const ids = await insertMissing(
    trx,
    'listings',
    listings.map((listing) => toRow(listing, now)),
  );
  const fresh = listings.filter(({ id }) => !old.has(id));
  await insertLinks(
    trx,
    'listings_category_lnk',
    fresh.map((l) => ({
      listing_id: ids.get(l.id),
      category_id: before.categories.get(l.category.id),
    })),
  );
  await insertLinks(
    trx,
    'listings_owner_lnk',
    fresh.map((l) => ({ listing_id: ids.get(l.id), user_id: before.people.get(l.owner.id) })),
  );
  await insertLinks(
    trx,
    'files_related_mph',
    fresh.flatMap((listing) =>
      photosOf(listing, before.photos).map((photo, order) => ({
        file_id: files.get(fileId(photo)),
        related_id: ids.get(listing.id),
        related_type: 'api::listing.listing',
        field: 'photos',
        order: order + 1,
      })),
    ),
  );
  return fresh.length;
}

export const photosOf = (
  { photo, look, photoCount }: SeedListing,
  library: WrittenBefore['photos'],
): PhotoFile[] => galleryOf(library.get(photo) ?? [], look, photoCount);

export const fileId = ({ stem }: PhotoFile): string => stableId('photo', stem);

async function writeFiles(
  trx: Knex.Transaction,
  photos: WrittenBefore['photos'],
  now: Date,
): Promise<Map<string, number>> {
  const rows = [...photos.values()].flat().map((photo): Row => {
    const [thumbnail, medium] = PHOTO_WIDTHS.map((width) => formatOf(photo, width));
    return {
      document_id: fileId(photo),
      name: fileName(photo.stem, photo.width),
      alternative_text: photo.alt,
      width: photo.width,
      height: photo.height,
      formats: JSON.stringify({ thumbnail, small: thumbnail, medium }),
      hash: `${photo.stem}-${photo.width}`,
      ext: '.webp',
      mime: 'image/webp',
      size: kilobytes(photo.sizes[photo.width]),
      url: `/uploads/${fileName(photo.stem, photo.width)}`,
      provider: 'local',
      folder_path: '/',
      ...stamps(now),
    };
  });
  return insertMissing(trx, 'files', rows);
}

const kilobytes = (bytes = 0): number => Math.round(bytes / 10) / 100;

const formatOf = (photo: PhotoFile, width: number) => ({
  name: fileName(photo.stem, width),
  hash: `${photo.stem}-${width}`,
  ext: '.webp',
  mime: 'image/webp',
  path: null,
  width,
  height: (width * photo.height) / photo.width,
  size: kilobytes(photo.sizes[width]),
  sizeInBytes: photo.sizes[width],
  url: `/uploads/${fileName(photo.stem, width)}`,
});

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS);

export const toRow = (l: SeedListing, now: Date): Row => ({
  document_id: l.id,
  title: l.title,
  slug: l.slug,
  old_slugs: '[]',
  description: l.description,
  state: l.state,
  owner_id: l.owner.id,
  category_id: l.category.id,
  attributes: JSON.stringify(l.attributes),
  price_amount: l.priceAmount,
  currency: l.currency,
  price_unit: l.priceUnit,
  price_tiers: JSON.stringify(l.priceTiers),
  extras: JSON.stringify(l.extras),
  deposit_amount: l.depositAmount,
  quantity: l.quantity,
  instant_book: l.instantBook,
  cancellation_policy_id: policyId(l.policy),
  lat: l.lat,
  lng: l.lng,
  address: l.address,
  city: l.city.name,
  region: l.city.region,
  country: l.city.country,
  time_zone: l.city.timeZone,
  public_radius_m: l.publicRadiusM,
  min_units: l.minUnits,
  max_units: l.maxUnits,
  notice_hours: l.noticeHours,
  window_days: l.windowDays,
  buffer_minutes: l.bufferMinutes,
  closed_weekdays: JSON.stringify(l.closedWeekdays),
  pickup_time: l.pickupTime,
  return_time: l.returnTime,
  rating_count: l.ratingCount,
  rating_sum: l.ratingSum,
  completeness: l.completeness,
  published_on: l.state === 'DRAFT' ? null : daysBefore(now, l.ageDays),
  ...stamps(daysBefore(now, l.ageDays)),
});
