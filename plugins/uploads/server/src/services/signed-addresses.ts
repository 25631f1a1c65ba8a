/** Addresses that show a private upload for a short time. Ages are wall time, like those of tokens. */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

export interface SignedAddresses {
  sign(uploadId: string): string;
  isGood(uploadId: string, expires: number, signature: string): boolean;
}

/** Addresses of one window are the same, so that a page can be cached and shown again. */
const WINDOW_SECONDS = 300;
const LEAST_SECONDS = 600;

/**
 * @param secret of the platform; the key is derived from it for this use alone
 * @param publicUrl without a trailing slash
 * @param seconds wall time
 */
export function signedAddresses(
  secret: string,
  publicUrl: string,
  seconds: () => number = () => Math.floor(Date.now() / 1000),
): SignedAddresses {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'rental upload addresses', 32));
  const signatureOf = (uploadId: string, expires: number): string =>
    createHmac('sha256', key).update(`${uploadId}.${expires}`).digest('base64url');
  return {
    sign(uploadId) {
      const window = Math.ceil(seconds() / WINDOW_SECONDS);
      const expires = window * WINDOW_SECONDS + LEAST_SECONDS;
      const query = new URLSearchParams({
        expires: String(expires),
        signature: signatureOf(uploadId, expires),
      });
      return `${publicUrl}/api/uploads/${uploadId}?${query}`;
    },
    isGood(uploadId, expires, signature) {
      const wanted = Buffer.from(signatureOf(uploadId, expires));
      const given = Buffer.from(signature);
      const matches = given.length === wanted.length && timingSafeEqual(given, wanted);
      return matches && expires > seconds();
    },
  };
}
