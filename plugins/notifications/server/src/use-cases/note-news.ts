/** From the outbox: each event becomes at most one notification for each person and side. */
import { wallClock } from '@rental/shared/clock';
import type { Trx } from '@rental/shared/database';
import { publish, subscribe } from '@rental/shared/outbox/index';
import type { OutboxEvent } from '@rental/shared/outbox/consumers';
import type { Core } from '@strapi/strapi';
import { BOOKING_TOPICS } from '../domain/kind-of';
import { bookingNews } from '../services/booking-news';
import { OTHER_NEWS } from '../services/other-news';
import { storeTellings } from '../services/store-tellings';

/** Who has something new to read; for those who are connected. */
export const NOTED = 'notification.noted';

const OLD_MS = 3 * 86_400_000;
/** Whoever is in the conversation reads it there. */
const MESSAGE_PATIENCE_MS = 5 * 60_000;

async function noteNews(strapi: Core.Strapi, trx: Trx, event: OutboxEvent): Promise<void> {
  const news = OTHER_NEWS[event.topic] ?? bookingNews;
  const at = event.occurredAt;
  const patience = event.topic === 'message.sent' ? MESSAGE_PATIENCE_MS : 0;
  const userIds = await storeTellings(trx, await news(trx, event), {
    eventId: event.id,
    at,
    deliverAt: new Date(at.getTime() + patience),
    isOld: wallClock.now().getTime() - at.getTime() > OLD_MS,
  });
  if (userIds.length > 0)
    await publish(strapi, trx, [
      { topic: NOTED, key: event.key, payload: { userIds }, occurredAt: at },
    ]);
}

/** Call in `register`. */
export function noteAllNews(strapi: Core.Strapi): void {
  subscribe(strapi, {
    name: 'notifications',
    topics: [...BOOKING_TOPICS, ...Object.keys(OTHER_NEWS)],
    handle: (event, { trx }) => noteNews(strapi, trx, event),
  });
}
