/** Routes that share method and path with another and are chosen by the query. */
import type { Context } from 'koa';
import type { Route } from './route';

type Run = (ctx: Context) => Promise<void>;
interface Variant {
  readonly selectedBy: Readonly<Record<string, string>>;
  readonly run: Run;
}

const variants = new Map<string, Variant[]>();

const placeOf = ({ method, path }: Route): string => `${method} ${path}`;

export function addVariant(route: Route, run: Run): void {
  const place = placeOf(route);
  const variant = { selectedBy: route.selectedBy ?? {}, run };
  variants.set(place, [...(variants.get(place) ?? []), variant]);
}

/** What answers a request to `route` in its place; undefined when it is the route itself. */
export function variantFor(
  route: Route,
  query: Readonly<Record<string, unknown>>,
): Run | undefined {
  if (route.selectedBy) return undefined;
  return variants
    .get(placeOf(route))
    ?.find(({ selectedBy }) =>
      Object.entries(selectedBy).every(([name, value]) => query[name] === value),
    )?.run;
}
