/** After a change of the prohibited words: what waits is judged by them as they are now. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { ListingContent, ListingEdit } from '../../../contracts/listing-edit';
import { flagsOf } from './open-revision';

interface Row {
  id: string;
  listingId: string;
  ownerId: string;
  content: ListingContent;
  changes: ListingEdit | null;
}

const WAITING = `select id::text, listing_id as "listingId", author_id as "ownerId",
    snapshot as content, changes
  from rental.listing_review where state = 'pending' order by id for update`;

export async function reflagWaiting(trx: Trx, now: Date): Promise<void> {
  for (const { id, changes, ...subject } of await rowsOf<Row>(trx, WAITING)) {
    const flags = await flagsOf(trx, { ...subject, now }, changes);
    await trx.raw('update rental.listing_review set flags = ?::jsonb where id = ?', [
      JSON.stringify(flags),
      id,
    ]);
  }
}
