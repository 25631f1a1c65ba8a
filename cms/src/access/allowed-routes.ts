/**
 * Strapi's own content-API routes that stay open. Everything else below /api is a typed route of a
 * plugin of ours or does not exist; the boot fails on any other.
 */

export interface RouteKey {
  readonly method: string;
  /** Full path, parameters as `:name`. */
  readonly path: string;
}

/** Accounts: users-permissions, guarded in `extensions/users-permissions`. */
export const AUTH_ROUTES: readonly RouteKey[] = [
  { method: 'POST', path: '/api/auth/local' },
  { method: 'POST', path: '/api/auth/local/register' },
  { method: 'POST', path: '/api/auth/forgot-password' },
  { method: 'POST', path: '/api/auth/reset-password' },
  { method: 'POST', path: '/api/auth/change-password' },
  { method: 'POST', path: '/api/auth/send-email-confirmation' },
];

/** Core routers. The list of categories is a typed route of the search plugin. */
export const CORE_ROUTES: readonly RouteKey[] = [
  { method: 'GET', path: '/api/categories/:id' },
  { method: 'GET', path: '/api/pages' },
  { method: 'GET', path: '/api/pages/:id' },
];

const ALLOWED = new Set([...AUTH_ROUTES, ...CORE_ROUTES].map(keyOf));

function keyOf({ method, path }: RouteKey): string {
  return `${method} ${path}`;
}

/** Whether Strapi itself may serve this route. */
export function isAllowed(route: RouteKey): boolean {
  return ALLOWED.has(keyOf(route));
}

/**
 * The mounted routes that nobody answers for.
 *
 * @param mounted every route below /api, as the router has it
 * @param declared the typed routes of our plugins
 */
export function undeclaredRoutes(
  mounted: readonly RouteKey[],
  declared: readonly RouteKey[],
): RouteKey[] {
  const known = new Set(declared.map(keyOf));
  return mounted.filter((route) => !ALLOWED.has(keyOf(route)) && !known.has(keyOf(route)));
}
