import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Random letters and digits; 248 is the largest multiple of 62 in a byte, the rest would favour some. */
export function randomText(length: number): string {
  let text = '';
  while (text.length < length)
    for (const byte of randomBytes(length * 2))
      if (byte < 248 && text.length < length) text += ALPHABET[byte % 62];
  return text;
}

/** A new id in Stripe's manner: `pi_` and 24 letters or digits. */
export function newId(prefix: string): string {
  return `${prefix}_${randomText(prefix === 'acct' ? 16 : 24)}`;
}
