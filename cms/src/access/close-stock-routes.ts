import type { Core } from '@strapi/strapi';
import { isAllowed } from './allowed-routes';

interface StockRoute {
  readonly method: string;
  readonly path: string;
  readonly config?: { readonly prefix?: string };
}

interface StockRouter {
  readonly type?: string;
  readonly prefix?: string;
  readonly routes: readonly StockRoute[];
}

type RouterInput = StockRouter | ((context: { strapi: Core.Strapi }) => StockRouter);

/** The plugins whose routes are declared with `@rental/shared/http`. */
export const OURS: ReadonlySet<string> = new Set([
  'accounts',
  'bookings',
  'chat',
  'listings',
  'notifications',
  'operations',
  'payments',
  'search',
  'uploads',
]);

/**
 * Takes the content-API routes that are not on the allow-list out of Strapi's plugins (users,
 * roles, uploads, locales, content types …), before Strapi mounts them. Admin routes stay.
 * Called in `register`.
 */
export function closeStockRoutes(strapi: Core.Strapi): void {
  for (const [name, plugin] of Object.entries(strapi.plugins)) {
    if (OURS.has(name)) continue;
    const target = plugin as unknown as { routes: Record<string, RouterInput> | StockRoute[] };
    const { routes } = target;
    if (Array.isArray(routes)) continue; // a bare list is mounted in the admin API
    const router = routes['content-api'];
    if (router) target.routes = { ...routes, 'content-api': onlyAllowed(name, router) };
  }
}

/** Strapi builds some of these routers only after `register`: the filter runs when it does. */
function onlyAllowed(plugin: string, input: RouterInput): RouterInput {
  return (context) => {
    const router = typeof input === 'function' ? input(context) : input;
    return {
      ...router,
      routes: router.routes.filter((route) => {
        const prefix = route.config?.prefix ?? router.prefix ?? `/${plugin}`;
        return isAllowed({ method: route.method, path: `/api${prefix}${route.path}` });
      }),
    };
  };
}
