/**
 * What browsers' push services ask for: a payload that only the browser can read (RFC 8291, RFC 8188)
 * and a signed word of who sends it (VAPID, RFC 8292).
 */
import {
  createCipheriv,
  createECDH,
  createPrivateKey,
  hkdfSync,
  randomBytes,
  sign,
  type ECDH,
} from 'node:crypto';

const CURVE = 'prime256v1';
const RECORD_BYTES = 4096;
const SALT_BYTES = 16;
const HEADER_END = 21;

export interface BrowserKeys {
  /** base64url, as the browser gives them. */
  readonly p256dh: string;
  readonly auth: string;
}

const hkdf = (key: Buffer, salt: Buffer, info: Buffer, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, info, bytes));

function newPair(): ECDH {
  const pair = createECDH(CURVE);
  pair.generateKeys();
  return pair;
}

/**
 * One record of `aes128gcm`.
 * @param pair of this message alone, @param salt of it: given in tests only
 * @throws for keys that are none
 */
export function encryptFor(
  { p256dh, auth }: BrowserKeys,
  text: string,
  pair: ECDH = newPair(),
  salt: Buffer = randomBytes(SALT_BYTES),
): Buffer {
  const theirs = Buffer.from(p256dh, 'base64url');
  const ours = pair.getPublicKey();
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), theirs, ours]);
  const shared = hkdf(pair.computeSecret(theirs), Buffer.from(auth, 'base64url'), info, 32);
  const key = hkdf(shared, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = hkdf(shared, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
  const cipher = createCipheriv('aes-128-gcm', key, nonce);
  // 2: the last record.
  const padded = Buffer.concat([Buffer.from(text, 'utf8'), Buffer.from([2])]);
  const body = Buffer.concat([cipher.update(padded), cipher.final(), cipher.getAuthTag()]);
  const header = Buffer.alloc(HEADER_END);
  salt.copy(header);
  header.writeUInt32BE(RECORD_BYTES, SALT_BYTES);
  header.writeUInt8(ours.length, HEADER_END - 1);
  return Buffer.concat([header, ours, body]);
}

export interface Vapid {
  /** What browsers subscribe with. */
  readonly publicKey: string;
  /** The value of `Authorization` for a push service. */
  authorization(origin: string, now: Date): string;
}

const TOKEN_SECONDS = 12 * 3600;
const MOST_TRIES = 10;

/** @param secret of the platform: the pair follows from it, and is the same in every process */
export function vapidFrom(secret: string, subject: string): Vapid {
  const pair = createECDH(CURVE);
  for (let attempt = 0; ; attempt += 1)
    try {
      const info = `rental web push ${attempt}`;
      pair.setPrivateKey(Buffer.from(hkdfSync('sha256', secret, '', info, 32)));
      break;
    } catch (error) {
      // Not every number is a key of the curve; nearly every one is.
      if (attempt === MOST_TRIES) throw error;
    }
  const point = pair.getPublicKey();
  const key = createPrivateKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      d: pair.getPrivateKey().toString('base64url'),
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  });
  const publicKey = point.toString('base64url');
  return {
    publicKey,
    authorization(origin, now) {
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const exp = Math.floor(now.getTime() / 1000) + TOKEN_SECONDS;
      const signed = `${part({ typ: 'JWT', alg: 'ES256' })}.${part({ aud: origin, exp, sub: subject })}`;
      const signature = sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' });
      return `vapid t=${signed}.${signature.toString('base64url')}, k=${publicKey}`;
    },
  };
}
