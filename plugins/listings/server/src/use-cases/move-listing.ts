/** The owner's commands: submit, withdraw, pause, resume, archive. */
import { transaction, type Trx } from '@rental/shared/database';
import { withoutContactData } from '@rental/shared/contact-data';
import { conflict, notFound } from '@rental/shared/errors';
import { LISTING_ERRORS } from '../../../contracts/error-codes';
import {
  findTransition,
  isStaffEvent,
  type ListingEvent,
  type ListingTransition,
  type StaffEvent,
} from '../../../contracts/lifecycle';
import type { OwnListing } from '../../../contracts/own-listing';
import { slugOf } from '../domain/slug';
import type { ListingsContext } from '../services/context';
import { lockListing, type ListingRecord } from '../services/listing-record';
import { closeReview, recordHistory } from '../services/reviews';
import { assertComplete, checkEdit } from './check-edit';
import { announce } from './edit-listing';
import { openRevision } from './open-revision';
import { showOwnListing, type OwnedBy } from './show-own-listing';

export type OwnerCommand = Exclude<ListingEvent, 'create' | StaffEvent>;

/** @throws 404 for everybody but the owner, 409 in a state without this command, 422 incomplete */
export async function moveListing(
  context: ListingsContext,
  owned: OwnedBy,
  event: OwnerCommand,
): Promise<OwnListing> {
  return transaction(context.strapi, async (trx) => {
    const record = await lockListing(trx, owned.listingId, owned.ownerId);
    if (!record) throw notFound('This listing');
    const transition = findTransition(record.state, event, 'owner');
    if (!transition) throw stateConflict(record);
    if (event === 'submit') await submit(context, trx, owned, record);
    if (event === 'withdraw' || event === 'archive')
      await closeReview(trx, record.id, context.clock.now());
    await applyTransition(context, trx, record, transition, { id: owned.ownerId, reason: null });
    return showOwnListing(context, owned, trx);
  });
}

export const stateConflict = ({ state }: ListingRecord) =>
  conflict(
    LISTING_ERRORS.LISTING_STATE_CONFLICT,
    'The listing is in a state that does not allow this. Look at it again.',
    { status: state },
  );

async function submit(
  context: ListingsContext,
  trx: Trx,
  { ownerId }: OwnedBy,
  record: ListingRecord,
): Promise<void> {
  const { completeness } = await checkEdit(context, trx, record.content, {});
  assertComplete(completeness);
  await openRevision(context, trx, {
    listingId: record.id,
    ownerId,
    content: record.content,
    changes: null,
  });
}

interface Actor {
  readonly id: string;
  readonly reason: string | null;
}

/** State, history, event, and for staff the audit log, in the caller's transaction. */
export async function applyTransition(
  context: ListingsContext,
  trx: Trx,
  record: ListingRecord,
  { from, event, to, by, publishes }: ListingTransition,
  actor: Actor,
): Promise<void> {
  const at = context.clock.now();
  await recordHistory(trx, {
    listingId: record.id,
    from,
    to,
    event,
    actor: by,
    actorId: actor.id,
    reason: actor.reason,
    at,
  });
  await trx
    .table('listings')
    .where({ id: record.rowId })
    .update({ state: to, updated_at: at, ...namedBy(event, record, at) });
  if (by === 'staff') await recordDecision(context, trx, record, { event, to, actor });
  await announce(context, trx, publishes, record.id);
}

async function recordDecision(
  { operations }: ListingsContext,
  trx: Trx,
  record: ListingRecord,
  { event, to, actor }: { event: ListingEvent; to: string; actor: Actor },
): Promise<void> {
  if (!isStaffEvent(event)) return;
  await operations.recordStaffAction(trx, {
    actorId: actor.id,
    action: `listing.${event}`,
    subject: { kind: 'listing', id: record.id, label: record.content.title },
    reason: actor.reason,
    before: { state: record.state },
    after: { state: to },
  });
}

/** Its address is given when it is first submitted, its date when it is first approved. */
function namedBy(event: ListingEvent, record: ListingRecord, at: Date) {
  if (record.publishedOn !== null) return {};
  if (event === 'submit')
    return { slug: slugOf(withoutContactData(record.content.title), record.id) };
  return event === 'approve' ? { published_on: at } : {};
}
