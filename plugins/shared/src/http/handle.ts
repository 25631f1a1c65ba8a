/** Binds a declared route to its handler, and bound routes to Strapi. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Knex } from 'knex';
import { z } from 'zod';
import { platformClock, type Clock } from '../clock';
import { db, toDatabaseAppError } from '../database';
import { AppError, toErrorBody, validationError, type FieldErrors } from '../errors';
import { withIdempotency } from '../idempotency';
import { log } from '../log';
import { countRequest } from '../metrics';
import { consumeRateLimit } from '../rate-limit';
import { assertAccess, authenticate, type SignedInUser } from './access';
import { formFileOf, type FormFile } from './form-file';
import { registerRoute } from './registry';
import type { AnswerOf, BodyOf, ParamsOf, QueryOf, Route } from './route';
import { addVariant, variantFor } from './variants';

export interface Handled<R extends Route> {
  strapi: Core.Strapi;
  knex: Knex;
  clock: Clock;
  /** Set on `user` and `party` routes; on public ones when a valid token came along. */
  user: SignedInUser | undefined;
  params: ParamsOf<R>;
  query: QueryOf<R>;
  body: BodyOf<R>;
  /** Present on idempotent routes: what a resumed attempt is recognised by. */
  requestKey: string;
  /** Set on routes that declare one; it is gone when the answer is sent. */
  file: FormFile | undefined;
  request: { rawBody: string; header(name: string): string; address: string };
}

export interface Answer<R extends Route> {
  /** Default 200. */
  status?: number;
  body: AnswerOf<R>;
  headers?: Record<string, string>;
}

type Handler<R extends Route> = (context: Handled<R>) => Promise<Answer<R>>;

export interface BoundRoute {
  readonly route: Route;
  readonly run: (ctx: Context) => Promise<void>;
}

export function handle<R extends Route>(route: R, handler: Handler<R>): BoundRoute {
  registerRoute(route);
  const bound: BoundRoute = {
    route,
    async run(ctx) {
      const variant = variantFor(route, ctx.query);
      if (variant) return variant(ctx);
      const started = performance.now();
      try {
        await answer(route, handler, ctx);
      } catch (error) {
        refuse(ctx, route, error);
      }
      countRequest(route.id, route.method, ctx.status, (performance.now() - started) / 1000);
    },
  };
  if (route.selectedBy) addVariant(route, bound.run);
  return bound;
}

/** A variant is reached through the route that it is a variant of. */
const isMounted = ({ route }: BoundRoute): boolean => route.selectedBy === undefined;

/** The value of a plugin's `routes`: Strapi mounts the content API under `/api`. */
export function toStrapiRoutes(bound: readonly BoundRoute[]) {
  return {
    'content-api': {
      type: 'content-api',
      prefix: '',
      routes: bound.filter(isMounted).map(({ route, run }) => ({
        method: route.method,
        path: route.path.replace(/^\/api/, ''),
        handler: run,
        config: { auth: false },
      })),
    },
  };
}

/** For routes outside `/api` (health, metrics) and those that no plugin owns. */
export function mountRoutes(strapi: Core.Strapi, bound: readonly BoundRoute[]): void {
  strapi.server.routes(
    bound.map(({ route, run }) => ({
      method: route.method,
      path: route.path,
      handler: run,
      config: { auth: false },
    })) as Parameters<typeof strapi.server.routes>[0],
  );
}

async function answer<R extends Route>(route: R, handler: Handler<R>, ctx: Context): Promise<void> {
  const strapi = (globalThis as unknown as { strapi: Core.Strapi }).strapi;
  const address = ctx.request.ip;
  if (route.access === 'dev') assertAccess('dev', undefined);
  const user = await callerOf(strapi, route, ctx);
  assertAccess(route.access, user);
  if (route.rateLimit) await consumeRateLimit(route.id, route.rateLimit, user, address);
  const input = {
    params: parse(route.params, namedParams(ctx), 'path'),
    query: parse(route.query ?? NOTHING, ctx.query, 'query'),
    body: route.access === 'stripe' ? undefined : parse(route.body, ctx.request.body, 'body'),
  };
  const run = (requestKey: string) =>
    handler({
      strapi,
      knex: db(strapi),
      clock: platformClock(strapi),
      user,
      ...(input as { params: ParamsOf<R>; query: QueryOf<R>; body: BodyOf<R> }),
      requestKey,
      file: route.file === undefined ? undefined : formFileOf(ctx, route.file),
      request: { rawBody: rawBodyOf(ctx), header: (name) => ctx.get(name), address },
    });
  const result = route.idempotent
    ? await withIdempotency(
        db(strapi),
        {
          actor: user ? user.documentId : `address:${address}`,
          route: `${route.id} ${JSON.stringify(input.params ?? {})}`,
          key: ctx.get('idempotency-key'),
          body: input.body,
        },
        run,
      )
    : await run('');
  ctx.status = result.status ?? 200;
  for (const [name, value] of Object.entries(result.headers ?? {})) ctx.set(name, value);
  if (route.produces) ctx.type = route.produces;
  ctx.body = result.body;
}

/** On public routes a token that is no longer good makes a stranger of its bearer, not a refusal. */
async function callerOf(
  strapi: Core.Strapi,
  route: Route,
  ctx: Context,
): Promise<SignedInUser | undefined> {
  if (route.access === 'stripe' || route.access === 'dev') return undefined;
  try {
    return await authenticate(strapi, ctx.get('authorization'));
  } catch (error) {
    if (route.access === 'public' && error instanceof AppError) return undefined;
    throw error;
  }
}

const NOTHING = z.strictObject({});

/** Without what the router of an outer mount has matched, which has numbers for names. */
const namedParams = (ctx: Context): Record<string, string> =>
  Object.fromEntries(
    Object.entries(ctx.params as Record<string, string>).filter(([name]) => !/^\d+$/.test(name)),
  );

/** Strapi keeps the unparsed body under this symbol (`includeUnparsed`). */
function rawBodyOf(ctx: Context): string {
  const body = ctx.request.body as Record<symbol, unknown> | undefined;
  const raw = body?.[Symbol.for('unparsedBody')];
  return typeof raw === 'string' ? raw : '';
}

const WHERE = { path: 'address', query: 'query', body: 'body' } as const;

function parse(schema: z.ZodType | undefined, value: unknown, part: keyof typeof WHERE): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  const fields = fieldErrors(parsed.error);
  const first = Object.entries(fields)[0];
  throw validationError(
    `The ${WHERE[part]} is not valid${first ? `: ${first[0] || 'it'}: ${first[1]}` : '.'}`,
    fields,
  );
}

/** A sentence for each path; an unknown field is named itself, not the object that it is in. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const path = issue.path.join('.');
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys)
        fields[path ? `${path}.${key}` : key] = 'This field is not known here; leave it out.';
    else fields[path] ??= issue.message;
  }
  return fields;
}

function refuse(ctx: Context, route: Route, thrown: unknown): void {
  const mapped = toDatabaseAppError(thrown);
  const known = mapped instanceof AppError;
  const error = known
    ? mapped
    : new AppError(
        500,
        'INTERNAL',
        'Something went wrong on our side. Nothing is lost; try again, and tell support the request id if it stays.',
        { requestId: ctx.state.requestId as string },
      );
  if (error.status >= 500) log.error('request failed', { route: route.id, error: thrown });
  ctx.status = error.status;
  for (const [name, value] of Object.entries(error.headers)) ctx.set(name, value);
  ctx.body = toErrorBody(error);
}
