/** The only door to the CMS: declared routes, a deadline, and two kinds of failure. */
import { listingReviews } from '@rental/bookings/contracts/review-routes';
import { listingAvailability, quoteBooking } from '@rental/bookings/contracts/routes';
import {
  listCategories,
  listExchangeRates,
  searchListings,
  searchMap,
  showListing,
  nearestDates,
  similarListings,
} from '@rental/search/contracts/routes';
import type { CategoryNode } from '@rental/search/contracts/catalogue';
import type { ExchangeRate } from '@rental/search/contracts/exchange-rates';
import type { SearchQueryInput } from '@rental/search/contracts/search-query';
import { ApiError, createApiClient, type CallOptions } from '@rental/shared/http/client';
import type { AnswerOf, CallOf, Route } from '@rental/shared/http/route';
import { askOverHttp } from './ask-over-http.server';
import { onlyAsks, Patience } from './cms-patience.server';
import { env } from './env.server';
import { KeptValue } from './kept-value';

const TOO_MANY = 429;

/** The CMS did not answer in time, not at all, or with an error of its own. */
export class CmsUnavailable extends Error {
  /** Of its error, where it told one. */
  readonly code: string | undefined;
  /** It answers, but not so many questions at once. */
  readonly isBusy: boolean;
  /** When it may be asked again, where it said so. */
  readonly retryAfterSeconds: number | undefined;

  constructor(route: string, cause: unknown) {
    super(`The CMS gave no answer to ${route}: ${reasonOf(cause)}`, { cause });
    this.name = 'CmsUnavailable';
    const refusal = cause instanceof ApiError ? cause : undefined;
    const seconds = Number(refusal?.details.retryAfterSeconds ?? Number.NaN);
    this.code = refusal?.code;
    this.isBusy = refusal?.status === TOO_MANY;
    this.retryAfterSeconds = seconds > 0 ? Math.ceil(seconds) : undefined;
  }
}

/** A request that the CMS understood and refused (4xx); `code` is stable. */
export { ApiError as CmsRefusal } from '@rental/shared/http/client';

export interface Cms {
  categories(): Promise<CategoryNode[]>;
  /** By currency code. */
  exchangeRates(): Promise<ReadonlyMap<string, ExchangeRate>>;
  search(query: SearchQueryInput): Promise<AnswerOf<typeof searchListings>>;
  /** What a search finds within its box. */
  map(query: SearchQueryInput): Promise<AnswerOf<typeof searchMap>['data']>;
  /** By document id, slug or an earlier slug. */
  listing(reference: string): Promise<AnswerOf<typeof showListing>>;
  nearestDates(
    id: string,
    dates: { startDate: string; endDate: string },
  ): Promise<AnswerOf<typeof nearestDates>['data']>;
  similar(id: string, limit: number): Promise<AnswerOf<typeof similarListings>['data']>;
  /** The newest ones that are shown. */
  reviews(id: string, limit: number): Promise<AnswerOf<typeof listingReviews>['data']>;
  /** Days `from` to `to`, both `YYYY-MM-DD` and included. */
  availability(
    id: string,
    from: string,
    to: string,
  ): Promise<AnswerOf<typeof listingAvailability>['data']>;
  quote(
    body: NonNullable<CallOf<typeof quoteBooking>['body']>,
  ): Promise<AnswerOf<typeof quoteBooking>['data']>;
}

/** Any declared route, as the visitor. Throws CmsUnavailable or CmsRefusal. */
export interface Api {
  call<R extends Route>(route: R, options?: ApiCall<R>): Promise<AnswerOf<R>>;
  /** A file; its body is still to be read. */
  download<R extends Route>(route: R, options?: ApiCall<R>): Promise<Response>;
}
export type ApiCall<R extends Route> = CallOf<R> & {
  idempotencyKey?: string;
  /** For routes that take one. */
  file?: Blob;
};

export interface Caller {
  signal: AbortSignal;
  /** When the page began to ask, in `performance.now()`. */
  since: number;
  /** The visitor's address, which the CMS counts its limits by. */
  clientAddress: string;
  /** The visitor's browser, which sessions are recognised by. */
  userAgent?: string;
  language: string;
  /** Of the visitor's session. */
  token?: string;
}

