/** A moderator takes a decision back, while nothing has come of it. */
import { transaction, type Trx } from '@rental/shared/database';
import { conflict, notFound } from '@rental/shared/errors';
import { LISTING_ERRORS } from '../../../contracts/error-codes';
import { findTransition, type ListingState } from '../../../contracts/lifecycle';
import { UNDO_MINUTES, type DecisionResult } from '../../../contracts/moderation';
import type { ReviewState } from '../../../contracts/own-listing';
import type { UndoRequest } from '../../../contracts/review';
import { versionOf } from '../services/content-version';
import type { ListingsContext } from '../services/context';
import { lockListing, type ListingRecord } from '../services/listing-record';
import { readDecided, recordHistory, reopenReview, type DecidedReview } from '../services/reviews';
import { announceUndo } from '../services/tell-owners';
import { writeContent } from '../services/write-listing';
import { checkEdit } from './check-edit';
import { announce } from './edit-listing';
import { applyTransition, stateConflict } from './move-listing';

interface Undo extends UndoRequest {
  readonly listingId: string;
  /** Of the admin user. */
  readonly staffId: string;
}

const MINUTE_MS = 60_000;

/** Where a decision about a whole listing has led to. */
const LED_TO: Readonly<Partial<Record<ReviewState, ListingState>>> = {
  approved: 'ACTIVE',
  changes_requested: 'CHANGES_REQUESTED',
  rejected: 'REJECTED',
};

const WHY = {
  late: `A decision can be taken back for ${UNDO_MINUTES} minutes. A live listing can be taken down.`,
  another: 'A colleague decided this, and only they can take it back.',
  changed: 'Its owner or a renter has gone on with it since. A live listing can be taken down.',
} as const;

const stands = (why: keyof typeof WHY) =>
  conflict(LISTING_ERRORS.DECISION_STANDS, WHY[why], { why });

/**
 * The submission waits again as it did; of an approved change the version before it is live again.
 * Its owner is told if they had been told of the decision.
 *
 * @throws 404; 409 DECISION_STANDS when it is too late, a colleague's, or something has come of it
 */
export async function undoDecision(context: ListingsContext, undo: Undo): Promise<DecisionResult> {
  return transaction(context.strapi, async (trx) => {
    const record = await lockListing(trx, undo.listingId, undefined);
    if (!record) throw notFound('This listing');
    const review = await readDecided(trx, record.id);
    if (!review) throw stands('changed');
    await assertUndoable(context, trx, { record, review, undo });
    await reopenReview(trx, review.id);
    const status = review.changes
      ? await reopenEdit(context, trx, { record, review, undo })
      : await reopenListing(context, trx, { record, review, undo });
    const at = context.clock.now();
    await announceUndo(context.strapi, trx, { listingId: record.id, reviewId: review.id, at });
    return { id: record.id, status, review: 'pending' };
  });
}

interface Undone {
  readonly record: ListingRecord;
  readonly review: DecidedReview;
  readonly undo: Undo;
}

async function assertUndoable(
  { clock, bookings }: ListingsContext,
  trx: Trx,
  { record, review, undo }: Undone,
): Promise<void> {
  const { decidedAt, decidedBy, revision, version, changes, state } = review;
  if (revision !== undo.revision || version !== versionOf(record.content)) throw stands('changed');
  if (decidedBy !== undo.staffId) throw stands('another');
  if (clock.now().getTime() - decidedAt.getTime() > UNDO_MINUTES * MINUTE_MS) throw stands('late');
  const expected = changes ? ['ACTIVE', 'PAUSED'] : [LED_TO[state]];
  if (!expected.includes(record.state)) throw stands('changed');
  if (state === 'approved' && (await bookings.wasBookedSince(trx, record.id, decidedAt)))
    throw stands('changed');
}

async function reopenListing(
  context: ListingsContext,
  trx: Trx,
  { record, review, undo }: Undone,
): Promise<ListingState> {
  const transition = findTransition(record.state, 'reopen', 'staff');
  if (!transition) throw stateConflict(record);
  await applyTransition(context, trx, record, transition, { id: undo.staffId, reason: null });
  // Published by this very approval: it never was.
  await trx
    .table('listings')
    .where({ id: record.rowId })
    .andWhere('published_on', '>=', review.decidedAt)
    .update({ published_on: null });
  return transition.to;
}

async function reopenEdit(
  context: ListingsContext,
  trx: Trx,
  { record, review, undo }: Undone,
): Promise<ListingState> {
  const at = context.clock.now();
  const { replaced } = review;
  if (replaced) {
    const { completeness } = await checkEdit(context, trx, replaced, {});
    await writeContent(trx, {
      rowId: record.rowId,
      id: record.id,
      before: record.content,
      after: replaced,
      completeness: completeness.percent,
      at,
    });
  }
  await recordHistory(trx, {
    listingId: record.id,
    from: record.state,
    to: record.state,
    event: 'edit_reopened',
    actor: 'staff',
    actorId: undo.staffId,
    reason: null,
    at,
  });
  await context.operations.recordStaffAction(trx, {
    actorId: undo.staffId,
    action: 'listing_edit.reopen',
    subject: { kind: 'listing', id: record.id, label: record.content.title },
    before: { ...record.content, review: review.state },
    after: { ...(replaced ?? record.content), review: 'pending' },
  });
  await announce(context, trx, 'listing.changed', record.id);
  return record.state;
}
