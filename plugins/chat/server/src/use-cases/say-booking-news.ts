/** The platform says in a conversation how the booking of its two sides goes on. */
import { rowsOf, type Trx } from '@rental/shared/database';
import { publish, subscribe } from '@rental/shared/outbox/index';
import type { OutboxEvent } from '@rental/shared/outbox/consumers';
import type { Core } from '@strapi/strapi';
import type { Notice } from '../../../contracts/messages';
import { NOTICED_TOPICS, noticeOf } from '../domain/notice-of';
import { contextOf } from '../services/context';
import { beginConversation, findConversation, type Sides } from '../services/conversation-rows';
import { liveOf } from '../services/live';
import { MESSAGE_COLUMNS, storeMessage, toView, type MessageRow } from '../services/message-rows';

const WRITTEN = 'message.written';
/** Of the notifications plugin. */
const NOTED = 'notification.noted';

interface Booking extends Sides {
  number: string;
  /** What the renter wrote with it, masked already. */
  message: string | null;
  bookedAt: Date | null;
}

const BOOKING = `select b.listing_id as "listingId", b.renter_id as "renterId",
    b.owner_id as "ownerId", b.number, b.message, b.booked_at as "bookedAt"
  from bookings b where b.document_id = ?`;

const LOCK = 'select last_seq as "lastSeq" from rental.conversation where id = ? for update';

const IS_SAID = `select 1 from rental.message m where m.conversation_id = :conversationId
  and coalesce(m.sender_id, '') = :senderId and m.client_id = :clientId`;

interface Saying {
  readonly senderId: string | null;
  readonly clientId: string;
  readonly text: string;
  readonly notice: Notice | null;
  readonly at: Date;
}

/** Under the conversation's lock: nobody else takes the number meanwhile. */
async function say(trx: Trx, conversationId: string, saying: Saying): Promise<string[]> {
  const [conversation] = await rowsOf<{ lastSeq: string }>(trx, LOCK, [conversationId]);
  const { clientId, senderId } = saying;
  const said = { conversationId, clientId, senderId: senderId ?? '' };
  if ((await rowsOf(trx, IS_SAID, said)).length > 0) return [];
  const row = await storeMessage(trx, {
    ...saying,
    conversationId,
    lastSeq: Number(conversation?.lastSeq ?? 0),
    open: null,
    attachments: [],
    sealed: null,
  });
  return row ? [row.id] : [];
}

async function sayNews(strapi: Core.Strapi, trx: Trx, event: OutboxEvent): Promise<void> {
  const news = noticeOf(event.topic, event.payload);
  const bookingId = String(event.payload.bookingId);
  const [booking] = await rowsOf<Booking>(trx, BOOKING, [bookingId]);
  if (!news || !booking) return;
  const conversationId = news.begins
    ? await beginConversation(trx, booking, event.occurredAt)
    : await findConversation(trx, booking);
  if (conversationId === undefined) return;
  const words = news.begins ? (booking.message?.trim() ?? '') : '';
  const written =
    words === ''
      ? []
      : await say(trx, conversationId, {
          senderId: booking.renterId,
          clientId: `booking-${bookingId}`,
          text: words,
          notice: null,
          at: booking.bookedAt ?? event.occurredAt,
        });
  const notice = { name: news.name, bookingId, number: booking.number, by: news.by };
  const said = await say(trx, conversationId, {
    senderId: null,
    clientId: `event-${event.id}`,
    text: '',
    notice,
    at: event.occurredAt,
  });
  await publish(strapi, trx, [
    {
      topic: WRITTEN,
      key: conversationId,
      payload: { ids: [...written, ...said], sides: [booking.renterId, booking.ownerId] },
      occurredAt: event.occurredAt,
    },
  ]);
}

const ARE_APART = `select 1 from rental.chat_block k
  where k.blocker_id = any(:sides) and k.blocked_id = any(:sides)`;

const BY_IDS = `select ${MESSAGE_COLUMNS} from rental.message m
  where m.id = any(?::bigint[]) order by m.seq`;

/** Call in `register`. What is said is told to those who are there only when it is committed. */
export function sayBookingNews(strapi: Core.Strapi): void {
  subscribe(strapi, {
    name: 'chat',
    topics: NOTICED_TOPICS,
    handle: (event, { trx }) => sayNews(strapi, trx, event),
  });
  subscribe(strapi, {
    name: 'chat-live',
    topics: [WRITTEN, NOTED],
    handle: async ({ topic, key, payload }, { trx }) => {
      if (topic === NOTED) return liveOf(strapi).notified(payload.userIds as string[]);
      const rows = await rowsOf<MessageRow>(trx, BY_IDS, [payload.ids as string[]]);
      const { uploads } = contextOf(strapi);
      const live = liveOf(strapi);
      const sides = payload.sides as string[];
      if ((await rowsOf(trx, ARE_APART, { sides })).length === 0) live.join(key, sides);
      for (const row of rows) live.message(toView(row, uploads.signedAddress));
    },
  });
}
