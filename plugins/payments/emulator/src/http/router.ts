import type { World } from '../world';
import type { Scope } from '../store/records';
import type { Access } from './authenticate';
import type { Parser } from './params';

/** One authenticated request to a Stripe path. */
export interface Call {
  world: World;
  scope: Scope;
  access: Access;
  /** The part of the path that stands for `:name`. */
  path: (name: string) => string;
  /** A fault set by the developer asks for the card to be declined. */
  declineForced: boolean;
}

export interface Route {
  method: 'GET' | 'POST' | 'DELETE';
  segments: string[];
  /** Stripe.js may call it with the publishable key. */
  publishable: boolean;
  /** Checks the parameters (400) and answers what runs with them. */
  prepare: (form: Record<string, unknown>) => (call: Call) => object;
}

/** A path of the API: its parameters are parsed before `handle` sees them. */
export function route<P>(
  method: Route['method'],
  path: string,
  params: Parser<P>,
  handle: (call: Call, params: P) => object,
  options: { publishable?: boolean } = {},
): Route {
  return {
    method,
    segments: path.split('/').slice(1),
    publishable: options.publishable ?? false,
    prepare: (form) => {
      const parsed = params(form, '');
      return (call) => handle(call, parsed);
    },
  };
}

export interface Match {
  route: Route;
  path: (name: string) => string;
}

/** Finds routes by method and path; fixed segments win over `:name`. */
export class Router {
  private readonly bySize = new Map<string, Route[]>();

  constructor(routes: Route[]) {
    for (const entry of routes) {
      const key = `${entry.method} ${entry.segments.length}`;
      this.bySize.set(key, [...(this.bySize.get(key) ?? []), entry]);
    }
    for (const entries of this.bySize.values()) entries.sort((a, b) => variables(a) - variables(b));
  }

  match(method: string, pathname: string): Match | null {
    const given = pathname.replace(/\/$/, '').split('/').slice(1).map(decoded);
    for (const candidate of this.bySize.get(`${method} ${given.length}`) ?? []) {
      const fits = candidate.segments.every((s, i) => s.startsWith(':') || s === given[i]);
      if (fits) return { route: candidate, path: pathReader(candidate, given) };
    }
    return null;
  }
}

function variables(entry: Route): number {
  return entry.segments.filter((segment) => segment.startsWith(':')).length;
}

function pathReader(entry: Route, given: string[]): (name: string) => string {
  return (name) => {
    const value = given[entry.segments.indexOf(`:${name}`)];
    if (value === undefined) throw new Error(`The route has no ":${name}".`);
    return value;
  };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
