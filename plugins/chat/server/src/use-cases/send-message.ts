/** Writes a message: once, masked while it has to be, with the next number of its conversation. */
import { maskContactData } from '@rental/shared/contact-data';
import { retried, transaction } from '@rental/shared/database';
import { conflict, forbidden, notFound } from '@rental/shared/errors';
import { rowsFor, wakeOutbox } from '@rental/shared/outbox/index';
import { toJsonRows } from '@rental/shared/outbox/publish';
import { consume } from '@rental/shared/rate-limit';
import { CHAT_ERRORS } from '../../../contracts/error-codes';
import type { MessageView, NewMessage } from '../../../contracts/messages';
import type { ChatContext } from '../services/context';
import { liveOf } from '../services/live';
import {
  standingOf,
  storeMessage,
  toView,
  type MessageRow,
  type NewRow,
  type Standing,
} from '../services/message-rows';

export interface Sending extends NewMessage {
  readonly conversationId: string;
  /** Document id. */
  readonly userId: string;
}

const LIMIT = { points: 10, seconds: 60 };
/** Each loses to a message that was stored meanwhile: two people write at most so many at once. */
const MOST_TRIES = 50;
const MOST_STORED = 8000;

/**
 * A resend with the same client id answers with the message that is there and tells it again: whoever
 * missed it the first time has it then.
 *
 * @throws 404 for a conversation that is not theirs, 403 CONVERSATION_BLOCKED or ATTACHMENTS_NOT_YET,
 *   429 past 10 a minute
 */
export async function sendMessage(context: ChatContext, sending: Sending): Promise<MessageView> {
  const stored = await writeOnce(context, sending);
  const view = toView(stored, context.uploads.signedAddress);
  liveOf(context.strapi).message(view);
  return view;
}

async function writeOnce(context: ChatContext, sending: Sending): Promise<MessageRow> {
  const { knex, standings } = context;
  let counted = false;
  for (let attempt = 1; attempt <= MOST_TRIES; attempt += 1) {
    const known = standings.recall(sending);
    const standing = known ?? (await standingOf(knex, sending));
    if (!standing) throw notFound('This conversation');
    if (standing.stored) return standing.stored;
    try {
      assertAllowed(standing, sending);
      if (!counted)
        await consume('chat.send', LIMIT, `${sending.userId}:${sending.conversationId}`);
      counted = true;
    } catch (error) {
      // Nobody is refused by what was remembered, and what was sent before is not sent again.
      if (!known) throw error;
      standings.forget(sending);
      continue;
    }
    const stored = await tryToStore(context, sending, standing);
    if (stored) {
      standings.remember(sending, standing, stored);
      return stored;
    }
    standings.forget(sending);
  }
  throw conflict('CONVERSATION_BUSY', 'Many messages arrive here at once. Send it again.');
}

function assertAllowed({ blocked, open }: Standing, { attachments }: Sending): void {
  if (blocked)
    throw forbidden(
      'No messages go between the two of you at the moment.',
      CHAT_ERRORS.CONVERSATION_BLOCKED,
    );
  if (attachments.length > 0 && !open)
    throw forbidden(
      'Pictures can be sent once a booking is confirmed.',
      CHAT_ERRORS.ATTACHMENTS_NOT_YET,
    );
}

/** Undefined: something changed meanwhile, and has to be read along. */
async function tryToStore(
  context: ChatContext,
  sending: Sending,
  standing: Standing,
): Promise<MessageRow | undefined> {
  const { strapi, knex, uploads, clock } = context;
  const { attachments, conversationId, clientId, userId } = sending;
  const row = rowOf(context, sending, standing);
  const store = (): Promise<MessageRow | undefined> =>
    attachments.length === 0
      ? retried(() => storeMessage(knex, row))
      : transaction(strapi, async (trx) => {
          const boundTo = `message:${conversationId}:${clientId}`;
          await uploads.claimUploads(trx, {
            ids: attachments,
            purpose: 'message',
            userId,
            boundTo,
            field: 'attachments',
          });
          return storeMessage(trx, { ...row, at: clock.now() });
        });
  try {
    const stored = await store();
    if (stored && row.events !== undefined) wakeOutbox(strapi);
    return stored;
  } catch (error) {
    // The same message on another connection: the next look finds it.
    if ((error as { constraint?: string }).constraint === 'message_once') return undefined;
    throw error;
  }
}

function rowOf(
  { strapi, clock, linkable, seal }: ChatContext,
  { conversationId, userId, clientId, text, attachments }: Sending,
  { lastSeq, open, earlier }: Standing,
): NewRow {
  const at = clock.now();
  const shown = open ? text : maskContactData(text, { ...linkable, earlier }).slice(0, MOST_STORED);
  const events = rowsFor(strapi, [
    {
      topic: 'message.sent',
      key: conversationId,
      payload: { conversationId, seq: lastSeq + 1, senderId: userId },
      occurredAt: at,
    },
  ]);
  return {
    conversationId,
    lastSeq,
    open,
    senderId: userId,
    clientId,
    text: shown,
    notice: null,
    attachments,
    sealed: shown === text ? null : seal.close(text),
    at,
    events: events.length > 0 ? toJsonRows(events) : undefined,
  };
}
