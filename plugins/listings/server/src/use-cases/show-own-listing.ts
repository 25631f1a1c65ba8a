/** A listing as its owner edits it. */
import { rowsOf, type Trx } from '@rental/shared/database';
import { notFound } from '@rental/shared/errors';
import type { Knex } from 'knex';
import { ownerActions } from '../../../contracts/lifecycle';
import type { ListingContent } from '../../../contracts/listing-edit';
import type { OwnListing } from '../../../contracts/own-listing';
import { completenessOf } from '../domain/completeness';
import { applyEdit } from '../domain/content';
import { versionOf } from '../services/content-version';
import type { ListingsContext } from '../services/context';
import { readOwnListing, type ListingRecord } from '../services/listing-record';
import { readTerms } from '../services/read-terms';

export interface OwnedBy {
  readonly listingId: string;
  /** Document id of the caller: stands in every statement. */
  readonly ownerId: string;
}

interface Extra {
  payoutsReady: boolean;
  history: OwnListing['history'];
}

const EXTRA = `select coalesce((select u.transfers_active from up_users u
      where u.document_id = :ownerId), false) as "payoutsReady",
    (select coalesce(jsonb_agg(jsonb_build_object('from', h.from_state, 'to', h.to_state,
        'event', h.event, 'actor', h.actor_kind, 'reason', h.reason, 'at', h.at) order by h.id), '[]')
      from rental.listing_history h where h.listing_id = :listingId) as history`;

const iso = (instant: string): string => new Date(instant).toISOString();

/** The edits of a live listing that renters do not see yet. */
export function waitingChanges({ review, state }: ListingRecord) {
  const isLive = state === 'ACTIVE' || state === 'PAUSED';
  const isOpen = review?.status === 'pending' || review?.status === 'changes_requested';
  return isLive && isOpen ? (review.changes ?? {}) : {};
}

/** @throws 404 for everybody but the owner */
export async function showOwnListing(
  context: ListingsContext,
  owned: OwnedBy,
  executor: Knex | Trx = context.knex,
): Promise<OwnListing> {
  const record = await readOwnListing(executor, owned.listingId, owned.ownerId);
  if (!record) throw notFound('This listing');
  const [extra] = await rowsOf<Extra>(executor, EXTRA, { ...owned });
  const waiting = waitingChanges(record);
  const content = applyEdit(record.content, waiting);
  const terms = await readTerms(context, executor, content.categoryId);
  const { percent, missing } = completenessOf(content, terms);
  return {
    ...content,
    id: record.id,
    slug: record.slug,
    status: record.state,
    version: versionOf(content),
    photos: photosOf(content, record, context.filesUrl),
    completeness: percent,
    missing,
    availableActions: ownerActions(record.state),
    review: reviewOf(record, Object.keys(waiting)),
    payoutsReady: extra?.payoutsReady ?? false,
    publishedOn: record.publishedOn,
    history: (extra?.history ?? []).map((entry) => ({ ...entry, at: iso(entry.at) })),
  };
}

const photosOf = (
  { photos }: ListingContent,
  { files }: ListingRecord,
  filesUrl: string,
): OwnListing['photos'] =>
  photos.flatMap((photo) => {
    const file = files[photo.uploadId];
    return file ? [{ ...photo, ...file, url: new URL(file.url, `${filesUrl}/`).href }] : [];
  });

function reviewOf({ review }: ListingRecord, waiting: string[]): OwnListing['review'] {
  if (!review) return null;
  return {
    revision: review.revision,
    status: review.status,
    waiting,
    submittedAt: iso(review.submittedAt),
    decidedAt: review.decidedAt && iso(review.decidedAt),
    reason: review.reason,
  };
}
