import { createCookie, type Cookie } from '@remix-run/node';
import { env } from './env.server';

const encrypted = env.storefrontUrl.startsWith('https:');

/**
 * A cookie that scripts cannot read, that other sites do not send with a form, and that nobody else
 * can write.
 *
 * @param name without prefix: over https it becomes `__Host-<name>`, which subdomains cannot set
 */
export function signedCookie(name: string, maxAgeSeconds: number): Cookie {
  return createCookie(encrypted ? `__Host-${name}` : name, {
    httpOnly: true,
    sameSite: 'lax',
    secure: encrypted,
    path: '/',
    maxAge: maxAgeSeconds,
    secrets: [env.sessionSecret],
  });
}
