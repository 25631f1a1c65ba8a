/**
 * Forms that change something carry a token that only a page of this site can know: a MAC of the
 * visitor's cookie. It stays the same through sign-in and sign-out, so that forms in other tabs stay
 * good.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { AppLoadContext } from '@remix-run/node';
import { env } from './env.server';
import { signedCookie } from './signed-cookie.server';

/** The name of the hidden field. */
export const FORM_TOKEN = 'formToken';

const THIRTY_DAYS_SECONDS = 2_592_000;
const VISITOR_BYTES = 18;
const visitorCookie = signedCookie('visitor', THIRTY_DAYS_SECONDS);
const known = new WeakMap<AppLoadContext, Promise<string>>();

const tokenOf = (visitor: string): string =>
  createHmac('sha256', env.sessionSecret).update(`form:${visitor}`).digest('base64url');

async function readVisitor(request: Request): Promise<string | undefined> {
  const visitor: unknown = await visitorCookie.parse(request.headers.get('cookie'));
  return typeof visitor === 'string' ? visitor : undefined;
}

async function welcome(request: Request, context: AppLoadContext): Promise<string> {
  const visitor = await readVisitor(request);
  if (visitor) return visitor;
  const fresh = randomBytes(VISITOR_BYTES).toString('base64url');
  context.setCookie(await visitorCookie.serialize(fresh));
  return fresh;
}

/** The token for the forms of this answer; a first visit gets its cookie. */
export async function formToken(request: Request, context: AppLoadContext): Promise<string> {
  const visitor = known.get(context) ?? welcome(request, context);
  known.set(context, visitor);
  return tokenOf(await visitor);
}

/** Whether the form was made for this visitor. */
export async function isOwnForm(request: Request, form: FormData): Promise<boolean> {
  const visitor = await readVisitor(request);
  if (!visitor) return false;
  const given = Buffer.from(String(form.get(FORM_TOKEN) ?? ''));
  const wanted = Buffer.from(tokenOf(visitor));
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
