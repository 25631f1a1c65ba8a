/** The sides of a dispute are told by mail what the other has done and how it was decided. */
import { rowsOf, type Trx } from '@rental/shared/database';
import { publish, subscribe } from '@rental/shared/outbox/index';
import type { Core } from '@strapi/strapi';
import { awaitedAnswer } from '../domain/awaited-answer';
import { writeDisputeMail, type DisputeNews } from '../domain/dispute-mail';
import { findDispute, type DisputeRecord } from './disputes';

type Side = DisputeRecord['claimedBy'];

const ARGUED = 'dispute.argued';
const OPENED = 'booking.disputed';
const DECIDED = 'booking.resolved';

/** In the transaction of the statement. */
export const announceArgument = (
  strapi: Core.Strapi,
  trx: Trx,
  { dispute, by, at }: { dispute: Pick<DisputeRecord, 'id' | 'bookingId'>; by: Side; at: Date },
): Promise<void> =>
  publish(strapi, trx, [
    {
      topic: ARGUED,
      key: dispute.bookingId,
      payload: { bookingId: dispute.bookingId, disputeId: dispute.id, actor: by },
      occurredAt: at,
    },
  ]);

interface Told {
  side: Side;
  email: string;
  locale: string | null;
  number: string;
  title: string;
  timeZone: string;
}

const PARTIES = `select case when u.document_id = b.owner_id then 'owner' else 'renter' end as side,
    u.email, u.locale_code as locale, b.number, b.listing_title as title, b.time_zone as "timeZone"
  from bookings b join up_users u on u.document_id in (b.renter_id, b.owner_id)
  where b.document_id = ? and u.email is not null`;

/** Called in `register`. A crash between the mail and the commit sends it again, which beats never. */
export function tellParties(strapi: Core.Strapi): void {
  subscribe(strapi, {
    name: 'dispute-mails',
    topics: [OPENED, ARGUED, DECIDED],
    handle: async ({ topic, payload }, { trx }) => {
      const bookingId = String(payload.bookingId);
      const dispute = await findDispute(trx, { bookingId });
      const news = dispute && newsOf(topic, String(payload.event), dispute);
      if (!news) return;
      const storefront = strapi.config.get<string>('plugin::bookings.storefrontUrl');
      const url = new URL(`/bookings/${bookingId}/dispute`, storefront).href;
      const { currency } = dispute;
      for (const told of await rowsOf<Told>(trx, PARTIES, [bookingId])) {
        if (told.side === payload.actor) continue;
        const mail = writeDisputeMail({ ...told, currency, url, news }, told.locale);
        await strapi
          .plugin('email')
          .service('email')
          .send({ to: told.email, ...mail });
      }
    },
  });
}

/** Undefined: it has moved on, and the mail about that is on its way. */
function newsOf(topic: string, event: string, dispute: DisputeRecord): DisputeNews | undefined {
  const { claimedAmount: amount, decision, deadline, appealedAt } = dispute;
  if (topic === DECIDED)
    return decision
      ? { kind: 'decided', decision, until: appealedAt ? null : deadline }
      : undefined;
  if (topic === ARGUED) return { kind: 'argued' };
  const until = awaitedAnswer(dispute)?.until;
  return until && { kind: event === 'appeal' ? 'appealed' : 'claimed', amount, until };
}
