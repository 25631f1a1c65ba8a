/**
 * Routes of the admin panel. Each names the permissions that it needs; the platform does not start
 * with one that names none.
 */
import type { Core } from '@strapi/strapi';

/** As roles hold it: an action of ours, or one of Strapi's on a content type. */
export interface StaffPermission {
  readonly action: string;
  readonly subject?: string;
}

export interface StaffRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/<plugin>`. */
  readonly path: string;
  /** `controller.action` */
  readonly handler: string;
  /** Every one of them is needed. */
  readonly needs: readonly StaffPermission[];
}

interface MountedPolicy {
  readonly name: string;
  readonly config?: { readonly actions?: readonly (StaffPermission | string)[] };
}

interface MountedRoute {
  readonly method: string;
  readonly path: string;
  readonly handler: unknown;
  readonly config?: { readonly policies?: readonly (MountedPolicy | string)[] };
}

const SIGNED_IN = 'admin::isAuthenticatedAdmin';
const PERMITTED = 'admin::hasPermissions';

/** The value of a plugin's `routes.admin`: Strapi mounts it under the plugin's name. */
export function staffRoutes(routes: readonly StaffRoute[]) {
  return {
    type: 'admin' as const,
    routes: routes.map(({ method, path, handler, needs }) => ({
      method,
      path,
      handler,
      config: { policies: [SIGNED_IN, { name: PERMITTED, config: { actions: needs } }] },
    })),
  };
}

const policyNamed = (route: MountedRoute, name: string): MountedPolicy | undefined =>
  (route.config?.policies ?? [])
    .map((policy) => (typeof policy === 'string' ? { name: policy } : policy))
    .find((policy) => policy.name === name);

/** What staff need for a route; empty when it names nothing, or lets people in who did not sign in. */
export function neededPermissions(route: MountedRoute): StaffPermission[] {
  if (!policyNamed(route, SIGNED_IN)) return [];
  return (policyNamed(route, PERMITTED)?.config?.actions ?? []).map((each) =>
    typeof each === 'string' ? { action: each } : each,
  );
}

/** Refuses to start when a route of the plugin's admin API is open to every member of staff. */
export function assertStaffRoutesGuarded(
  strapi: Pick<Core.Strapi, 'plugins'>,
  names: Iterable<string>,
): void {
  for (const name of names) {
    const { routes } = strapi.plugins[name] as unknown as {
      routes?: Record<string, { type?: string; routes: readonly MountedRoute[] }>;
    };
    for (const router of Object.values(routes ?? {}))
      for (const route of router.type === 'admin' ? router.routes : [])
        if (neededPermissions(route).length === 0)
          throw new Error(
            `${route.method} /${name}${route.path} does not name the permission that staff need for it: declare it with staffRoutes.`,
          );
  }
}
