/** Owners are told by mail what staff decided, once for each decision. */
import { rowsOf, type Trx } from '@rental/shared/database';
import { publish, subscribe } from '@rental/shared/outbox/index';
import type { Core } from '@strapi/strapi';
import { writeReviewMail, type DecidedState } from '../domain/review-mail';

const TOPIC = 'moderation.decided';

/** In the transaction of the decision. */
export const announceDecision = (
  strapi: Core.Strapi,
  trx: Trx,
  decision: { listingId: string; reviewId: string; at: Date },
): Promise<void> =>
  publish(strapi, trx, [
    {
      topic: TOPIC,
      key: decision.listingId,
      payload: { reviewId: decision.reviewId },
      occurredAt: decision.at,
    },
  ]);

const DECIDED = `select v.state, v.reason, v.changes is not null as "isEdit",
    coalesce(v.snapshot ->> 'title', '') as title, u.email, u.locale_code as locale
  from rental.listing_review v join up_users u on u.document_id = v.author_id
  where v.id = ? and v.state in ('approved', 'changes_requested', 'rejected')`;

interface Row {
  state: DecidedState;
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
    topics: [TOPIC],
    handle: async ({ payload }, { trx }) => {
      const [row] = await rowsOf<Row>(trx, DECIDED, [String(payload.reviewId)]);
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
