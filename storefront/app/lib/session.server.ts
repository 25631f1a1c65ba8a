/**
 * Who is signed in. Both tokens live in one signed httpOnly cookie; they are renewed here, on the
 * server, and no script of a browser ever sees one.
 */
import { refreshSession, type Tokens } from '@rental/accounts/contracts/sessions';
import { redirect, redirectDocument, type AppLoadContext } from '@remix-run/node';
import { z } from 'zod';
import { CmsRefusal, CmsUnavailable, openApi, openCms, type Api, type Caller } from './cms.server';
import { answerFor } from './failure.server';
import { keepCurrency } from './currency/visitor-currency.server';
import { chooseLanguage } from './i18n/language.server';
import { callerOf, openPage, type Page } from './page.server';
import { signedCookie } from './signed-cookie.server';

const THIRTY_DAYS_SECONDS = 2_592_000;
/** Renewed a little early: a call that starts now must not end with an expired token. */
const EARLY_MS = 60_000;

const sessionSchema = z.object({
  jwt: z.string(),
  expiresAt: z.iso.datetime(),
  sessionId: z.string(),
  refreshToken: z.string(),
  user: z.object({
    /** Document id. */
    id: z.string(),
    name: z.string(),
    /** As the CMS says it. */
    avatarUrl: z.string().nullable(),
    /** As the profile has them; sessions from before they were kept have none. */
    timeZone: z.string().nullish(),
    currency: z.string().nullish(),
  }),
});

export type Session = z.output<typeof sessionSchema>;
export type SessionUser = Session['user'];

const sessionCookie = signedCookie('session', THIRTY_DAYS_SECONDS);
/** What this request has done to its session: loaders of one page share it. */
const changed = new WeakMap<AppLoadContext, Promise<Session | undefined>>();

async function readCookie(request: Request): Promise<Session | undefined> {
  const parsed = sessionSchema.safeParse(await sessionCookie.parse(request.headers.get('cookie')));
  return parsed.success ? parsed.data : undefined;
}

/** The session as the cookie has it: asks nobody, so a page can say a name while the CMS is away. */
export async function readSession(
  request: Request,
  context: AppLoadContext,
): Promise<Session | undefined> {
  // A session that could not be renewed is still a session.
  return changed.get(context)?.catch(() => readCookie(request)) ?? readCookie(request);
}

/** Signs in: the next answers are for this user, and in the currency of the profile. */
export async function keepSession(
  context: AppLoadContext,
  tokens: Tokens & { refreshToken: string },
  user: SessionUser,
): Promise<void> {
  const { jwt, expiresAt, sessionId, refreshToken } = tokens;
  const session: Session = { jwt, expiresAt, sessionId, refreshToken, user };
  changed.set(context, Promise.resolve(session));
  context.setCookie(await sessionCookie.serialize(session));
  if (user.currency) context.setCookie(await keepCurrency(user.currency));
}

/** Pages know the user by the new name, picture and preferences from now on. */
export async function keepUser(
  { session }: Pick<UserPage, 'session'>,
  context: AppLoadContext,
  changes: Partial<Omit<SessionUser, 'id'>>,
): Promise<void> {
  const { user, ...tokens } = (await changed.get(context)) ?? session;
  await keepSession(context, tokens, { ...user, ...changes });
  if (changes.currency === null) context.setCookie(await keepCurrency(null));
}

/** Forgets who is signed in; the session at the CMS is ended by `endSession`. */
export async function forgetSession(context: AppLoadContext): Promise<void> {
  changed.set(context, Promise.resolve(undefined));
  context.setCookie(await sessionCookie.serialize('', { maxAge: 0 }));
}

/** The session with a token that is good for a while yet: renewed once for all loaders of a page. */
async function freshSession(
  request: Request,
  context: AppLoadContext,
  caller: Caller,
): Promise<Session | undefined> {
  const known = changed.get(context);
  if (known) return known;
  const session = readCookie(request).then((kept) => kept && renewed(kept, context, caller));
  changed.set(context, session);
  return session;
}

async function renewed(
  session: Session,
  context: AppLoadContext,
  caller: Caller,
): Promise<Session | undefined> {
  const left = Date.parse(session.expiresAt) - Date.now();
  if (left > EARLY_MS) return session;
  try {
    const body = { refreshToken: session.refreshToken };
    const tokens = await openApi(caller).call(refreshSession, { body });
    const next = { ...session, ...tokens };
    // Without a new refresh token another request of the same visitor has it: the cookie is theirs.
    if (tokens.refreshToken) context.setCookie(await sessionCookie.serialize(next));
    return next;
  } catch (error) {
    if (error instanceof CmsUnavailable && left > 0) return session;
    if (!(error instanceof CmsRefusal) || error.status !== 401) throw error;
    context.setCookie(await sessionCookie.serialize('', { maxAge: 0 }));
    return undefined;
  }
}

/** The sign-in page, which leads back to where the visitor was. */
export function signInHref(request: Request, why?: 'ended' | 'suspended'): string {
  const { pathname, search } = new URL(request.url);
  const params = new URLSearchParams({ redirectTo: pathname.replace(/\.data$/, '') + search });
  if (why) params.set('why', why);
  return `/sign-in?${params}`;
}

/** Calls as the signed-in user; a session that was ended elsewhere leads to a fresh sign-in page. */
function orSignIn(api: Api, request: Request, context: AppLoadContext): Api {
  const ended = async (error: unknown): Promise<never> => {
    if (!(error instanceof CmsRefusal) || error.status !== 401) throw error;
    await forgetSession(context);
    const why = error.code === 'ACCOUNT_SUSPENDED' ? 'suspended' : 'ended';
    throw redirectDocument(signInHref(request, why));
  };
  return {
    call: (route, options) => api.call(route, options).catch(ended),
    download: (route, options) => api.download(route, options).catch(ended),
  };
}

/** The visitor's calls as they are: a session that was ended is a refusal (401), nothing more. */
export async function sessionApi(request: Request, context: AppLoadContext): Promise<Api> {
  const { language } = await chooseLanguage(request);
  const caller = callerOf(request, context, language);
  const session = await freshSession(request, context, caller);
  return openApi(session ? { ...caller, token: session.jwt } : caller);
}

/** The door to the CMS with the visitor's token, or without one for strangers. */
export async function apiFor(request: Request, context: AppLoadContext): Promise<Api> {
  const api = await sessionApi(request, context);
  return (await readSession(request, context)) ? orSignIn(api, request, context) : api;
}

/** What loaders and actions of signed-in pages work with. */
export interface UserPage extends Page {
  user: SessionUser;
  session: Session;
  /** Calls any declared route as this user. */
  api: Api;
}

/**
 * The page of a signed-in visitor.
 *
 * @throws a redirect to the sign-in page, which leads back here; a 503 answer when the session had to
 *   be renewed and the CMS is away
 */
export async function requireUser(request: Request, context: AppLoadContext): Promise<UserPage> {
  const page = await openPage(request, context);
  const caller = callerOf(request, context, page.language);
  const session = await freshSession(request, context, caller).catch((error: unknown) => {
    throw answerFor(error);
  });
  if (!session) throw redirect(signInHref(request));
  return {
    ...page,
    user: session.user,
    session,
    cms: openCms({ ...caller, token: session.jwt }),
    api: orSignIn(openApi({ ...caller, token: session.jwt }), request, context),
  };
}
