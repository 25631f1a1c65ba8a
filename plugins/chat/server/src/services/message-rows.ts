/** Rows of `rental.message`. */
import { rowsOf, type Prepared, type Trx } from '@rental/shared/database';
import { INSERT_EVENTS } from '@rental/shared/outbox/publish';
import type { Knex } from 'knex';
import type { MessageView, Notice } from '../../../contracts/messages';
import { OPEN_STATES } from '../domain/open-states';

export interface MessageRow {
  id: string;
  conversationId: string;
  seq: string;
  kind: 'user' | 'system';
  senderId: string | null;
  clientId: string;
  text: string;
  notice: Notice | null;
  attachments: string[];
  sentAt: Date;
}

export const MESSAGE_COLUMNS = `m.id::text, m.conversation_id as "conversationId", m.seq,
  m.kind, m.sender_id as "senderId", m.client_id as "clientId", m.text, m.notice, m.attachments,
  m.sent_at as "sentAt"`;

/** @param addressOf signs what shows a picture for some minutes */
export const toView = (row: MessageRow, addressOf: (uploadId: string) => string): MessageView => ({
  ...row,
  seq: Number(row.seq),
  attachments: row.attachments.map((uploadId) => ({ uploadId, url: addressOf(uploadId) })),
  sentAt: row.sentAt.toISOString(),
});

/** What decides about a message before it is written. */
export interface Standing {
  lastSeq: number;
  blocked: boolean;
  open: boolean;
  /** What the sender wrote last, oldest first. */
  earlier: string[];
  stored: MessageRow | null;
}

interface StandingRow extends Omit<Standing, 'lastSeq' | 'stored'> {
  lastSeq: string;
  storedId: string | null;
}

/** So many of the sender's messages are read together with a new one. */
export const EARLIER_READ = 6;

/** Of `rental.conversation c`: one of the two wants nothing of the other. */
const BLOCKED = `exists (select 1 from rental.chat_block k
      where (k.blocker_id = c.renter_id and k.blocked_id = c.owner_id)
        or (k.blocker_id = c.owner_id and k.blocked_id = c.renter_id))`;

const STATES = OPEN_STATES.map((state) => `'${state}'`).join(', ');

/** Of `rental.conversation c`: a booking of the two gives them each other's contact. */
const OPEN = `(exists (select 1 from bookings b where b.renter_id = c.renter_id
        and b.owner_id = c.owner_id and b.state in (${STATES}))
      or exists (select 1 from bookings b where b.renter_id = c.owner_id
        and b.owner_id = c.renter_id and b.state in (${STATES})))`;

const STANDING: Prepared = {
  name: 'chat.standing',
  sql: `select c.last_seq as "lastSeq", ${BLOCKED} as blocked, ${OPEN} as open,
    array(select e.text from (select m.text, m.seq from rental.message m
        where m.conversation_id = c.id and m.sender_id = p.user_id
        order by m.seq desc limit ${EARLIER_READ}) e order by e.seq) as earlier,
    (select m.id::text from rental.message m where m.conversation_id = c.id
      and coalesce(m.sender_id, '') = p.user_id and m.client_id = ?) as "storedId"
  from rental.conversation c
  join rental.conversation_party p on p.conversation_id = c.id and p.user_id = ?
  where c.id = ?`,
};

const BY_ID = `select ${MESSAGE_COLUMNS} from rental.message m where m.id = ?`;

/** Undefined: there is no such conversation of theirs. */
export async function standingOf(
  knex: Knex,
  of: { conversationId: string; userId: string; clientId: string },
): Promise<Standing | undefined> {
  const [row] = await rowsOf<StandingRow>(knex, STANDING, [
    of.clientId,
    of.userId,
    of.conversationId,
  ]);
  if (!row) return undefined;
  const { storedId, ...rest } = row;
  const [stored] = storedId ? await rowsOf<MessageRow>(knex, BY_ID, [storedId]) : [];
  return { ...rest, lastSeq: Number(row.lastSeq), stored: stored ?? null };
}

export interface NewRow {
  readonly conversationId: string;
  /** The number that the conversation had when the message was judged. */
  readonly lastSeq: number;
  /** Whether contact data was left in it, as it is while the two have a booking; null: written anyway. */
  readonly open: boolean | null;
  readonly senderId: string | null;
  readonly clientId: string;
  readonly text: string;
  readonly notice: Notice | null;
  readonly attachments: readonly string[];
  readonly sealed: Buffer | null;
  readonly at: Date;
  /** Rows of the outbox, as JSON; undefined when nobody listens. */
  readonly events?: string | undefined;
}

/**
 * The number is taken and the message written, or neither. It was judged together with what came
 * before it and by how the two stand to each other: when that has changed, nothing is written.
 */
const storing = (told: boolean): Prepared => ({
  name: `chat.store${told ? '-told' : ''}`,
  sql: `with numbered as (
    update rental.conversation c set last_seq = last_seq + 1, last_at = greatest(last_at, :at::timestamptz)
      where id = :conversationId and last_seq = :lastSeq
        and (:open::boolean is null
          or :senderId in (renter_id, owner_id) and not ${BLOCKED} and ${OPEN} = :open)
      returning last_seq
  ), m as (
    insert into rental.message (conversation_id, seq, kind, sender_id, client_id, text, notice,
        attachments, sealed, sent_at)
      select :conversationId, last_seq, case when :senderId::text is null then 'system' else 'user' end,
        :senderId, :clientId, :words, :notice::jsonb, :attachments::text[], :sealed::bytea,
        :at::timestamptz from numbered
      returning *
  )${told ? `, told as (${INSERT_EVENTS} where exists (select from numbered))` : ''}
  select ${MESSAGE_COLUMNS} from m`,
});

const STORE = storing(false);
const STORE_AND_TELL = storing(true);

/** Undefined: it has to be judged again. @throws 23505 for a client id that is there already */
export async function storeMessage(
  executor: Knex | Trx,
  row: NewRow,
): Promise<MessageRow | undefined> {
  const { events, notice, attachments, text, ...rest } = row;
  const [stored] = await rowsOf<MessageRow>(
    executor,
    events === undefined ? STORE : STORE_AND_TELL,
    {
      ...rest,
      // Not `text`: the driver would see it in `::text`, too.
      words: text,
      notice: notice && JSON.stringify(notice),
      attachments: [...attachments],
      ...(events === undefined ? {} : { events }),
    },
  );
  return stored;
}
