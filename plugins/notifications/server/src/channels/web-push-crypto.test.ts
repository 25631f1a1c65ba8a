import { createECDH, createPublicKey, verify } from 'node:crypto';
import { encryptFor, vapidFrom } from './web-push-crypto';

const bytes = (text: string) => Buffer.from(text, 'base64url');

/** RFC 8291, appendix A. */
test('the example of the standard comes out to the byte', () => {
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(bytes('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw'));
  const keys = {
    p256dh:
      'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  };
  const text = 'When I grow up, I want to be a watermelon';
  const record = encryptFor(keys, text, pair, bytes('DGv6ra1nlYgDCS1FRnbzlw'));
  expect(record.toString('base64url')).toBe(
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
  );
});

test('every message has keys of its own, and what is no key is refused', () => {
  const browser = createECDH('prime256v1');
  browser.generateKeys();
  const keys = { p256dh: browser.getPublicKey('base64url'), auth: 'BTBZMqHH6r4Tts7J_aSIgg' };
  expect(encryptFor(keys, 'x').equals(encryptFor(keys, 'x'))).toBe(false);
  expect(() => encryptFor({ ...keys, p256dh: 'AAAA' }, 'x')).toThrow();
});

test('a push service can check who sends, for how long, and that it is for it', () => {
  const now = new Date('2026-05-04T08:00:00Z');
  const vapid = vapidFrom('a secret', 'https://rental.example');
  expect(vapidFrom('a secret', '').publicKey).toBe(vapid.publicKey);
  expect(vapidFrom('another', '').publicKey).not.toBe(vapid.publicKey);
  const value = vapid.authorization('https://push.example', now);
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(value) ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  expect(key).toBe(vapid.publicKey);
  expect(JSON.parse(bytes(claims).toString())).toEqual({
    aud: 'https://push.example',
    exp: now.getTime() / 1000 + 43_200,
    sub: 'https://rental.example',
  });
  const point = bytes(key);
  const publicKey = createPublicKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  });
  const isGood = (signed: string) =>
    verify(
      'sha256',
      Buffer.from(signed),
      { key: publicKey, dsaEncoding: 'ieee-p1363' },
      bytes(signature),
    );
  expect([isGood(`${head}.${claims}`), isGood(`${head}.x${claims}`)]).toEqual([true, false]);
});
