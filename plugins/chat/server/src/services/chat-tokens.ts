/** Tokens that let one socket in: 60 s, once. Wall time, as of all tokens. */
import { createHash, randomBytes } from 'node:crypto';
import { rowsOf } from '@rental/shared/database';
import type { SignedInUser } from '@rental/shared/http/access';
import type { Knex } from 'knex';

const GOOD_FOR_MS = 60_000;
const digest = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Old ones go with the next new one: nothing else has to remember them. */
const CREATE = `with old as (delete from rental.chat_token where expires_at < now() - interval '1 hour')
  insert into rental.chat_token (hash, account, session_id, expires_at)
  values (:hash, :account, :sessionId, :expiresAt)`;

export async function createChatToken(
  knex: Knex,
  { id, sessionId }: Pick<SignedInUser, 'id' | 'sessionId'>,
): Promise<{ token: string; expiresAt: string }> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(Date.now() + GOOD_FOR_MS);
  await rowsOf(knex, CREATE, { hash: digest(token), account: id, sessionId, expiresAt });
  return { token, expiresAt: expiresAt.toISOString() };
}

/** Whoever takes it has it: a second taker finds nothing. */
const TAKE = `with taken as (
    delete from rental.chat_token where hash = ? and expires_at > now()
      returning account, session_id, expires_at
  )
  select u.document_id as "userId", t.session_id as "sessionId" from taken t
  join up_users u on u.id = t.account and u.blocked is not true
    and (u.tokens_valid_from is null
      or u.tokens_valid_from <= t.expires_at - interval '${GOOD_FOR_MS} milliseconds')
  join rental.session s on s.id = t.session_id and s.user_id = u.document_id
    and s.revoked_at is null and s.expires_at > now()`;

export interface SocketUser {
  /** Document id. */
  readonly userId: string;
  readonly sessionId: string;
}

/** Undefined for a token that is unknown, used, too old, or of a session that is over. */
export async function takeChatToken(knex: Knex, token: string): Promise<SocketUser | undefined> {
  const [user] = await rowsOf<SocketUser>(knex, TAKE, [digest(token)]);
  return user;
}
