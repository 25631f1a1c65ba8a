/** Limits per user or address: in the process, or in Redis for all processes (and if it goes, in the process again). */
import type Redis from 'ioredis';
import {
  RateLimiterMemory,
  RateLimiterRedis,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { tooManyRequests } from './errors';
import { devToolsOn, type SignedInUser } from './http/access';
import type { RateLimit } from './http/route';

const limiters = new Map<string, RateLimiterAbstract>();
let redis: Redis | undefined;

/** Called once at boot when REDIS_URL is set. */
export function useRedisForRateLimits(client: Redis): void {
  redis = client;
  limiters.clear();
}

/** Suites and demos ask far more often than people do. */
const DEV_TOOLS_FACTOR = 20;

/** RATE_LIMIT_FACTOR multiplies every limit. */
const factor = (): number =>
  Number(process.env.RATE_LIMIT_FACTOR ?? (devToolsOn() ? DEV_TOOLS_FACTOR : 1));

/** Counts one request; a 429 with `Retry-After` when the limit is passed. */
export async function consumeRateLimit(
  name: string,
  limit: RateLimit,
  user: SignedInUser | undefined,
  address: string,
): Promise<void> {
  const subject = limit.by === 'user' && user ? `user:${user.documentId}` : `address:${address}`;
  await consume(name, limit, subject);
}

/** The same for any subject (an account name at sign-in, say). */
export async function consume(
  name: string,
  limit: Pick<RateLimit, 'points' | 'seconds'>,
  subject: string,
): Promise<void> {
  try {
    await limiterFor(name, limit).consume(subject);
  } catch (refused) {
    if (refused instanceof Error) throw refused;
    const { msBeforeNext } = refused as { msBeforeNext: number };
    throw tooManyRequests(Math.max(1, Math.ceil(msBeforeNext / 1000)));
  }
}

function limiterFor(
  name: string,
  limit: Pick<RateLimit, 'points' | 'seconds'>,
): RateLimiterAbstract {
  const known = limiters.get(name);
  if (known) return known;
  const options = {
    keyPrefix: `{rental}:limit:${name}`,
    points: Math.ceil(limit.points * factor()),
    duration: limit.seconds,
  };
  const memory = new RateLimiterMemory(options);
  const limiter = redis
    ? new RateLimiterRedis({ ...options, storeClient: redis, insuranceLimiter: memory })
    : memory;
  limiters.set(name, limiter);
  return limiter;
}
