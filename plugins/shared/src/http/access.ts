/**
 * The access check of every declared route: deny unless allowed. One indexed statement, so that a
 * suspension or a revoked session takes effect with the next request, in every process.
 */
import { createSecretKey, type KeyObject } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import jwt from 'jsonwebtoken';
import { db, rowsOf, type Prepared } from '../database';
import { AppError, notFound, unauthenticated } from '../errors';
import { log } from '../log';
import type { Access } from './route';

export interface SignedInUser {
  id: number;
  documentId: string;
  role: string;
  email: string;
  /** A column of its own: filled from users-permissions' `confirmed`. */
  confirmed: boolean;
  /** The sign-in that the token belongs to. */
  sessionId: string;
}

interface UserRow {
  id: number;
  document_id: string;
  email: string;
  confirmed: boolean;
  blocked: boolean;
  tokens_valid_from: Date | null;
  role: string | null;
  session_open: boolean;
  session_stale: boolean;
}

const SEEN_AGAIN_AFTER = "interval '5 minutes'";

/** Sessions live in wall time, as tokens do: here `now()` is meant. */
const FIND_USER: Prepared = {
  name: 'access.find-user',
  sql: `select u.id, u.document_id, u.email, u.confirmed, u.blocked, u.tokens_valid_from,
      r.type as role,
      coalesce(s.revoked_at is null and s.expires_at > now(), false) as session_open,
      coalesce(s.last_seen_at < now() - ${SEEN_AGAIN_AFTER}, false) as session_stale
    from up_users u
    left join up_users_role_lnk l on l.user_id = u.id
    left join up_roles r on r.id = l.role_id
    left join rental.session s on s.id = ?::uuid and s.user_id = u.document_id
    where u.id = ?`,
};

/** The caller, or undefined when no token was sent. A token that is bad or revoked is a 401. */
export async function authenticate(
  strapi: Core.Strapi,
  authorization: string,
): Promise<SignedInUser | undefined> {
  if (!authorization) return undefined;
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization)?.[1];
  if (!token) throw unauthenticated();
  const claims = verifyToken(strapi, token);
  const { id, sid } = claims;
  const [row] = await rowsOf<UserRow>(db(strapi), FIND_USER, [sid, id]);
  if (!row) throw unauthenticated('This session is not valid. Sign in again.', 'SESSION_INVALID');
  assertStanding(row, claims);
  if (row.session_stale) noteSeen(strapi, sid);
  return {
    id: row.id,
    documentId: row.document_id,
    role: row.role ?? '',
    email: row.email,
    confirmed: row.confirmed,
    sessionId: sid,
  };
}

function assertStanding(row: UserRow, { iat }: Claims): void {
  if (row.blocked)
    throw unauthenticated(
      'This account is suspended. Write to support to learn why.',
      'ACCOUNT_SUSPENDED',
    );
  // `iat` has whole seconds: a token of the same second as the revocation is refused as well.
  const outdated = row.tokens_valid_from && iat * 1000 < row.tokens_valid_from.getTime();
  if (outdated || !row.session_open)
    throw unauthenticated('This session was ended. Sign in again.', 'SESSION_REVOKED');
}

/** Nobody waits for it, and it is one write in five minutes: the check itself stays one statement. */
function noteSeen(strapi: Core.Strapi, sessionId: string): void {
  const statement = `update rental.session set last_seen_at = now()
    where id = ? and last_seen_at < now() - ${SEEN_AGAIN_AFTER}`;
  rowsOf(db(strapi), statement, [sessionId]).catch((error: unknown) =>
    log.warn('a session was seen, and it could not be noted', { error }),
  );
}

interface Claims {
  /** The account's number in `up_users`. */
  id: number;
  /** Seconds. */
  iat: number;
  /** Of `rental.session`. */
  sid: string;
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

const keys = new WeakMap<Core.Strapi, KeyObject>();

/** Given a string, the library tries to read a public key in it every time: a thrown error a request. */
function signingKey(strapi: Core.Strapi): KeyObject {
  const known = keys.get(strapi);
  if (known) return known;
  const secret = strapi.config.get<string>('plugin::users-permissions.jwtSecret');
  const key = createSecretKey(Buffer.from(secret));
  keys.set(strapi, key);
  return key;
}

function verifyToken(strapi: Core.Strapi, token: string): Claims {
  try {
    const payload = jwt.verify(token, signingKey(strapi), { algorithms: ['HS256'] });
    if (typeof payload === 'object' && Number.isInteger(payload.id) && payload.iat) {
      const { id, iat, sid } = payload as { id: number; iat: number; sid?: unknown };
      // Every token names its session: one that does not could not be ended.
      if (typeof sid === 'string' && UUID.test(sid)) return { id, iat, sid };
    }
  } catch {
    // Expired, forged and malformed tokens get the same answer.
  }
  throw unauthenticated('This session is not valid. Sign in again.', 'SESSION_INVALID');
}

/** Whether DEV_TOOLS are on: read where it is asked, so that no cached value outlives a test. */
export const devToolsOn = (): boolean => process.env.DEV_TOOLS === '1';

/** Refuses a caller that the route is not for. Membership of a record is the handler's part. */
export function assertAccess(access: Access, user: SignedInUser | undefined): void {
  if (access === 'dev' && !devToolsOn()) throw notFound('This page');
  if ((access === 'user' || access === 'party') && !user) throw unauthenticated();
}

/** The caller of a `user` or `party` route. */
export function required(user: SignedInUser | undefined): SignedInUser {
  if (!user) throw new AppError(401, 'UNAUTHENTICATED', 'Sign in first.');
  return user;
}
