import { wallClock } from '@rental/shared/clock';
import { rowsOf, transaction, type Trx } from '@rental/shared/database';
import { unauthenticated } from '@rental/shared/errors';
import { log } from '@rental/shared/log';
import type { Core } from '@strapi/strapi';
import type { Tokens } from '../../../contracts/sessions';
import { MINUTE_MS, sessionEnd, SHORT_TOKEN_MS } from '../domain/session-ends';
import { createRefreshToken, readRefreshToken, signJwt } from '../services/session-tokens';

/** Two tabs renew at the same moment: the slower one has the token that was good just now. */
const TWINS_MS = MINUTE_MS;

interface SessionRow {
  user_id: number;
  blocked: boolean;
  outdated: boolean;
  created_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
  refresh_hash: Buffer | null;
  previous_hash: Buffer | null;
  rotated_at: Date | null;
}

const LOCK = `select u.id as user_id, u.blocked, s.created_at, s.expires_at, s.revoked_at,
    s.refresh_hash, s.previous_hash, s.rotated_at,
    coalesce(s.created_at < u.tokens_valid_from, false) as outdated
  from rental.session s join up_users u on u.document_id = s.user_id
  where s.id = ?::uuid for update of s`;

const ROTATE = `update rental.session set refresh_hash = :next, previous_hash = :used,
    rotated_at = :now, last_seen_at = :now, expires_at = :endsAt where id = :id::uuid`;

const END = `update rental.session set revoked_at = now(), revoked_because = 'token_reused'
  where id = ?::uuid`;

/** Which of a session's tokens was shown. */
type Shown = 'current' | 'previous' | 'older';

function shownToken(row: SessionRow, hash: Buffer): Shown {
  if (row.refresh_hash?.equals(hash)) return 'current';
  return row.previous_hash?.equals(hash) ? 'previous' : 'older';
}

const refused = () => unauthenticated('This session was ended. Sign in again.', 'SESSION_REVOKED');

const isOver = (row: SessionRow, now: Date): boolean =>
  row.revoked_at !== null || row.expires_at <= now || row.blocked || row.outdated;

/**
 * Renews the JWT of a session and rotates its refresh token.
 *
 * - The current token is used up: the answer brings the next one.
 * - The one before it, within a minute: a twin request. It gets a JWT, the other request's answer
 *   has the next token. Later, while the current one was never used: that answer got lost on its
 *   way, a fresh one is handed out and the lost one is void.
 * - Any other token of the session was used twice, so somebody else has it: the session ends.
 *
 * @throws AppError 401 SESSION_REVOKED
 */
export async function refreshSession(strapi: Core.Strapi, refreshToken: string): Promise<Tokens> {
  const shown = readRefreshToken(refreshToken);
  if (!shown) throw refused();
  // A refusal is answered after the commit: what it wrote must stay.
  const tokens = await transaction(strapi, (trx) => renew(strapi, trx, shown));
  if (!tokens) throw refused();
  return tokens;
}

async function renew(
  strapi: Core.Strapi,
  trx: Trx,
  { sessionId, hash }: { sessionId: string; hash: Buffer },
): Promise<Tokens | undefined> {
  const now = wallClock.now();
  const [row] = await rowsOf<SessionRow>(trx, LOCK, [sessionId]);
  if (!row || isOver(row, now)) return undefined;
  const which = shownToken(row, hash);
  if (which === 'older') {
    await rowsOf(trx, END, [sessionId]);
    log.warn('a refresh token was used twice; its session was ended', { sessionId });
    return undefined;
  }
  const expiresAt = new Date(now.getTime() + SHORT_TOKEN_MS);
  const tokens: Tokens = {
    jwt: signJwt(strapi, { userId: row.user_id, sessionId }, expiresAt),
    expiresAt: expiresAt.toISOString(),
    sessionId,
  };
  const sinceRotation = now.getTime() - (row.rotated_at?.getTime() ?? 0);
  if (which === 'previous' && sinceRotation < TWINS_MS) return tokens;
  const next = createRefreshToken(sessionId);
  const endsAt = sessionEnd(row.created_at, now);
  await rowsOf(trx, ROTATE, { next: next.hash, used: hash, now, endsAt, id: sessionId });
  return { ...tokens, refreshToken: next.token };
}
