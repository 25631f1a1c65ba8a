/** Sends a revision to moderation, with what staff should look at closer. */
import type { Trx } from '@rental/shared/database';
import type { ListingEdit } from '../../../contracts/listing-edit';
import type { ModerationFlag } from '../../../contracts/moderation';
import { findFlags } from '../domain/flags/find-flags';
import type { ListingsContext } from '../services/context';
import { readFlagFacts, type FlagSubject } from '../services/flag-facts';
import { openReview } from '../services/reviews';

export type Revision = Omit<FlagSubject, 'now'> & {
  /** Null: the whole listing is new. */
  readonly changes: ListingEdit | null;
};

export async function openRevision(
  { clock }: ListingsContext,
  trx: Trx,
  { listingId, ownerId, content, changes }: Revision,
): Promise<void> {
  const now = clock.now();
  const flags = await flagsOf(trx, { listingId, ownerId, content, now }, changes);
  await openReview(trx, {
    listingId,
    authorId: ownerId,
    snapshot: content,
    changes,
    flags,
    at: now,
  });
}

/** Of an edit, only what it changes is pointed out: the rest was approved. */
export async function flagsOf(
  trx: Trx,
  subject: FlagSubject,
  changes: ListingEdit | null,
): Promise<ModerationFlag[]> {
  const flags = findFlags(subject.content, await readFlagFacts(trx, subject));
  if (changes === null) return flags;
  const changed = new Set(Object.keys(changes));
  return flags.filter(({ field }) => field === null || changed.has(field.replace(/\..*$/, '')));
}
