/**
 * Changes a listing. A draft takes what it gets. A live one takes usual prices, rules and stock at
 * once; what renters decide by (contracts/materiality.ts) waits for approval while the approved
 * version stays live.
 */
import { transaction, type Trx } from '@rental/shared/database';
import { conflict, notFound } from '@rental/shared/errors';
import { publish } from '@rental/shared/outbox/index';
import { LISTING_ERRORS } from '../../../contracts/error-codes';
import { EDITING } from '../../../contracts/lifecycle';
import type { ListingContent, ListingEdit } from '../../../contracts/listing-edit';
import type { OwnListing } from '../../../contracts/own-listing';
import { applyEdit, changedFields } from '../domain/content';
import { versionOf } from '../services/content-version';
import { splitEdit } from '../domain/split-edit';
import type { ListingsContext } from '../services/context';
import { lockListing, type ListingRecord } from '../services/listing-record';
import { closeReview } from '../services/reviews';
import { boundTo, writeContent } from '../services/write-listing';
import { assertComplete, checkEdit } from './check-edit';
import { openRevision } from './open-revision';
import { showOwnListing, waitingChanges, type OwnedBy } from './show-own-listing';

/**
 * @param version as the owner read it; left out, whatever is stored is changed
 * @throws 404 for everybody but the owner, 400 with fields, 409 where nothing can be edited, or where
 *   another page of the owner was faster
 */
export async function editListing(
  context: ListingsContext,
  owned: OwnedBy,
  edit: ListingEdit,
  version?: string,
): Promise<OwnListing> {
  return transaction(context.strapi, async (trx) => {
    const record = await lockListing(trx, owned.listingId, owned.ownerId);
    if (!record) throw notFound('This listing');
    const mode = EDITING[record.state];
    if (mode === 'closed') throw notEditable(record);
    assertVersion(record, version);
    if (mode === 'free') await editDraft(context, trx, owned, record, edit);
    else await editLive(context, trx, owned, record, edit);
    await announce(context, trx, 'listing.changed', record.id);
    return showOwnListing(context, owned, trx);
  });
}

const notEditable = ({ state }: ListingRecord) =>
  conflict(
    LISTING_ERRORS.LISTING_NOT_EDITABLE,
    state === 'PENDING_REVIEW'
      ? 'This listing is being looked at. Take it back from moderation to edit it.'
      : 'This listing is closed and cannot be edited. Begin a new one.',
    { status: state },
  );

/** Of a live listing what waits for approval counts: it is what the owner sees. */
function assertVersion(record: ListingRecord, version: string | undefined): void {
  if (version === undefined) return;
  const stored = versionOf(applyEdit(record.content, waitingChanges(record)));
  if (stored !== version)
    throw conflict(
      LISTING_ERRORS.LISTING_CHANGED,
      'The listing was changed elsewhere in the meantime. Look at it, or send the edit again with the version given here.',
      { version: stored },
    );
}

async function editDraft(
  context: ListingsContext,
  trx: Trx,
  owned: OwnedBy,
  record: ListingRecord,
  edit: ListingEdit,
): Promise<void> {
  const { content, completeness } = await checkEdit(context, trx, record.content, edit);
  await claimPhotos(context, trx, owned, content, record.content.photos);
  await write(context, trx, record, content, completeness.percent);
}

async function editLive(
  context: ListingsContext,
  trx: Trx,
  owned: OwnedBy,
  record: ListingRecord,
  edit: ListingEdit,
): Promise<void> {
  const { immediate, waiting, touchesWaiting } = splitEdit(edit, {
    live: record.content,
    waiting: waitingChanges(record),
    approvedPrice: record.approvedPrice,
  });
  const live = await checkEdit(context, trx, record.content, immediate);
  assertComplete(live.completeness);
  await write(context, trx, record, live.content, live.completeness.percent);
  if (!touchesWaiting) return;

  const next = await checkEdit(context, trx, live.content, waiting);
  assertComplete(next.completeness);
  await claimPhotos(context, trx, owned, next.content, record.content.photos);
  // Attributes and time zone may have followed: what waits is the difference as it came out.
  const changes = changedFields(live.content, next.content);
  if (Object.keys(changes).length === 0) await closeReview(trx, record.id, context.clock.now());
  else
    await openRevision(context, trx, {
      listingId: record.id,
      ownerId: owned.ownerId,
      content: next.content,
      changes,
    });
}

const write = (
  { clock }: ListingsContext,
  trx: Trx,
  { rowId, id, content: before }: ListingRecord,
  after: ListingContent,
  completeness: number,
): Promise<void> => writeContent(trx, { rowId, id, before, after, completeness, at: clock.now() });

/** @throws 400 for pictures that are not the owner's own uploads for a listing */
export async function claimPhotos(
  { uploads }: ListingsContext,
  trx: Trx,
  { listingId, ownerId }: OwnedBy,
  { photos }: ListingContent,
  attached: ListingContent['photos'],
): Promise<void> {
  const known = new Set(attached.map(({ uploadId }) => uploadId));
  await uploads.claimUploads(trx, {
    ids: photos.map(({ uploadId }) => uploadId).filter((id) => !known.has(id)),
    purpose: 'listing_photo',
    userId: ownerId,
    boundTo: boundTo(listingId),
  });
}

/** Tells search, and whoever else listens, with the change itself. */
export const announce = (
  { strapi, clock }: ListingsContext,
  trx: Trx,
  topic: string,
  listingId: string,
): Promise<void> =>
  publish(strapi, trx, [
    { topic, key: listingId, payload: { listingId }, occurredAt: clock.now() },
  ]);
