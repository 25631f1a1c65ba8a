/** People in pairs, each pair with a conversation, each person with a session and a token of the socket. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { withClient } from '../stage.mjs';

/**
 * @typedef {object} Pair
 * @property {string} conversationId
 * @property {string[]} tokens of its two people
 */

const id = () => randomBytes(12).toString('hex');
const GOOD_FOR = "now() + interval '1 hour'";

/** @param {string} token */
const digest = (token) => createHash('sha256').update(token).digest();

/** Text and account of a person; nothing signs in by a password here. */
const PEOPLE = `insert into up_users (document_id, username, email, provider, confirmed, blocked)
  select u, 'bench-' || u, u || '@bench.test', 'local', true, false from unnest($1::text[]) u`;
const SESSIONS = `insert into rental.session (id, user_id, expires_at, user_agent, address)
  select s, u, ${GOOD_FOR}, 'bench', '127.0.0.1' from unnest($1::text[], $2::uuid[]) as n (u, s)`;
const TOKENS = `insert into rental.chat_token (hash, account, session_id, expires_at)
  select n.hash, u.id, n.s, ${GOOD_FOR}
    from unnest($1::text[], $2::uuid[], $3::bytea[]) as n (u, s, hash)
    join up_users u on u.document_id = n.u`;
const CONVERSATIONS = `insert into rental.conversation
    (id, listing_id, renter_id, owner_id, last_at, created_at)
  select c, 'bench', renter, owner, now(), now()
    from unnest($1::text[], $2::text[], $3::text[]) as n (c, renter, owner)`;
const PARTIES = `insert into rental.conversation_party (conversation_id, user_id)
  select id, renter_id from rental.conversation where listing_id = 'bench'
  union all select id, owner_id from rental.conversation where listing_id = 'bench'`;

/** @param {string} database @param {number} count of pairs @returns {Promise<Pair[]>} */
export async function addPairs(database, count) {
  const people = Array.from({ length: 2 * count }, () => ({
    userId: id(),
    sessionId: randomUUID(),
    token: randomBytes(32).toString('base64url'),
  }));
  const conversations = Array.from({ length: count }, id);
  const users = people.map(({ userId }) => userId);
  const sessions = people.map(({ sessionId }) => sessionId);
  await withClient(database, async (client) => {
    await client.query(PEOPLE, [users]);
    await client.query(SESSIONS, [users, sessions]);
    await client.query(TOKENS, [users, sessions, people.map(({ token }) => digest(token))]);
    await client.query(CONVERSATIONS, [
      conversations,
      users.filter((_, index) => index % 2 === 0),
      users.filter((_, index) => index % 2 === 1),
    ]);
    await client.query(PARTIES);
    await client.query('analyze up_users, rental.conversation, rental.conversation_party');
  });
  return conversations.map((conversationId, index) => ({
    conversationId,
    tokens: people.slice(2 * index, 2 * index + 2).map(({ token }) => token),
  }));
}
