/** The two tokens of a session: a JWT that says who asks, and a secret that renews it once. */
import { createHash, randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import jwt from 'jsonwebtoken';

const SECRET_BYTES = 32;
const REFRESH_TOKEN = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.[\w-]{43}$/;

const digest = (token: string): Buffer => createHash('sha256').update(token).digest();

export interface RefreshToken {
  token: string;
  /** What is kept of it. */
  hash: Buffer;
}

export function createRefreshToken(sessionId: string): RefreshToken {
  const token = `${sessionId}.${randomBytes(SECRET_BYTES).toString('base64url')}`;
  return { token, hash: digest(token) };
}

/** The session that a refresh token names; undefined for what is none. */
export function readRefreshToken(token: string): { sessionId: string; hash: Buffer } | undefined {
  const sessionId = REFRESH_TOKEN.exec(token)?.[1];
  return sessionId ? { sessionId, hash: digest(token) } : undefined;
}

/** Signed as users-permissions signs, with the session beside the account's number. */
export function signJwt(
  strapi: Core.Strapi,
  { userId, sessionId }: { userId: number; sessionId: string },
  expiresAt: Date,
): string {
  const secret = strapi.config.get<string>('plugin::users-permissions.jwtSecret');
  const claims = { id: userId, sid: sessionId, exp: Math.floor(expiresAt.getTime() / 1000) };
  return jwt.sign(claims, secret, { algorithm: 'HS256' });
}
