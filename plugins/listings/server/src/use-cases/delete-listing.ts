/** Removes what was never public. */
import { transaction } from '@rental/shared/database';
import { conflict, notFound } from '@rental/shared/errors';
import { LISTING_ERRORS } from '../../../contracts/error-codes';
import type { ListingsContext } from '../services/context';
import { lockListing } from '../services/listing-record';
import { closeReview } from '../services/reviews';
import { announce } from './edit-listing';
import type { OwnedBy } from './show-own-listing';

/** Link rows go with the listing's (foreign keys of Strapi); its history stays. */
export async function deleteListing(
  context: ListingsContext,
  { listingId, ownerId }: OwnedBy,
): Promise<{ id: string }> {
  return transaction(context.strapi, async (trx) => {
    const record = await lockListing(trx, listingId, ownerId);
    if (!record) throw notFound('This listing');
    if (record.publishedOn !== null || record.state === 'PENDING_REVIEW')
      throw conflict(
        LISTING_ERRORS.LISTING_HAS_HISTORY,
        record.publishedOn === null
          ? 'This listing is being looked at. Take it back from moderation first.'
          : 'This listing was public: archive it, so that its bookings stay in order.',
        { status: record.state },
      );
    await closeReview(trx, listingId, context.clock.now());
    await trx
      .table('files_related_mph')
      .where({ related_id: record.rowId, related_type: 'api::listing.listing' })
      .delete();
    await trx.table('listings').where({ id: record.rowId }).delete();
    await announce(context, trx, 'listing.changed', listingId);
    return { id: listingId };
  });
}
