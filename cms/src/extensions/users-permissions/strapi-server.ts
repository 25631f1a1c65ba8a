import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { getAccounts } from '@rental/accounts/contracts/service';
import { authenticate } from '@rental/shared/http/access';
import { fieldErrors } from '@rental/shared/http/handle';
import { AppError, toErrorBody, validationError } from '@rental/shared/errors';
import { AUTH_BODIES, toNewUser, type AuthAction } from '../../access/auth-bodies';
import { limitAuth } from '../../access/auth-limits';

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

function checkedBody(action: AuthAction, body: unknown): object {
  const parsed = AUTH_BODIES[action].safeParse(body ?? {});
  if (parsed.success) return parsed.data;
  const fields = fieldErrors(parsed.error);
  const [name, sentence] = Object.entries(fields)[0] ?? ['body', 'It cannot be read.'];
  throw validationError(`The body is not valid: ${name}: ${sentence}`, fields);
}

/** Limits, then checks the body, then lets users-permissions do its work. */
function guarded(strapi: Core.Strapi, action: AuthAction, original: Handler): Handler {
  return async (ctx, next) => {
    try {
      const body = checkedBody(action, ctx.request.body);
      await limitAuth(action, {
        address: ctx.request.ip,
        account: accountOf(body),
      });
      // users-permissions does not know about sessions that were ended.
      if (action === 'changePassword') await authenticate(strapi, ctx.get('authorization'));
      ctx.request.body = action === 'register' ? toNewUser(AUTH_BODIES.register.parse(body)) : body;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      ctx.status = error.status;
      ctx.set(error.headers);
      ctx.body = toErrorBody(error);
      return;
    }
    await original(ctx, next);
  };
}

/** What users-permissions answers when it lets somebody in. */
interface LetIn {
  jwt: string;
  user: { id: number };
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
    await getAccounts(strapi).endSessionsAfterPasswordChange(id);
  };
}

/** From the inside out: a password change ends the old sessions before it opens a new one. */
const LETTING_IN: readonly AuthAction[] = [
  'callback',
  'register',
  'resetPassword',
  'changePassword',
];
const CHANGING_PASSWORD: readonly AuthAction[] = ['resetPassword', 'changePassword'];

function wrapped(strapi: Core.Strapi, action: AuthAction, original: Handler): Handler {
  let handler = original;
  if (CHANGING_PASSWORD.includes(action)) handler = endingSessions(strapi, handler);
  if (LETTING_IN.includes(action)) handler = openingSessions(strapi, handler);
  return guarded(strapi, action, handler);
}

export default function extend(plugin: UsersPermissions): UsersPermissions {
  const createAuth = plugin.controllers.auth;
  plugin.controllers.auth = (context) => {
    const { strapi } = context;
    const auth = createAuth(context);
    for (const action of Object.keys(AUTH_BODIES) as AuthAction[]) {
      const original = auth[action];
      if (!original) throw new Error(`users-permissions has no action auth.${action} any more`);
      auth[action] = wrapped(strapi, action, original);
    }
    return auth;
  };
  return plugin;
}
