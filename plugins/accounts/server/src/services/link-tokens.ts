/** Tokens of links in mails: kept as a digest, with their end inside of what the digest covers. */
import { createHash, randomBytes } from 'node:crypto';
import { wallClock } from '@rental/shared/clock';

const SECRET_BYTES = 32;
const BASE = 36;
const TOKEN = /^([\da-z]{6,12})-[\w-]{43}$/;

/** Told apart from what users-permissions itself would store. */
const digest = (token: string): string =>
  `sha256:${createHash('sha256').update(token).digest('hex')}`;

export interface LinkToken {
  token: string;
  /** What is kept of it. */
  stored: string;
}

export function createLinkToken(lifeMs: number): LinkToken {
  const end = (wallClock.now().getTime() + lifeMs).toString(BASE);
  const token = `${end}-${randomBytes(SECRET_BYTES).toString('base64url')}`;
  return { token, stored: digest(token) };
}

/** What is kept of a token that has not run out; undefined for any other. */
export function storedForm(token: string): string | undefined {
  const end = TOKEN.exec(token)?.[1];
  if (!end || Number.parseInt(end, BASE) <= wallClock.now().getTime()) return undefined;
  return digest(token);
}
