/** Where somebody was who had to make an account first: the mail in between must not lose it. */
import type { AppLoadContext } from '@remix-run/node';
import { safeRedirect } from '~/lib/safe-redirect';
import { signedCookie } from '~/lib/signed-cookie.server';

/** As long as the link of the mail works. */
const ONE_DAY_SECONDS = 86_400;
const NOWHERE = '';

const returnCookie = signedCookie('return', ONE_DAY_SECONDS);

/** What the address of a page says to come back to; undefined when it says nothing. */
export const returnPathOf = (url: URL): string | undefined =>
  safeRedirect(url.searchParams.get('redirectTo'), NOWHERE) || undefined;

/** Remembers it in this browser until the address is confirmed. */
export async function keepReturnPath(
  context: AppLoadContext,
  path: string | undefined,
): Promise<void> {
  if (path !== undefined) context.setCookie(await returnCookie.serialize(path));
}

/** What was remembered, once. */
export async function takeReturnPath(
  request: Request,
  context: AppLoadContext,
): Promise<string | undefined> {
  const kept: unknown = await returnCookie.parse(request.headers.get('cookie'));
  if (typeof kept !== 'string') return undefined;
  context.setCookie(await returnCookie.serialize('', { maxAge: 0 }));
  return safeRedirect(kept, NOWHERE) || undefined;
}
