import { rowsOf } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { SessionView } from '../../../contracts/sessions';

interface SessionRow {
  id: string;
  created_at: Date;
  last_seen_at: Date;
  expires_at: Date;
  user_agent: string;
  address: string;
}

/** More than anybody has; a script that signs in for every call would have thousands. */
const MOST = 100;

const OPEN = `select id, created_at, last_seen_at, expires_at, user_agent, address
  from rental.session
  where user_id = :userId and revoked_at is null and expires_at > now()
  order by id = :current::uuid desc, last_seen_at desc, id
  limit ${MOST}`;

/** The open sessions of a user (document id), the one that asks first. */
export async function listSessions(
  knex: Knex,
  userId: string,
  current: string | undefined,
): Promise<SessionView[]> {
  const rows = await rowsOf<SessionRow>(knex, OPEN, { userId, current: current ?? null });
  return rows.map((row) => ({
    id: row.id,
    current: row.id === current,
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    client: row.user_agent,
    address: row.address,
  }));
}
