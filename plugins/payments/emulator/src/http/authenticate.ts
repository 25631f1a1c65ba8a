import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { EmulatorConfig } from '../config';
import { refused } from './errors';

/** Which of the two keys a request carries. */
export type Access = 'secret' | 'publishable';

/**
 * The key may stand in a Bearer or Basic header or, as Stripe.js sends it, in the form as `key`.
 * @throws StripeError 401
 */
export function authenticate(
  config: EmulatorConfig,
  request: IncomingMessage,
  form: Record<string, unknown>,
): Access {
  const key =
    keyOf(request.headers.authorization) ?? (typeof form.key === 'string' ? form.key : '');
  delete form.key;
  if (key === '')
    throw refused(
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
      {},
      401,
    );
  if (same(key, config.secretKey)) return 'secret';
  if (same(key, config.publishableKey)) return 'publishable';
  throw refused(`Invalid API Key provided: ${hidden(key)}`, {}, 401);
}

function keyOf(header: string | undefined): string | undefined {
  const [scheme, value] = (header ?? '').split(' ');
  if (!value) return undefined;
  if (scheme?.toLowerCase() === 'bearer') return value;
  if (scheme?.toLowerCase() === 'basic')
    return Buffer.from(value, 'base64').toString('utf8').split(':')[0];
  return undefined;
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function hidden(key: string): string {
  return `${key.slice(0, 8)}${'*'.repeat(Math.max(0, key.length - 12))}${key.slice(-4)}`;
}
