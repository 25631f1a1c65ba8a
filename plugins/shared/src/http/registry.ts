/** Every route that was bound in this process: what OpenAPI lists and the boot check allows. */
import { ACCESS, type Route } from './route';

const routes = new Map<string, Route>();

/** Refuses a second declaration of an id and a route that does not say who may call it. */
export function registerRoute(route: Route): void {
  if (!ACCESS.includes(route.access))
    throw new Error(`route ${route.id} does not declare who may call it (access)`);
  const other = routes.get(route.id);
  if (other && other !== route) throw new Error(`two routes are called ${route.id}`);
  routes.set(route.id, route);
}

export const registeredRoutes = (): readonly Route[] => [...routes.values()];
