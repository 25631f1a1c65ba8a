import { randomUUID } from 'node:crypto';
import { wallClock } from '@rental/shared/clock';
import { db, rowsOf } from '@rental/shared/database';
import type { Core } from '@strapi/strapi';
import type { NewSession } from '../../../contracts/service';
import type { Tokens } from '../../../contracts/sessions';
import { clientName } from '../domain/client-name';
import { coarseAddress } from '../domain/coarse-address';
import { LONG_TOKEN_MS, sessionEnd, SHORT_TOKEN_MS } from '../domain/session-ends';
import { createRefreshToken, signJwt } from '../services/session-tokens';

const INSERT = `insert into rental.session (id, user_id, expires_at, user_agent, address, refresh_hash)
  select :id::uuid, document_id, :endsAt, :userAgent, :address, :hash from up_users where id = :userId`;

/** Writes down a sign-in and hands out its tokens. The caller has checked the password. */
export async function openSession(strapi: Core.Strapi, session: NewSession): Promise<Tokens> {
  const { userId, refreshable, userAgent, address } = session;
  const now = wallClock.now();
  const sessionId = randomUUID();
  const refresh = refreshable ? createRefreshToken(sessionId) : undefined;
  const expiresAt = new Date(now.getTime() + (refreshable ? SHORT_TOKEN_MS : LONG_TOKEN_MS));
  await rowsOf(db(strapi), INSERT, {
    id: sessionId,
    userId,
    endsAt: refreshable ? sessionEnd(now, now) : expiresAt,
    userAgent: clientName(userAgent),
    address: coarseAddress(address),
    hash: refresh?.hash ?? null,
  });
  return {
    jwt: signJwt(strapi, { userId, sessionId }, expiresAt),
    expiresAt: expiresAt.toISOString(),
    sessionId,
    ...(refresh ? { refreshToken: refresh.token } : {}),
  };
}
