import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { explainRefusal, type StrapiErrorBody } from '../access/explain-refusal';

interface MatchingLayer {
  readonly methods: readonly string[];
  match(path: string): boolean;
}

const EMPTY_NAMES: Readonly<Record<number, string>> = {
  404: 'NotFoundError',
  405: 'MethodNotAllowedError',
};

function isErrorBody(body: unknown): body is StrapiErrorBody {
  return typeof body === 'object' && body !== null && 'error' in body;
}

function isApi(path: string): boolean {
  return path === '/api' || path.startsWith('/api/');
}

/** Koa's router answers 405 for every address: Strapi serves static files at all of them. */
function isKnownPath(strapi: Core.Strapi, path: string): boolean {
  const layers = strapi.server.api('content-api').listRoutes() as unknown as MatchingLayer[];
  return layers.some((layer) => layer.methods.length > 0 && layer.match(path));
}

/**
 * Gives Strapi's own refusals below /api a stable `details.code`. Stands before `strapi::errors`,
 * which turns what was thrown into the body that is completed here.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next): Promise<void> => {
    await next();
    if (!isApi(ctx.path) || ctx.status < 400) return;
    const missing = (ctx.status === 405 || ctx.status === 501) && !isKnownPath(strapi, ctx.path);
    const status = missing ? 404 : ctx.status;
    const error = isErrorBody(ctx.body)
      ? { ...ctx.body.error, status }
      : { status, name: EMPTY_NAMES[status] ?? 'HttpError', message: '' };
    if (missing) {
      error.name = 'NotFoundError';
      ctx.remove('allow');
    }
    const answer = explainRefusal({
      status,
      method: ctx.method,
      path: ctx.path,
      signedIn: ctx.get('authorization') !== '',
      error,
    });
    ctx.status = answer.error.status;
    ctx.body = answer;
  };
