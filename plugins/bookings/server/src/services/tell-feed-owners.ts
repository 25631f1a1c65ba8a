/** Owners are told by mail when a calendar fails for good, and when it works again. */
import { rowsOf } from '@rental/shared/database';
import { subscribe } from '@rental/shared/outbox/index';
import type { Core } from '@strapi/strapi';
import { writeFeedMail } from '../domain/feed-mail';
import { FEED_FAILS, FEED_WORKS } from '../use-cases/import-calendar';

interface Row {
  listing: string;
  feed: string;
  instantBook: boolean;
  email: string;
  locale: string | null;
}

const READ = `select coalesce(l.title, '') as listing, f.name as feed,
    coalesce(l.instant_book, false) as "instantBook", u.email, u.locale_code as locale
  from rental.calendar_feed f join listings l on l.document_id = f.listing_id
  join up_users u on u.document_id = l.owner_id
  where f.id = ?`;

/** Called in `register`. A crash between the mail and the commit sends it again, which beats never. */
export function tellFeedOwners(strapi: Core.Strapi): void {
  subscribe(strapi, {
    name: 'calendar-mails',
    topics: [FEED_FAILS, FEED_WORKS],
    handle: async ({ topic, key, payload }, { trx }) => {
      const [row] = await rowsOf<Row>(trx, READ, [String(payload.feedId)]);
      // Ended by its owner, who knows.
      if (!row) return;
      const storefront = strapi.config.get<string>('plugin::bookings.storefrontUrl');
      const url = new URL(`/owner/listings/${key}/calendar`, storefront).href;
      const mail = writeFeedMail({ ...row, works: topic === FEED_WORKS, url }, row.locale);
      await strapi
        .plugin('email')
        .service('email')
        .send({ to: row.email, ...mail });
    },
  });
}
