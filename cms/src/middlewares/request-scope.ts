import { randomUUID } from 'node:crypto';
import type { Context, Next } from 'koa';
import { inRequest, log } from '@rental/shared/log';

const GIVEN_ID = /^[\w.-]{8,64}$/;
const SLOW_MS = 1_000;

/**
 * Gives every request an id (the caller's `X-Request-Id` when it looks like one), which all its log
 * lines carry and the answer repeats. Logs the path without its query: that may hold personal data.
 */
export default () =>
  async (ctx: Context, next: Next): Promise<void> => {
    const given = ctx.get('x-request-id');
    const requestId = GIVEN_ID.test(given) ? given : randomUUID();
    ctx.state.requestId = requestId;
    ctx.set('x-request-id', requestId);
    await inRequest({ requestId }, async () => {
      const started = performance.now();
      await next();
      const milliseconds = Math.round(performance.now() - started);
      const { method, path, status } = ctx;
      const notable = status >= 500 || milliseconds > SLOW_MS;
      log[notable ? 'warn' : 'debug']('request', { method, path, status, milliseconds });
    });
  };
