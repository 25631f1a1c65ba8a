import { data } from '@remix-run/node';
import { CmsRefusal, CmsUnavailable } from './cms.server';

/** The body of the answer for a page that cannot be made now. */
export interface Unavailable {
  retryAfterSeconds: number;
}

/** Where the CMS did not say when. */
export const RETRY_SECONDS = 30;

/** The answer of a page that cannot be made now: 429 when too much was asked, 503 otherwise. */
export function unavailable({
  isBusy = false,
  retryAfterSeconds = RETRY_SECONDS,
}: Partial<Pick<CmsUnavailable, 'isBusy' | 'retryAfterSeconds'>> = {}) {
  const body: Unavailable = { retryAfterSeconds };
  return data(body, {
    status: isBusy ? 429 : 503,
    headers: { 'Retry-After': String(retryAfterSeconds) },
  });
}

/**
 * What a loader throws for a failed call: 503 when the CMS is away, 404 for what it does not know;
 * anything else is passed on as it is.
 */
export function answerFor(error: unknown): unknown {
  if (error instanceof CmsUnavailable) {
    console.error(error.message);
    return unavailable(error);
  }
  if (error instanceof CmsRefusal && error.status === 404)
    return new Response('Not found', { status: 404 });
  return error;
}

/** `undefined` instead of a failure, for parts that a page can do without. */
export async function orUndefined<T>(part: Promise<T>): Promise<T | undefined> {
  try {
    return await part;
  } catch (error) {
    if (error instanceof CmsUnavailable || error instanceof CmsRefusal) {
      console.error(error.message);
      return undefined;
    }
    throw error;
  }
}
