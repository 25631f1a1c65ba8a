import { rowsOf } from '@rental/shared/database';
import type { Knex } from 'knex';

export const roomOf = (conversationId: string): string => `conversation:${conversationId}`;
export const roomOfUser = (userId: string): string => `user:${userId}`;

export interface Joined {
  readonly conversationId: string;
  readonly otherId: string;
}

/** The latest are enough: a message in an older one makes it one of the latest, and joins it again. */
const MOST = 500;

/** Where neither side has blocked the other. */
const JOINED = `select c.id as "conversationId", o.user_id as "otherId"
  from rental.conversation_party p
  join rental.conversation c on c.id = p.conversation_id
  join rental.conversation_party o on o.conversation_id = c.id and o.user_id <> p.user_id
  where p.user_id = ? and not exists (select 1 from rental.chat_block k
    where (k.blocker_id, k.blocked_id) in ((p.user_id, o.user_id), (o.user_id, p.user_id)))
  order by c.last_at desc, c.id limit ${MOST}`;

export const conversationsToJoin = (knex: Knex, userId: string): Promise<Joined[]> =>
  rowsOf<Joined>(knex, JOINED, [userId]);
