import type { Core } from '@strapi/strapi';
import { registeredRoutes } from '@rental/shared/http/registry';
import { undeclaredRoutes, type RouteKey } from './allowed-routes';

interface RouterLayer {
  readonly path: string | RegExp;
  readonly methods: readonly string[];
}

/** Every route below /api; HEAD comes with each GET and is not listed. */
export function mountedApiRoutes(strapi: Core.Strapi): RouteKey[] {
  const layers = [
    ...strapi.server.api('content-api').listRoutes(),
    ...strapi.server.listRoutes(),
  ] as unknown as RouterLayer[];
  return layers.flatMap(({ path, methods }) =>
    methods
      .filter((method) => method !== 'HEAD')
      .map((method) => ({ method, path: String(path) }))
      .filter((route) => route.path === '/api' || route.path.startsWith('/api/')),
  );
}

/**
 * Refuses to start when a route below /api is neither declared by a plugin of ours nor one that
 * Strapi may serve: a route without a declaration has no access rule and no validation.
 */
export function checkMountedRoutes(strapi: Core.Strapi): void {
  const unknown = undeclaredRoutes(mountedApiRoutes(strapi), registeredRoutes());
  if (unknown.length === 0) return;
  const list = unknown.map(({ method, path }) => `${method} ${path}`).join(', ');
  throw new Error(
    `These routes are open without a declaration: ${list}. Declare them with defineRoute, or take them out of Strapi's routers.`,
  );
}
