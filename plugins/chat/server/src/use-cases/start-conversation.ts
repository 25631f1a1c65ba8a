/** Writes to the owner of a listing or to the other side of a booking; there is one conversation of them. */
import { randomUUID } from 'node:crypto';
import { rowsOf } from '@rental/shared/database';
import { forbidden, notFound } from '@rental/shared/errors';
import { consume } from '@rental/shared/rate-limit';
import { CHAT_ERRORS } from '../../../contracts/error-codes';
import type { MessageView, NewConversation } from '../../../contracts/messages';
import type { ChatContext } from '../services/context';
import { beginConversation, findConversation, type Sides } from '../services/conversation-rows';
import { liveOf } from '../services/live';
import { sendMessage } from './send-message';

/** New conversations of one person: an hour's worth of looking around. */
const LIMIT = { points: 20, seconds: 3600 };

const OF_LISTING = `select l.owner_id as "ownerId" from listings l
  join up_users u on u.document_id = l.owner_id
  where l.document_id = :listingId and (l.owner_id = :userId
    or (l.state = 'ACTIVE' and u.blocked is not true)
    or exists (select 1 from rental.conversation c
      where c.listing_id = l.document_id and c.renter_id = :userId))`;

/** The owner hears of a booking when it is paid for. */
const OF_BOOKING = `select b.listing_id as "listingId", b.renter_id as "renterId",
    b.owner_id as "ownerId" from bookings b
  where b.document_id = :bookingId and (b.renter_id = :userId or (b.owner_id = :userId
    and b.state not in ('DRAFT', 'PENDING_PAYMENT', 'UNDER_REVIEW')))`;

export interface About {
  readonly listingId?: string | undefined;
  readonly bookingId?: string | undefined;
}

/** @throws 404 for what the caller may not see, 403 OWN_LISTING */
export async function sidesOf(
  { knex }: ChatContext,
  userId: string,
  { listingId, bookingId }: About,
): Promise<Sides> {
  if (bookingId !== undefined) {
    const [sides] = await rowsOf<Sides>(knex, OF_BOOKING, { bookingId, userId });
    if (!sides) throw notFound('This booking');
    return sides;
  }
  if (listingId === undefined) throw notFound('This listing');
  const [listing] = await rowsOf<{ ownerId: string }>(knex, OF_LISTING, { listingId, userId });
  if (!listing) throw notFound('This listing');
  if (listing.ownerId === userId)
    throw forbidden('This is your own listing.', CHAT_ERRORS.OWN_LISTING);
  return { listingId, renterId: userId, ownerId: listing.ownerId };
}

export async function startConversation(
  context: ChatContext,
  { userId, text, clientId, ...about }: NewConversation & { userId: string },
): Promise<{ conversationId: string; message: MessageView }> {
  const sides = await sidesOf(context, userId, about);
  const known = await findConversation(context.knex, sides);
  if (known === undefined) await consume('chat.start', LIMIT, userId);
  const conversationId =
    known ?? (await beginConversation(context.knex, sides, context.clock.now()));
  if (known === undefined)
    liveOf(context.strapi).join(conversationId, [sides.renterId, sides.ownerId]);
  const message = await sendMessage(context, {
    conversationId,
    userId,
    text,
    clientId: clientId ?? randomUUID(),
    attachments: [],
  });
  return { conversationId, message };
}
