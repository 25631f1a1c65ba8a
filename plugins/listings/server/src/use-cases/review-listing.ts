/** What staff decide: about a new listing, or about changes of a live one. */
import { isDeepStrictEqual } from 'node:util';
import { transaction, type Trx } from '@rental/shared/database';
import { conflict, notFound } from '@rental/shared/errors';
import { LISTING_ERRORS } from '../../../contracts/error-codes';
import { findTransition, type ListingState } from '../../../contracts/lifecycle';
import type { ListingContent } from '../../../contracts/listing-edit';
import type { DecisionResult, ReviewDecision } from '../../../contracts/moderation';
import type { ReviewState } from '../../../contracts/own-listing';
import type { ReviewRequest, TakeDownRequest } from '../../../contracts/review';
import { assertNotAnothers, endClaim, readHolder } from '../services/claims';
import { hideContacts } from '../domain/hide-contacts';
import type { ListingsContext } from '../services/context';
import { versionOf } from '../services/content-version';
import {
  lockListing,
  readContent,
  type ListingRecord,
  type OpenReview,
} from '../services/listing-record';
import { composeReason } from '../services/reason-templates';
import { closeReview, decideReview, recordHistory, recordTakeDown } from '../services/reviews';
import { announceDecision } from '../services/tell-owners';
import { writeContent } from '../services/write-listing';
import { assertComplete, checkEdit, type CheckedContent } from './check-edit';
import { upholdReports } from './close-reports';
import { announce } from './edit-listing';
import { applyTransition, stateConflict } from './move-listing';

const STATE_OF: Readonly<Record<ReviewDecision, ReviewState>> = {
  approve: 'approved',
  request_changes: 'changes_requested',
  reject: 'rejected',
};

interface Decision extends ReviewRequest {
  readonly listingId: string;
  /** Of the admin user. */
  readonly staffId: string;
}

/**
 * @throws 404; 409 when the owner has changed it since or a colleague looks at it; 422 when it lacks
 *   something by now
 */
export async function reviewListing(
  context: ListingsContext,
  decision: Decision,
): Promise<DecisionResult> {
  return transaction(context.strapi, async (trx) => {
    const record = await lockListing(trx, decision.listingId, undefined);
    if (!record) throw notFound('This listing');
    const review = pendingReview(record, decision.revision);
    const { listingId, staffId } = decision;
    assertNotAnothers(await readHolder(trx, { listingId, staffId, now: context.clock.now() }));
    const told = { ...decision, told: await composeReason(trx, record.ownerId, decision) };
    const status = review.changes
      ? await decideEdit(context, trx, record, review, told)
      : await decideListing(context, trx, record, review, told);
    await endClaim(trx, decision);
    return { id: record.id, status, review: STATE_OF[decision.decision] };
  });
}

/** With the whole text that the owner is told. */
type Told = Decision & { readonly told: string | null };

function pendingReview({ review }: ListingRecord, revision: number): OpenReview {
  if (review?.status === 'pending' && review.revision === revision) return review;
  throw conflict(
    LISTING_ERRORS.REVISION_CHANGED,
    'The owner has changed or withdrawn this since, or it is decided. Look at it again.',
    { revision: review?.revision ?? null, status: review?.status ?? null },
  );
}

async function settle(
  { strapi, clock }: ListingsContext,
  trx: Trx,
  review: OpenReview,
  { listingId, decision, told, templateId, staffId }: Told,
  replaced: ListingContent | null = null,
): Promise<void> {
  const at = clock.now();
  const content = await readContent(trx, listingId);
  if (!content) throw new Error(`listing ${listingId} is locked, and gone`);
  await decideReview(trx, review.id, {
    state: STATE_OF[decision],
    reason: told,
    templateId: templateId ?? null,
    staffId,
    at,
    version: versionOf(content),
    replaced,
  });
  await announceDecision(strapi, trx, { listingId, reviewId: review.id, at });
}

