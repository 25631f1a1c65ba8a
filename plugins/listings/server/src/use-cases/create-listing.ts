/** Begins a draft with whatever the first step of the editor sends. */
import { randomBytes } from 'node:crypto';
import { transaction } from '@rental/shared/database';
import type { SignedInUser } from '@rental/shared/http/access';
import type { ListingEdit } from '../../../contracts/listing-edit';
import type { OwnListing } from '../../../contracts/own-listing';
import { EMPTY_CONTENT } from '../domain/content';
import type { ListingsContext } from '../services/context';
import { recordHistory } from '../services/reviews';
import { columnsOf, writeContent } from '../services/write-listing';
import { checkEdit } from './check-edit';
import { announce, claimPhotos } from './edit-listing';
import { showOwnListing } from './show-own-listing';

export async function createListing(
  context: ListingsContext,
  owner: SignedInUser,
  edit: ListingEdit,
): Promise<OwnListing> {
  const id = randomBytes(12).toString('hex');
  const at = context.clock.now();
  return transaction(context.strapi, async (trx) => {
    const { content, completeness } = await checkEdit(context, trx, EMPTY_CONTENT, edit);
    const [row] = await trx
      .table('listings')
      .insert({
        ...columnsOf(EMPTY_CONTENT),
        document_id: id,
        slug: `draft-${id}`,
        old_slugs: '[]',
        state: 'DRAFT',
        owner_id: owner.documentId,
        rating_count: 0,
        rating_sum: 0,
        created_at: at,
        updated_at: at,
        published_at: at,
      })
      .returning<{ id: number }[]>('id');
    if (!row) throw new Error('the listing was not stored');
    await trx.table('listings_owner_lnk').insert({ listing_id: row.id, user_id: owner.id });
    await claimPhotos(context, trx, { listingId: id, ownerId: owner.documentId }, content, []);
    await writeContent(trx, {
      rowId: row.id,
      id,
      before: EMPTY_CONTENT,
      after: content,
      completeness: completeness.percent,
      at,
    });
    await recordHistory(trx, {
      listingId: id,
      from: null,
      to: 'DRAFT',
      event: 'create',
      actor: 'owner',
      actorId: owner.documentId,
      reason: null,
      at,
    });
    await announce(context, trx, 'listing.changed', id);
    return showOwnListing(context, { listingId: id, ownerId: owner.documentId }, trx);
  });
}
