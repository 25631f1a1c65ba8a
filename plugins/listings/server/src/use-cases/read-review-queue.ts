/** What waits for staff, oldest first. */
import { rowsOf } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { PendingReview } from '../../../contracts/review';

const AT_MOST = 100;

const QUEUE = `select v.listing_id as "listingId", v.number as revision,
    case when v.changes is null then 'listing' else 'edit' end as kind,
    coalesce(l.title, '') as title, coalesce(l.owner_id, '') as "ownerId",
    coalesce(nullif(u.display_name, ''), u.username, '') as "ownerName",
    v.submitted_at as "submittedAt", coalesce(v.changes, v.snapshot) as content
  from rental.listing_review v
  join listings l on l.document_id = v.listing_id
  left join up_users u on u.document_id = l.owner_id
  where v.state = 'pending' and (:listingId::text is null or v.listing_id = :listingId)
  order by v.submitted_at, v.id limit :atMost`;

type Row = Omit<PendingReview, 'submittedAt'> & { submittedAt: Date };

/** @param listingId only what waits of this listing */
export async function readReviewQueue(knex: Knex, listingId?: string): Promise<PendingReview[]> {
  const rows = await rowsOf<Row>(knex, QUEUE, { listingId: listingId ?? null, atMost: AT_MOST });
  return rows.map((row) => ({ ...row, submittedAt: row.submittedAt.toISOString() }));
}
