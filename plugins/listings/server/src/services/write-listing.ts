/** Writes a listing's content: the row, its category and its photos. */
import type { Trx } from '@rental/shared/database';
import type { ListingContent } from '../../../contracts/listing-edit';

/** The columns of Strapi's row. */
export const columnsOf = (content: ListingContent) => {
  const { price, location, limits } = content;
  return {
    title: content.title,
    description: content.description,
    category_id: content.categoryId,
    attributes: JSON.stringify(content.attributes),
    price_amount: price.amount,
    currency: price.currency,
    price_unit: price.unit,
    price_tiers: JSON.stringify(price.tiers),
    extras: JSON.stringify(content.extras),
    deposit_amount: content.depositAmount,
    quantity: content.quantity,
    instant_book: content.instantBook,
    cancellation_policy_id: content.cancellationPolicyId,
    lat: location.lat,
    lng: location.lng,
    address: location.address,
    city: location.city,
    region: location.region,
    country: location.country || null,
    public_radius_m: location.publicRadiusM,
    time_zone: content.timeZone,
    min_units: limits.minUnits,
    max_units: limits.maxUnits,
    notice_hours: limits.noticeHours,
    window_days: limits.windowDays,
    buffer_minutes: limits.bufferMinutes,
    closed_weekdays: JSON.stringify(limits.closedWeekdays),
    pickup_time: limits.pickupTime,
    return_time: limits.returnTime,
  };
};

export interface Written {
  readonly rowId: number;
  readonly id: string;
  readonly before: ListingContent;
  readonly after: ListingContent;
  readonly completeness: number;
  readonly at: Date;
}

export async function writeContent(trx: Trx, written: Written): Promise<void> {
  const { rowId, id, before, after, completeness, at } = written;
  await trx
    .table('listings')
    .where({ id: rowId })
    .update({ ...columnsOf(after), completeness, updated_at: at });
  if (after.categoryId !== before.categoryId) await linkCategory(trx, rowId, after.categoryId);
  if (JSON.stringify(after.photos) !== JSON.stringify(before.photos))
    await linkPhotos(trx, { rowId, id }, after.photos);
}

export async function linkCategory(
  trx: Trx,
  rowId: number,
  categoryId: string | null,
): Promise<void> {
  await trx.table('listings_category_lnk').where({ listing_id: rowId }).delete();
  await trx.raw(
    `insert into listings_category_lnk (listing_id, category_id)
      select :rowId, c.id from categories c where c.document_id = :categoryId limit 1`,
    { rowId, categoryId },
  );
}

/**
 * In the order given. The words for a photo are kept with its file, unless several listings share
 * the file: it is not this owner's alone then.
 */
async function linkPhotos(
  trx: Trx,
  { rowId, id }: { rowId: number; id: string },
  photos: ListingContent['photos'],
): Promise<void> {
  await trx
    .table('files_related_mph')
    .where({ related_id: rowId, related_type: 'api::listing.listing', field: 'photos' })
    .delete();
  const given = { ids: photos.map((p) => p.uploadId), alts: photos.map((p) => p.alt) };
  await trx.raw(
    `insert into files_related_mph (file_id, related_id, related_type, field, "order")
      select f.id, :rowId, 'api::listing.listing', 'photos', p.place
        from unnest(:ids::text[]) with ordinality p(id, place)
        join files f on f.document_id = p.id`,
    { rowId, ids: given.ids },
  );
  await trx.raw(
    `update files f set alternative_text = p.alt
      from unnest(:ids::text[], :alts::text[]) p(id, alt)
      join rental.upload u on u.id = p.id and u.bound_to = :boundTo
      where f.document_id = p.id and f.alternative_text is distinct from p.alt`,
    { ...given, boundTo: boundTo(id) },
  );
}

/** What an upload of this listing is bound to. */
export const boundTo = (listingId: string): string => `listing:${listingId}`;
