/** Messages of a conversation, for its two sides alone. */
import { rowsOf } from '@rental/shared/database';
import { notFound } from '@rental/shared/errors';
import { MESSAGES_PAGE } from '../../../contracts/message-limits';
import type { MessageView } from '../../../contracts/messages';
import type { ChatContext } from '../services/context';
import { liveOf } from '../services/live';
import { MESSAGE_COLUMNS, toView, type MessageRow } from '../services/message-rows';

interface Of {
  readonly conversationId: string;
  /** Document id of who reads. */
  readonly userId: string;
}

const PARTY = `select c.last_seq as "lastSeq" from rental.conversation c
  join rental.conversation_party p on p.conversation_id = c.id and p.user_id = :userId
  where c.id = :conversationId`;

const AFTER = `select ${MESSAGE_COLUMNS} from rental.message m
  where m.conversation_id = :conversationId and m.seq > :after order by m.seq limit ${MESSAGES_PAGE}`;

const LAST = `select ${MESSAGE_COLUMNS} from rental.message m
  where m.conversation_id = :conversationId and m.seq < :before
  order by m.seq desc limit ${MESSAGES_PAGE}`;

/**
 * Those after a number, or the last ones (before a number).
 *
 * @throws 404 for a conversation that is not theirs
 */
export async function readMessages(
  { knex, uploads }: ChatContext,
  { conversationId, userId, after, before }: Of & { after?: number; before?: number },
): Promise<{ messages: MessageView[]; lastSeq: number }> {
  const [party] = await rowsOf<{ lastSeq: string }>(knex, PARTY, { conversationId, userId });
  if (!party) throw notFound('This conversation');
  const rows =
    after === undefined
      ? await rowsOf<MessageRow>(knex, LAST, {
          conversationId,
          before: before ?? Number.MAX_SAFE_INTEGER,
        })
      : await rowsOf<MessageRow>(knex, AFTER, { conversationId, after });
  const ordered = after === undefined ? rows.reverse() : rows;
  return {
    messages: ordered.map((row) => toView(row, uploads.signedAddress)),
    lastSeq: Number(party.lastSeq),
  };
}

const MARK = `with of as (
    select p.read_seq as before, least(:seq::bigint, c.last_seq) as seq
      from rental.conversation_party p join rental.conversation c on c.id = p.conversation_id
      where p.conversation_id = :conversationId and p.user_id = :userId
  ), moved as (
    update rental.conversation_party p set read_seq = of.seq from of
      where p.conversation_id = :conversationId and p.user_id = :userId and p.read_seq < of.seq
      returning p.read_seq
  )
  select greatest(before, seq) as "readSeq", exists (select 1 from moved) as moved from of`;

/** Answers up to where it is read now; never less than before. @throws 404 */
export async function markRead(
  { knex, strapi }: ChatContext,
  { conversationId, userId, seq }: Of & { seq: number },
): Promise<number> {
  const [row] = await rowsOf<{ readSeq: string; moved: boolean }>(knex, MARK, {
    conversationId,
    userId,
    seq,
  });
  if (!row) throw notFound('This conversation');
  const readSeq = Number(row.readSeq);
  if (row.moved) liveOf(strapi).read({ conversationId, userId, seq: readSeq });
  return readSeq;
}

const MESSAGE = `select m.conversation_id as "conversationId", m.seq from rental.message m
  where m.id = ?`;

/** The same by a message's id, as the socket has it. @throws 404 */
export async function markMessageRead(
  context: ChatContext,
  { messageId, userId }: { messageId: string; userId: string },
): Promise<number> {
  const isId = /^[1-9]\d{0,17}$/.test(messageId);
  const [found] = isId
    ? await rowsOf<{ conversationId: string; seq: string }>(context.knex, MESSAGE, [messageId])
    : [];
  if (!found) throw notFound('This message');
  return markRead(context, {
    conversationId: found.conversationId,
    userId,
    seq: Number(found.seq),
  });
}
