import { getAccounts } from '@rental/accounts/contracts/service';
import { PASSWORD_SENTENCES, passwordFault } from '@rental/accounts/contracts/passwords';
import { AppError, notFound, unauthenticated, validationError } from '@rental/shared/errors';
import { authenticate, devToolsOn } from '@rental/shared/http/access';
import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import { type AUTH_BODIES, toNewUser, type AuthAction } from './auth-bodies';

type Bodies = { [Action in AuthAction]: z.output<(typeof AUTH_BODIES)[Action]> };

function refusePassword(password: string, email: string): void {
  const fault = passwordFault(password, email);
  if (!fault) return;
  const sentence = PASSWORD_SENTENCES[fault];
  throw validationError(sentence, { password: sentence });
}

function refuseDifferent(body: { password: string; passwordConfirmation: string }): void {
  if (body.password === body.passwordConfirmation) return;
  throw new AppError(400, 'PASSWORDS_DIFFER', 'The two passwords differ. Type the same one twice.');
}

function refuseSame(body: { password: string; currentPassword: string }): void {
  if (body.password !== body.currentPassword) return;
  throw new AppError(
    400,
    'PASSWORD_UNCHANGED',
    'This is your password already. Choose another one.',
  );
}

/** What each action asks for besides a good body; answers the body for users-permissions. */
const PREPARATIONS: {
  [Action in AuthAction]?: (
    strapi: Core.Strapi,
    body: Bodies[Action],
    authorization: string,
  ) => Promise<object>;
} = {
  async callback(strapi, body) {
    await getAccounts(strapi).refuseUnknownName(body.identifier, body.password);
    return body;
  },
  // It answers with a token at once, or that the address is taken: a door for suites and scripts.
  // People come by /api/auth/sign-up.
  async register(_strapi, body) {
    if (!devToolsOn()) throw notFound('This page');
    refusePassword(body.password, body.email);
    return toNewUser(body);
  },
  // users-permissions does not know about sessions that were ended.
  async changePassword(strapi, body, authorization) {
    const user = await authenticate(strapi, authorization);
    if (!user) throw unauthenticated();
    refusePassword(body.password, user.email);
    refuseDifferent(body);
    refuseSame(body);
    await getAccounts(strapi).assertPassword(user.id, body.currentPassword);
    return body;
  },
  async resetPassword(strapi, body) {
    refuseDifferent(body);
    return { ...body, code: await getAccounts(strapi).takeResetCode(body.code, body.password) };
  },
};

/**
 * The last checks before an action of users-permissions.
 *
 * @param body as its schema has it
 * @returns what users-permissions gets instead
 * @throws AppError 400, 401 or 404
 */
export async function prepareAuth<Action extends AuthAction>(
  strapi: Core.Strapi,
  action: Action,
  body: Bodies[Action],
  authorization: string,
): Promise<object> {
  return (await PREPARATIONS[action]?.(strapi, body, authorization)) ?? body;
}
