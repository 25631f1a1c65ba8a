/** Links in mails that end them: signed, good for ever, and for nothing else. */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { ENDED } from '../../../contracts/routes';

export interface Unsubscribing {
  readonly userId: string;
  readonly group: (typeof ENDED)[number];
}

export interface LinkTokens {
  sign(what: Unsubscribing): string;
  /** Undefined for what nobody has signed. */
  read(token: string): Unsubscribing | undefined;
}

const TOKEN = /^([a-z0-9]{1,64})\.([a-z]{1,20})\.([\w-]{43})$/;

/** @param secret of the platform; the key is derived from it for this use alone */
export function linkTokens(secret: string): LinkTokens {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'rental notification links', 32));
  const signature = (signed: string): Buffer => createHmac('sha256', key).update(signed).digest();
  return {
    sign: ({ userId, group }) =>
      `${userId}.${group}.${signature(`${userId}.${group}`).toString('base64url')}`,
    read(token) {
      const [, userId = '', name = '', given = ''] = TOKEN.exec(token) ?? [];
      const group = ENDED.find((each) => each === name);
      if (!group) return undefined;
      const wanted = signature(`${userId}.${group}`);
      const got = Buffer.from(given, 'base64url');
      return got.length === wanted.length && timingSafeEqual(got, wanted)
        ? { userId, group }
        : undefined;
    },
  };
}
