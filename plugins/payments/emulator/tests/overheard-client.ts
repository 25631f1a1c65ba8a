import type Stripe from 'stripe';

/** One call of the SDK: `resource.method`, and what it was called with. */
export interface SdkCall {
  readonly name: string;
  /** Undefined where nothing but ids and texts was given. */
  readonly params: object | undefined;
  /** What the SDK returned: mostly a promise, of a list's first page for a list. */
  readonly answer: unknown;
}

/** The SDK's client; every call made through it is written down, and made as it is. */
export function overheard(stripe: Stripe, calls: SdkCall[]): Stripe {
  return new Proxy(stripe, {
    get(client, resource) {
      const methods: unknown = Reflect.get(client, resource);
      return isObject(methods) ? overheardResource(String(resource), methods, calls) : methods;
    },
  });
}

const overheardResource = (resource: string, methods: object, calls: SdkCall[]): object =>
  new Proxy(methods, {
    get(target, method) {
      const made: unknown = Reflect.get(target, method);
      if (typeof made !== 'function') return made;
      return (...given: unknown[]): unknown => {
        const answer: unknown = Reflect.apply(made, target, given);
        calls.push({ name: `${resource}.${String(method)}`, params: given.find(isObject), answer });
        return answer;
      };
    },
  });

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
