/** Rows of `rental.listing_review`: what staff look at, and what they said. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { ListingContent, ListingEdit } from '../../../contracts/listing-edit';
import type { ModerationFlag } from '../../../contracts/moderation';
import type { ReviewState } from '../../../contracts/own-listing';

export interface NewReview {
  readonly listingId: string;
  readonly authorId: string;
  /** All of the listing as it would be. */
  readonly snapshot: ListingContent;
  /** Null: the whole listing is new. */
  readonly changes: ListingEdit | null;
  readonly flags: readonly ModerationFlag[];
  readonly at: Date;
}

/** A next revision; one that still waits is superseded by it. */
export async function openReview(trx: Trx, review: NewReview): Promise<void> {
  await trx.raw(
    `update rental.listing_review set state = 'withdrawn', decided_at = ?
      where listing_id = ? and state = 'pending'`,
    [review.at, review.listingId],
  );
  await trx.raw(
    `insert into rental.listing_review
       (listing_id, number, author_id, snapshot, changes, flags, state,
        submitted_at)
     select :listingId, coalesce(max(number), 0) + 1, :authorId, :snapshot::jsonb, :changes::jsonb,
         :flags::jsonb, 'pending', :at
       from rental.listing_review where listing_id = :listingId`,
    {
      listingId: review.listingId,
      authorId: review.authorId,
      at: review.at,
      snapshot: JSON.stringify(review.snapshot),
      changes: review.changes === null ? null : JSON.stringify(review.changes),
      flags: JSON.stringify(review.flags),
    },
  );
}

/** Ends what waits without a word of staff. */
export async function closeReview(trx: Trx, listingId: string, at: Date): Promise<void> {
  await trx.raw(
    `update rental.listing_review set state = 'withdrawn', decided_at = ?
      where listing_id = ? and state in ('pending', 'changes_requested')`,
    [at, listingId],
  );
}

export async function decideReview(
  trx: Trx,
  id: string,
  decision: {
    state: ReviewState;
    reason: string | null;
    templateId: string | null;
    staffId: string;
    at: Date;
    /** Of the listing's content as the decision leaves it. */
    version: string;
    /** The content that an approved change takes the place of. */
    replaced: ListingContent | null;
  },
): Promise<void> {
  const { replaced } = decision;
  await trx.raw(
    `update rental.listing_review set state = :state, reason = :reason, template_id = :templateId,
        decided_by = :staffId, decided_at = :at, decided_version = :version,
        replaced = :replaced::jsonb where id = :id`,
    { ...decision, id, replaced: replaced && JSON.stringify(replaced) },
  );
}

/** The newest look at a listing, decided. */
export interface DecidedReview {
  readonly id: string;
  readonly revision: number;
  readonly state: ReviewState;
  readonly changes: ListingEdit | null;
  readonly decidedAt: Date;
  readonly decidedBy: string | null;
  /** Null for what was taken down without a look being asked for, and for what is older. */
  readonly version: string | null;
  readonly replaced: ListingContent | null;
}

export async function readDecided(trx: Trx, listingId: string): Promise<DecidedReview | undefined> {
  const [row] = await rowsOf<DecidedReview & { decidedAt: Date | null }>(
    trx,
    `select id::text, number as revision, state, changes::json, decided_at as "decidedAt",
        decided_by as "decidedBy", decided_version as version, replaced::json
      from rental.listing_review where listing_id = :listingId order by number desc limit 1`,
    { listingId },
  );
  return row?.decidedAt ? row : undefined;
}

/** It waits again, as long as it did. */
export async function reopenReview(trx: Trx, id: string): Promise<void> {
  await trx.raw(
    `update rental.listing_review set state = 'pending', reason = null, template_id = null,
        decided_by = null, decided_at = null, decided_version = null, replaced = null
      where id = ?`,
    [id],
  );
}

interface TakenDown extends Pick<NewReview, 'listingId' | 'authorId' | 'snapshot' | 'at'> {
  readonly state: ReviewState;
  readonly reason: string;
  readonly templateId: string | null;
  readonly staffId: string;
}

/** A look that nobody asked for: the owner reads why where the reasons of other looks stand. */
export async function recordTakeDown(trx: Trx, look: TakenDown): Promise<void> {
  await trx.raw(
    `insert into rental.listing_review
       (listing_id, number, author_id, snapshot, state, submitted_at, decided_at, decided_by,
        reason, template_id)
     select :listingId, coalesce(max(number), 0) + 1, :authorId, :snapshot::jsonb, :state, :at, :at,
         :staffId, :reason, :templateId
       from rental.listing_review where listing_id = :listingId`,
    { ...look, snapshot: JSON.stringify(look.snapshot) },
  );
}

export interface HistoryEntry {
  readonly listingId: string;
  readonly from: string | null;
  readonly to: string;
  readonly event: string;
  readonly actor: 'owner' | 'staff';
  readonly actorId: string;
  readonly reason: string | null;
  readonly at: Date;
}

/** Also tells the trigger on listings that this change of state is written down already. */
export async function recordHistory(trx: Trx, entry: HistoryEntry): Promise<void> {
  await rowsOf(
    trx,
    `with told as (select set_config('rental.listing_history', 'written', true))
     insert into rental.listing_history
       (listing_id, from_state, to_state, event, actor_kind, actor_id, reason, at)
     select :listingId, :from, :to, :event, :actor, :actorId, :reason, :at from told`,
    { ...entry },
  );
}
