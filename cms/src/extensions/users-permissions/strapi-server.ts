import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import type { z } from 'zod';
import { getAccounts } from '@rental/accounts/contracts/service';
import { fieldErrors } from '@rental/shared/http/handle';
import { AppError, toErrorBody, validationError } from '@rental/shared/errors';
import { AUTH_BODIES, type AuthAction } from '../../access/auth-bodies';
import { limitAuth } from '../../access/auth-limits';
import { prepareAuth } from '../../access/prepare-auth';

type Handler = (ctx: Context, next: Next) => Promise<void>;
type Controller = Record<string, Handler>;

interface UsersPermissions {
  controllers: { auth: (context: { strapi: Core.Strapi }) => Controller };
}

const USER = 'plugin::users-permissions.user';

function accountOf(body: object): string | undefined {
  if ('identifier' in body) return String(body.identifier);
  return 'email' in body ? String(body.email) : undefined;
}

function checkedBody<Action extends AuthAction>(
  action: Action,
  body: unknown,
): z.output<(typeof AUTH_BODIES)[Action]> {
  const parsed = AUTH_BODIES[action].safeParse(body ?? {});
  if (parsed.success) return parsed.data as z.output<(typeof AUTH_BODIES)[Action]>;
  const fields = fieldErrors(parsed.error);
  const [name, sentence] = Object.entries(fields)[0] ?? ['body', 'It cannot be read.'];
  throw validationError(`The body is not valid: ${name}: ${sentence}`, fields);
}

/** Limits, then checks the body, then what the action itself asks for; then does the work. */
function guarded(strapi: Core.Strapi, action: AuthAction, work: Handler): Handler {
  return async (ctx, next) => {
    try {
      const body = checkedBody(action, ctx.request.body);
      await limitAuth(action, { address: ctx.request.ip, account: accountOf(body) });
      ctx.request.body = await prepareAuth(strapi, action, body, ctx.get('authorization'));
      await work(ctx, next);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      ctx.status = error.status;
      ctx.set(error.headers);
      ctx.body = toErrorBody(error);
    }
  };
}

/** What users-permissions answers when it lets somebody in. */
interface LetIn {
  jwt: string;
  user: { id: number; confirmed?: boolean };
}

function isLetIn(body: unknown): body is LetIn {
  return typeof body === 'object' && body !== null && 'jwt' in body && 'user' in body;
}

/** Everybody who is let in gets a session, and a token that names it. */
function openingSessions(strapi: Core.Strapi, original: Handler): Handler {
  return async (ctx, next) => {
    const { refreshable = false, ...body } = ctx.request.body as { refreshable?: boolean };
    ctx.request.body = body;
    await original(ctx, next);
    const letIn: unknown = ctx.body;
    if (!isLetIn(letIn)) return;
    // Only who knows the password learns this.
    if (letIn.user.confirmed === false)
      throw new AppError(
        400,
        'EMAIL_NOT_CONFIRMED',
        'Open the link in the mail we sent, or ask for another one, then sign in.',
      );
    const tokens = await getAccounts(strapi).openSession({
      userId: letIn.user.id,
      refreshable,
      userAgent: ctx.get('user-agent'),
      address: ctx.request.ip,
    });
    ctx.set('cache-control', 'no-store');
    ctx.body = { ...letIn, ...tokens };
  };
}

/** A new password ends every session that was opened before it. */
function endingSessions(strapi: Core.Strapi, original: Handler): Handler {
  return async (ctx, next) => {
    // Whole seconds, as in the token that the answer carries.
    const from = new Date(Math.floor(Date.now() / 1000) * 1000);
    await original(ctx, next);
    const changed: unknown = ctx.body;
    if (!isLetIn(changed)) return;
    const { id } = changed.user;
    await strapi.db.query(USER).update({ where: { id }, data: { tokensValidFrom: from } });
    await getAccounts(strapi).followPasswordChange(id);
  };
}

/** Whoever followed a link signs in with the new password: a link alone opens no session. */
function lettingNobodyIn(original: Handler): Handler {
  return async (ctx, next) => {
    await original(ctx, next);
    if (isLetIn(ctx.body)) ctx.body = { ok: true };
  };
}

/** Answers the same at once, whatever there is to send. */
function askingForMail(ask: (email: string) => void): Handler {
  return async (ctx) => {
    ask((ctx.request.body as { email: string }).email);
    ctx.body = { ok: true };
  };
}

/** What is done around, or instead of, each action of users-permissions. */
const WORK: Readonly<Record<AuthAction, (strapi: Core.Strapi, original: Handler) => Handler>> = {
  callback: openingSessions,
  register: openingSessions,
  changePassword: (strapi, original) => openingSessions(strapi, endingSessions(strapi, original)),
  resetPassword: (strapi, original) => lettingNobodyIn(endingSessions(strapi, original)),
  forgotPassword: (strapi) => askingForMail((email) => getAccounts(strapi).mailResetLink(email)),
  sendEmailConfirmation: (strapi) =>
    askingForMail((email) => getAccounts(strapi).mailConfirmationLink(email)),
};

export default function extend(plugin: UsersPermissions): UsersPermissions {
  const createAuth = plugin.controllers.auth;
  plugin.controllers.auth = (context) => {
    const { strapi } = context;
    const auth = createAuth(context);
    for (const action of Object.keys(AUTH_BODIES) as AuthAction[]) {
      const original = auth[action];
      if (!original) throw new Error(`users-permissions has no action auth.${action} any more`);
      auth[action] = guarded(strapi, action, WORK[action](strapi, original));
    }
    return auth;
  };
  return plugin;
}
