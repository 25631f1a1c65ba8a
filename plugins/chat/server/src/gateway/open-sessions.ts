/** Sockets outlive requests: whose session is over is looked up for all of them at once. */
import { rowsOf, type Prepared } from '@rental/shared/database';
import type { Knex } from 'knex';

export interface OpenSocket {
  readonly socketId: string;
  readonly sessionId: string;
  /** Wall time in ms. */
  readonly since: number;
}

const OVER = `select o.socket_id as "socketId"
  from unnest(:sockets::text[], :sessions::uuid[], :since::timestamptz[])
    as o (socket_id, session_id, since)
  left join rental.session s on s.id = o.session_id
  left join up_users u on u.document_id = s.user_id
  where s.id is null or s.revoked_at is not null or s.expires_at <= now() or u.id is null
    or u.blocked is true or u.tokens_valid_from > o.since`;

const JUST_ENDED: Prepared = {
  name: 'chat.just-ended',
  sql: `select id from rental.session where revoked_at > now() - interval '5 seconds'`,
};

/** Whatever number of sockets is open, this costs the same. */
export async function sessionsJustEnded(knex: Knex): Promise<Set<string>> {
  const rows = await rowsOf<{ id: string }>(knex, JUST_ENDED);
  return new Set(rows.map(({ id }) => id));
}

/** Ids of the sockets whose session was revoked, has run out, or whose account is suspended. */
export async function socketsOfEndedSessions(
  knex: Knex,
  sockets: readonly OpenSocket[],
): Promise<string[]> {
  if (sockets.length === 0) return [];
  const rows = await rowsOf<{ socketId: string }>(knex, OVER, {
    sockets: sockets.map(({ socketId }) => socketId),
    sessions: sockets.map(({ sessionId }) => sessionId),
    since: sockets.map(({ since }) => new Date(since).toISOString()),
  });
  return rows.map(({ socketId }) => socketId);
}
