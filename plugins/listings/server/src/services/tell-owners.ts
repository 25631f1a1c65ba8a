/** Owners are told by mail what staff decided, once for each decision, and when it is taken back. */
import { rowsOf, type Trx } from '@rental/shared/database';
import { publish, subscribe } from '@rental/shared/outbox/index';
import type { Core } from '@strapi/strapi';
import { writeReviewMail, type ToldState } from '../domain/review-mail';

const DECIDED = 'moderation.decided';
const UNDONE = 'moderation.undone';

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

const MAIL = `returning v.state, v.reason, v.changes is not null as "isEdit",
  coalesce(v.snapshot ->> 'title', '') as title, u.email, u.locale_code as locale`;

interface Row {
  state: ToldState;
  reason: string | null;
  isEdit: boolean;
  title: string;
  email: string;
  locale: string | null;
}

/** Called in `register`. A crash between the mail and the commit sends it again, which beats never. */
export function tellOwners(strapi: Core.Strapi): void {
  subscribe(strapi, {
    name: 'moderation-mails',
    topics: [DECIDED, UNDONE],
    handle: async ({ topic, payload }, { trx }) => {
      const bindings = { reviewId: String(payload.reviewId), at: payload.at ?? null };
      const [row] = await rowsOf<Row>(trx, `${TELL[topic]} ${MAIL}`, bindings);
      if (!row) return;
      const storefront = strapi.config.get<string>('plugin::listings.storefrontUrl');
      const url = new URL('/owner/listings', storefront).href;
      const mail = writeReviewMail({ ...row, url }, row.locale);
      await strapi
        .plugin('email')
        .service('email')
        .send({ to: row.email, ...mail });
    },
  });
}
