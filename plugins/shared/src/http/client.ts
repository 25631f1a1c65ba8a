/** The typed client of declared routes. Works in Node and in browsers (`fetch`). */
import type { ErrorBody } from '../errors';
import type { AnswerOf, CallOf, Route } from './route';

export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

export interface ClientOptions {
  /** `http://127.0.0.1:1337`, without a trailing slash. */
  baseUrl: string;
  fetch?: typeof globalThis.fetch;
  /** Sends what only asks (GET), in place of `fetch`. */
  ask?: SendAsking;
}

/** As much of a `Response` as is read of an answer in JSON. */
export interface RawAnswer {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

export type SendAsking = (
  address: string,
  options: { headers: Record<string, string>; signal?: AbortSignal | undefined },
) => Promise<RawAnswer>;

export interface CallOptions {
  token?: string;
  idempotencyKey?: string;
  signal?: AbortSignal;
  headers?: Record<string, string>;
  /** For routes that take a file: it goes with the body's fields as a form. */
  file?: Blob;
}

export interface ApiClient {
  /** Throws ApiError for every answer that is not 2xx, and for one that is not JSON. */
  call<R extends Route>(route: R, options?: CallOf<R> & CallOptions): Promise<AnswerOf<R>>;
  /** The answer of a route that produces a file. Throws ApiError for every one that is not 2xx. */
  download<R extends Route>(route: R, options?: CallOf<R> & CallOptions): Promise<Response>;
}

export function createApiClient(options: ClientOptions): ApiClient {
  const { baseUrl, fetch = globalThis.fetch, ask } = options;
  const addressOf = <R extends Route>(route: R, { params, query }: CallOf<R>): string =>
    baseUrl + fillPath(route.path, params) + toQueryString(query);
  const send = <R extends Route>(route: R, options: CallOf<R> & CallOptions): Promise<Response> =>
    fetch(addressOf(route, options), {
      method: route.method,
      headers: headersOf(options),
      body: bodyOf(route, options),
      signal: options.signal,
    });
  return {
    call: async (route, options = {}) =>
      readAnswer(
        ask && route.method === 'GET'
          ? await ask(addressOf(route, options), {
              headers: headersOf(options),
              signal: options.signal,
            })
          : await send(route, options),
      ),
    async download(route, options = {}) {
      const response = await send(route, options);
      return response.ok ? response : readAnswer(response);
    },
  };
}

function bodyOf(
  { file: field }: Route,
  { body, file }: CallOptions & { body?: unknown },
): FormData | string | undefined {
  if (field === undefined || !file) return body === undefined ? undefined : JSON.stringify(body);
  const form = new FormData();
  for (const [name, value] of Object.entries(body ?? {})) form.set(name, String(value));
  form.set(field, file);
  return form;
}

function headersOf(options: CallOptions & { body?: unknown }): Record<string, string> {
  return {
    accept: 'application/json',
    ...(options.body === undefined || options.file ? {} : { 'content-type': 'application/json' }),
    ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
    ...(options.idempotencyKey ? { 'idempotency-key': options.idempotencyKey } : {}),
    ...options.headers,
  };
}

async function readAnswer<T>(response: RawAnswer): Promise<T> {
  const text = await response.text();
  const json = parseJson(text);
  if (response.ok && json !== undefined) return json as T;
  const error = (json as Partial<ErrorBody> | undefined)?.error;
  throw new ApiError(
    response.status,
    error?.details?.code ?? 'UNEXPECTED_ANSWER',
    error?.message ?? `The platform answered ${response.status}.`,
    { ...waitOf(response), ...error?.details },
  );
}

/** Also of answers that are not the platform's own, but of something in front of it. */
function waitOf({ headers }: RawAnswer): { retryAfterSeconds?: number } {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return seconds > 0 ? { retryAfterSeconds: seconds } : {};
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function fillPath(path: string, params: unknown): string {
  const values = (params ?? {}) as Record<string, unknown>;
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values[name])));
}

/** Nested objects become `a[b]=c`, arrays `a[0]=b`; undefined and empty strings are left out. */
export function toQueryString(query: unknown): string {
  const pairs: string[] = [];
  collectPairs('', query, pairs);
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

function collectPairs(prefix: string, value: unknown, pairs: string[]): void {
  if (value === undefined || value === null || value === '') return;
  if (typeof value === 'object')
    for (const [key, inner] of Object.entries(value))
      collectPairs(prefix ? `${prefix}[${key}]` : key, inner, pairs);
  else pairs.push(`${encodeURIComponent(prefix)}=${encodeURIComponent(String(value))}`);
}