const client = createApiClient({ baseUrl: env.cmsUrl, ask: askOverHttp });
const patience = new Patience();
const categoriesKept = new KeptValue<CategoryNode[]>(60_000);
const ratesKept = new KeptValue<ReadonlyMap<string, ExchangeRate>>(300_000);

/** Every method throws CmsUnavailable or CmsRefusal. */
export function openCms(caller: Caller): Cms {
  const { call: ask } = openApi(caller);
  return {
    categories: () => categoriesKept.get(async () => (await ask(listCategories, {})).data),
    exchangeRates: () =>
      ratesKept.get(async () => {
        const { data } = await ask(listExchangeRates, {});
        return new Map(data.map((rate) => [rate.currency, rate]));
      }),
    search: (query) => ask(searchListings, { query }),
    map: async (query) => (await ask(searchMap, { query })).data,
    listing: (id) => ask(showListing, { params: { id } }),
    nearestDates: async (id, dates) =>
      (await ask(nearestDates, { params: { id }, query: dates })).data,
    similar: async (id, limit) =>
      (await ask(similarListings, { params: { id }, query: { limit } })).data,
    reviews: async (id, limit) =>
      (await ask(listingReviews, { params: { id }, query: { pagination: { pageSize: limit } } }))
        .data,
    availability: async (id, from, to) =>
      (await ask(listingAvailability, { params: { id }, query: { from, to } })).data,
    quote: async (body) => (await ask(quoteBooking, { body })).data,
  };
}

/** The door for every other route: with the visitor's token where there is one. */
export function openApi(caller: Caller): Api {
  return {
    call: (route, options) => ask(route, caller, (to) => client.call(route, { ...options, ...to })),
    download: (route, options) =>
      ask(route, caller, (to) => client.download(route, { ...options, ...to })),
  };
}

async function ask<T>(
  route: Route,
  caller: Caller,
  send: (to: CallOptions) => Promise<T>,
): Promise<T> {
  const { signal, since } = caller;
  const deadline = startDeadline(signal, patience.for(route, since, performance.now()));
  try {
    const answer = await send({ signal: deadline.signal, ...identityOf(caller) });
    patience.answered();
    return answer;
  } catch (error) {
    if (error instanceof ApiError) patience.answered();
    if (signal.aborted || isRefusal(error, route)) throw error;
    if (deadline.signal.aborted) patience.keptSilent(performance.now());
    throw new CmsUnavailable(route.id, error);
  } finally {
    deadline.end();
  }
}

function identityOf({ clientAddress, userAgent, language, token }: Caller): CallOptions {
  return {
    ...(token ? { token } : {}),
    headers: {
      'accept-language': language,
      ...(userAgent ? { 'user-agent': userAgent } : {}),
      ...(clientAddress ? { 'x-forwarded-for': clientAddress } : {}),
    },
  };
}

/**
 * Too many requests (429) is no fault of a page that is only read: it may be tried again. Who sends
 * something is told how long to wait.
 */
function isRefusal(error: unknown, route: Route): boolean {
  if (!(error instanceof ApiError) || error.status < 400 || error.status >= 500) return false;
  return error.status !== TOO_MANY || !onlyAsks(route);
}

/**
 * Aborts after the time, or with the visitor's own request. By hand: Node 20 may collect the parts
 * of AbortSignal.any() before they fire.
 */
function startDeadline(
  visitor: AbortSignal,
  timeoutMs: number,
): { signal: AbortSignal; end: () => void } {
  const controller = new AbortController();
  const leave = () => controller.abort(visitor.reason);
  const timer = setTimeout(
    () => controller.abort(new Error(`nothing within ${timeoutMs} ms`)),
    timeoutMs,
  );
  visitor.addEventListener('abort', leave, { once: true });
  if (visitor.aborted) leave();
  return {
    signal: controller.signal,
    end: () => {
      clearTimeout(timer);
      visitor.removeEventListener('abort', leave);
    },
  };
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.cause instanceof Error ? `${cause.message} (${cause.cause.message})` : cause.message;
}
