/** Routes of no plugin: liveness, readiness, metrics, and the contract itself. */
import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { notFound } from '../errors';
import { checkReadiness, type Check } from '../health';
import { registry as metrics } from '../metrics';
import { handle, type BoundRoute } from './handle';
import { toOpenApi } from './openapi';
import { registeredRoutes } from './registry';
import { defineRoute } from './route';

const live = defineRoute({
  id: 'platform.live',
  method: 'GET',
  path: '/health',
  access: 'public',
  summary: 'The process answers',
  answers: { 200: z.object({ status: z.literal('ok') }) },
});

const ready = defineRoute({
  id: 'platform.ready',
  method: 'GET',
  path: '/health/ready',
  access: 'public',
  summary: 'Which dependencies answer; 503 when one that is needed does not',
  answers: {
    200: z.object({
      ready: z.boolean(),
      checks: z.record(z.string(), z.enum(['ok', 'down', 'degraded'])),
    }),
  },
});

const measured = defineRoute({
  id: 'platform.metrics',
  method: 'GET',
  path: '/metrics',
  access: 'public',
  summary: 'Prometheus metrics, for the bearer of the metrics token',
  produces: metrics.contentType,
  answers: { 200: z.string() },
});

const docs = defineRoute({
  id: 'platform.docs',
  method: 'GET',
  path: '/api/docs',
  access: 'public',
  summary: 'This document (OpenAPI 3.1)',
  answers: { 200: z.record(z.string(), z.unknown()) },
});

export interface PlatformRouteOptions {
  checks: readonly Check[];
  metricsToken: string;
  publicUrl: string;
}

export function platformRoutes(options: PlatformRouteOptions): BoundRoute[] {
  return [
    handle(live, async () => ({ body: { status: 'ok' as const } })),
    handle(ready, async () => {
      const body = await checkReadiness(options.checks);
      return { status: body.ready ? 200 : 503, body };
    }),
    handle(measured, async ({ request }) => {
      // Without the token there is nothing to see here, not even that it exists.
      if (!isToken(request.header('authorization'), options.metricsToken))
        throw notFound('This page');
      return { body: await metrics.metrics() };
    }),
    handle(docs, async () => ({
      body: { ...toOpenApi(registeredRoutes(), options.publicUrl) },
    })),
  ];
}

function isToken(header: string, token: string): boolean {
  const given = Buffer.from(header.replace(/^Bearer /, ''));
  const wanted = Buffer.from(token);
  return wanted.length > 0 && given.length === wanted.length && timingSafeEqual(given, wanted);
}
