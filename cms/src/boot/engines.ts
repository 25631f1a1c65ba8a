import { readEnv } from '@rental/config/env';
import { getSearchService } from '@rental/search/contracts/service';
import { db } from '@rental/shared/database';
import type { Check } from '@rental/shared/health';
import { mountRoutes } from '@rental/shared/http/handle';
import { platformRoutes } from '@rental/shared/http/platform-routes';
import { createRedis } from '@rental/shared/jobs';
import { startOutbox, stopOutbox } from '@rental/shared/outbox/index';
import { useRedisForRateLimits } from '@rental/shared/rate-limit';
import type { Core } from '@strapi/strapi';

const env = readEnv(process.env);
const redis = env.redisUrl ? createRedis(env.redisUrl) : undefined;

/** Health, metrics and the contract; mounted before the server takes its routes. */
export function mountPlatformRoutes(strapi: Core.Strapi): void {
  const checks: Check[] = [
    {
      name: 'database',
      run: async () => {
        await db(strapi).raw('select 1');
      },
    },
  ];
  if (redis)
    checks.push({
      name: 'redis',
      optional: true,
      run: async () => {
        await redis.ping();
      },
    });
  if (env.elasticsearchUrl)
    checks.push({
      name: 'elasticsearch',
      optional: true,
      run: () => getSearchService(strapi).assertElasticsearch(),
    });
  mountRoutes(
    strapi,
    platformRoutes({
      checks,
      metricsToken: env.secrets.metricsToken,
      publicUrl: env.cms.url,
    }),
  );
}

/** The outbox worker of this process, and Redis where there is one. */
export function startEngines(strapi: Core.Strapi): void {
  if (redis) useRedisForRateLimits(redis);
  startOutbox(strapi, {
    worker: env.role !== 'web',
    ...(env.redisUrl ? { redisUrl: env.redisUrl } : {}),
  });
}

export async function stopEngines(strapi: Core.Strapi): Promise<void> {
  await stopOutbox(strapi);
  redis?.disconnect();
}
