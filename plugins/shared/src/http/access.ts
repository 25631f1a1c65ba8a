/**
 * The access check of every declared route: deny unless allowed. One indexed statement, so that a
 * suspension or a revoked session takes effect with the next request, in every process.
 */
import type { Core } from '@strapi/strapi';
import jwt from 'jsonwebtoken';
import { db, rowsOf } from '../database';
import { AppError, notFound, unauthenticated } from '../errors';
import type { Access } from './route';

export interface SignedInUser {
  id: number;
  documentId: string;
  role: string;
  email: string;
  /** A column of its own: filled from users-permissions' `confirmed`. */
  confirmed: boolean;
}

interface UserRow {
  id: number;
  document_id: string;
  email: string;
  confirmed: boolean;
  blocked: boolean;
  tokens_valid_from: Date | null;
  role: string | null;
}

const FIND_USER = `select u.id, u.document_id, u.email, u.confirmed, u.blocked, u.tokens_valid_from, r.type as role
  from up_users u
  left join up_users_role_lnk l on l.user_id = u.id
  left join up_roles r on r.id = l.role_id
  where u.id = ?`;

/** The caller, or undefined when no token was sent. A token that is bad or revoked is a 401. */
export async function authenticate(
  strapi: Core.Strapi,
  authorization: string,
): Promise<SignedInUser | undefined> {
  if (!authorization) return undefined;
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization)?.[1];
  if (!token) throw unauthenticated();
  const { id, iat } = verifyToken(strapi, token);
  const [row] = await rowsOf<UserRow>(db(strapi), FIND_USER, [id]);
  if (!row) throw unauthenticated('This session is not valid. Sign in again.', 'SESSION_INVALID');
  assertStanding(row, iat);
  return {
    id: row.id,
    documentId: row.document_id,
    role: row.role ?? '',
    email: row.email,
    confirmed: row.confirmed,
  };
}

function assertStanding(row: UserRow, issuedAt: number): void {
  if (row.blocked)
    throw unauthenticated(
      'This account is suspended. Write to support to learn why.',
      'ACCOUNT_SUSPENDED',
    );
  // `iat` has whole seconds: a token of the same second as the revocation is refused as well.
  if (row.tokens_valid_from && issuedAt * 1000 < row.tokens_valid_from.getTime())
    throw unauthenticated('This session was ended. Sign in again.', 'SESSION_REVOKED');
}

function verifyToken(strapi: Core.Strapi, token: string): { id: number; iat: number } {
  const secret = strapi.config.get<string>('plugin::users-permissions.jwtSecret');
  try {
    const payload = jwt.verify(token, secret, { algorithms: ['HS256'] });
    if (typeof payload === 'object' && Number.isInteger(payload.id) && payload.iat)
      return { id: payload.id as number, iat: payload.iat };
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
