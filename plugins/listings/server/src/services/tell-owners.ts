/** What owners are to be told of staff's decisions: once for each, and when one is taken back. */
import { rowsOf, type Trx } from '@rental/shared/database';
import { publish, subscribe } from '@rental/shared/outbox/index';
import type { Core } from '@strapi/strapi';

const DECIDED = 'moderation.decided';
const UNDONE = 'moderation.undone';
/** For those who tell people. */
const TOLD = 'moderation.told';

interface Decision {
  readonly listingId: string;
  readonly reviewId: string;
  readonly at: Date;
}

const announce = (
  strapi: Core.Strapi,
  trx: Trx,
  topic: string,
  { listingId, reviewId, at }: Decision,
): Promise<void> =>
  publish(strapi, trx, [
    { topic, key: listingId, payload: { reviewId, at: at.toISOString() }, occurredAt: at },
  ]);

/** In the transaction of the decision; `at`: when it was decided. */
export const announceDecision = (
  strapi: Core.Strapi,
  trx: Trx,
  decision: Decision,
): Promise<void> => announce(strapi, trx, DECIDED, decision);

/** In the transaction that takes the decision back. */
export const announceUndo = (strapi: Core.Strapi, trx: Trx, undo: Decision): Promise<void> =>
  announce(strapi, trx, UNDONE, undo);

/**
 * The row is written before the mail is: a decision that is taken back is told of only if the decision
 * itself was.
 */
const TELL: Readonly<Record<string, string>> = {
  [DECIDED]: `update rental.listing_review v set told_at = v.decided_at from up_users u
    where v.id = :reviewId and v.decided_at = coalesce(:at::timestamptz, v.decided_at) and u.document_id = v.author_id
      and v.state in ('approved', 'changes_requested', 'rejected')`,
  [UNDONE]: `update rental.listing_review v set told_at = null from up_users u
    where v.id = :reviewId and v.state = 'pending' and v.told_at is not null
      and u.document_id = v.author_id`,
};

const SAID = `returning v.state, v.reason, v.changes is not null as "isEdit",
  coalesce(v.snapshot ->> 'title', '') as title, v.author_id as "userId"`;

/** `pending`: it was decided, and the decision is taken back. */
interface Told {
  state: 'approved' | 'changes_requested' | 'rejected' | 'pending';
  /** Of a live listing some changes were looked at, else all of it. */
  isEdit: boolean;
  reason: string | null;
  title: string;
  userId: string;
}

/** Called in `register`. */
export function tellOwners(strapi: Core.Strapi): void {
  subscribe(strapi, {
    name: 'moderation-news',
    topics: [DECIDED, UNDONE],
    handle: async ({ topic, key, payload, occurredAt }, { trx }) => {
      const bindings = { reviewId: String(payload.reviewId), at: payload.at ?? null };
      const [told] = await rowsOf<Told>(trx, `${TELL[topic]} ${SAID}`, bindings);
      if (told) await publish(strapi, trx, [{ topic: TOLD, key, payload: told, occurredAt }]);
    },
  });
}
