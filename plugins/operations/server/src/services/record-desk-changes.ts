/**
 * Writes down what staff change in Strapi's own pages, staff accounts, roles, access keys, webhooks
 * and media, in the transaction of the change.
 */
import type { Trx } from '@rental/shared/database';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import type { AuditAction } from '../../../contracts/audit';
import { getOperations } from '../../../contracts/service';
import { watchedChanges, type Watched, type WatchedChange } from '../domain/watched-changes';
import { signedInStaff } from './signed-in-staff';
import {
  areasOfAdminRoute,
  areasOfMediaRoute,
  type WatchedArea,
  type WatchedRequest,
} from './watched-areas';

type Middleware = (context: Context, next: Next) => Promise<void>;

interface Route {
  readonly method: string;
  readonly path: string;
  config?: { middlewares?: (string | Middleware)[] };
}

interface Router {
  readonly routes: readonly Route[];
}

/** Any constant: changes of one area wait for each other, so that nobody gets another's. */
const LOCK = 7_205_759_403_794;

/** Called in `register`: afterwards the routes are mounted. @throws when Strapi has them no more */
export function recordDeskChanges(strapi: Core.Strapi): void {
  watch(strapi, strapi.admin as unknown as { routes: Record<string, Router> }, areasOfAdminRoute);
  watch(
    strapi,
    strapi.plugin('upload') as unknown as { routes: Record<string, Router> },
    areasOfMediaRoute,
  );
}

function watch(
  strapi: Core.Strapi,
  { routes: { admin } }: { routes: Record<string, Router> },
  areasOf: (path: string) => readonly WatchedArea[],
): void {
  let count = 0;
  for (const route of admin?.routes ?? []) {
    const areas = route.method === 'GET' ? [] : areasOf(route.path);
    if (areas.length === 0) continue;
    count += 1;
    const isReplacing = route.path.endsWith('/replace');
    route.config = {
      ...route.config,
      middlewares: [...(route.config?.middlewares ?? []), recorder(strapi, areas, isReplacing)],
    };
  }
  if (count === 0)
    throw new Error("Strapi's own routes that change what is audited were not found.");
}

const requestOf = (context: Context): WatchedRequest => ({
  params: context.params as Record<string, unknown>,
  query: context.query,
  body: context.request.body,
  answer: context.body,
});

function recorder(
  strapi: Core.Strapi,
  areas: readonly WatchedArea[],
  isReplacing: boolean,
): Middleware {
  return async (context, next) => {
    await strapi.db.transaction(async ({ trx: started }) => {
      const trx = started as unknown as Trx;
      const look = async (request: WatchedRequest): Promise<Watched[][]> => {
        const seen: Watched[][] = [];
        for (const area of areas) seen.push(await area.read(trx, request));
        return seen;
      };
      if (!areas.some(({ family }) => family === 'media'))
        await trx.raw('select pg_advisory_xact_lock(?)', [LOCK]);
      const request = { ...requestOf(context), answer: undefined };
      const before = await look(request);
      await next();
      const after = await look(requestOf(context));
      for (const [index, area] of areas.entries())
        for (const change of watchedChanges(before[index] ?? [], after[index] ?? []))
          await record(strapi, trx, area, change, isReplacing);
    });
  };
}

/** Who proves to be invited, or to have forgotten the password, acts on their own account. */
async function record(
  strapi: Core.Strapi,
  trx: Trx,
  { kind, family }: WatchedArea,
  { id, label, verb, before, after }: WatchedChange,
  isReplacing: boolean,
): Promise<void> {
  const actorId = signedInStaff(strapi) ?? (kind === 'staff' ? id : undefined);
  if (actorId === undefined) return;
  const action: AuditAction =
    isReplacing && kind === 'media' && verb === 'update' ? 'media.replace' : `${family}.${verb}`;
  await getOperations(strapi).recordStaffAction(trx, {
    actorId,
    action,
    subject: { kind, id, label },
    before,
    after,
  });
}