async function decideListing(
  context: ListingsContext,
  trx: Trx,
  record: ListingRecord,
  review: OpenReview,
  request: Told,
): Promise<ListingState> {
  const transition = findTransition(record.state, request.decision, 'staff');
  if (!transition) throw stateConflict(record);
  if (request.decision === 'approve') {
    const { completeness } = await checkEdit(context, trx, record.content, {});
    assertComplete(completeness);
    await publishContent(context, trx, record, { content: record.content, completeness });
  }
  await settle(context, trx, review, request);
  const actor = { id: request.staffId, reason: request.told };
  await applyTransition(context, trx, record, transition, actor);
  return transition.to;
}

/** From now on everybody reads it: the submission keeps what its owner wrote. */
async function publishContent(
  { clock }: ListingsContext,
  trx: Trx,
  { rowId, id, content: before }: ListingRecord,
  { content, completeness }: CheckedContent,
): Promise<void> {
  const after = hideContacts(content);
  if (isDeepStrictEqual(after, before)) return;
  const at = clock.now();
  await writeContent(trx, { rowId, id, before, after, completeness: completeness.percent, at });
}

/** The state stays: only the changes are taken or not. */
async function decideEdit(
  context: ListingsContext,
  trx: Trx,
  record: ListingRecord,
  review: OpenReview,
  request: Told,
): Promise<ListingState> {
  const at = context.clock.now();
  if (request.decision === 'approve') {
    const next = await checkEdit(context, trx, record.content, review.changes ?? {});
    assertComplete(next.completeness);
    await publishContent(context, trx, record, next);
  }
  await settle(
    context,
    trx,
    review,
    request,
    request.decision === 'approve' ? record.content : null,
  );
  await recordHistory(trx, {
    listingId: record.id,
    from: record.state,
    to: record.state,
    event: `edit_${STATE_OF[request.decision]}`,
    actor: 'staff',
    actorId: request.staffId,
    reason: request.told,
    at,
  });
  await context.operations.recordStaffAction(trx, {
    actorId: request.staffId,
    action: `listing_edit.${request.decision}`,
    subject: { kind: 'listing', id: record.id, label: record.content.title },
    reason: request.told,
    before: { ...record.content, review: 'pending' },
    after: {
      ...record.content,
      ...(request.decision === 'approve' ? review.changes : {}),
      review: STATE_OF[request.decision],
    },
  });
  await announce(context, trx, 'listing.changed', record.id);
  return record.state;
}

interface TakeDown extends TakeDownRequest {
  readonly listingId: string;
  readonly staffId: string;
}

/**
 * Takes a live listing down: back to its owner with a reason, or for good. Whoever reported it was
 * right.
 *
 * @throws 404; 409 for a listing that is not live
 */
export async function takeDownListing(
  context: ListingsContext,
  request: TakeDown,
): Promise<{ id: string; status: string }> {
  return transaction(context.strapi, async (trx) => {
    const record = await lockListing(trx, request.listingId, undefined);
    if (!record) throw notFound('This listing');
    const isLive = record.state === 'ACTIVE' || record.state === 'PAUSED';
    const transition = isLive && findTransition(record.state, request.decision, 'staff');
    if (!transition) throw stateConflict(record);
    const { staffId } = request;
    const reason = (await composeReason(trx, record.ownerId, request)) ?? '';
    await closeReview(trx, record.id, context.clock.now());
    await applyTransition(context, trx, record, transition, { id: staffId, reason });
    await recordTakeDown(trx, {
      listingId: record.id,
      authorId: record.ownerId,
      snapshot: record.content,
      state: STATE_OF[request.decision],
      reason,
      templateId: request.templateId ?? null,
      staffId,
      at: context.clock.now(),
    });
    await upholdReports(context, trx, record, { staffId, reason });
    return { id: record.id, status: transition.to };
  });
}
