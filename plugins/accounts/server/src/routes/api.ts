/** Binds the public contract to the use cases. */
import { required } from '@rental/shared/http/access';
import { handle, type BoundRoute } from '@rental/shared/http/handle';
import { showMailbox as mailboxRoute } from '../../../contracts/dev-mailbox';
import * as emailChange from '../../../contracts/email-change';
import * as identity from '../../../contracts/identity';
import * as phone from '../../../contracts/phone';
import * as profile from '../../../contracts/profile';
import * as sessions from '../../../contracts/sessions';
import * as joining from '../../../contracts/sign-up';
import { mailboxPage } from '../mails/mailbox-page';
import { configOf } from '../plugin-config';
import { contextOf } from '../services/context';
import { askEmailChange, confirmEmailChange } from '../use-cases/change-email';
import { confirmEmail } from '../use-cases/confirm-email';
import { askPhone, confirmPhone, removePhone, showPhone } from '../use-cases/confirm-phone';
import { endOtherSessions, endSession } from '../use-cases/end-sessions';
import { listSessions } from '../use-cases/list-sessions';
import { proveIdentity, showIdentity } from '../use-cases/prove-identity';
import { refreshSession } from '../use-cases/refresh-session';
import { showMailbox } from '../use-cases/show-mailbox';
import { showProfile } from '../use-cases/show-profile';
import { signUp } from '../use-cases/sign-up';
import { updateProfile } from '../use-cases/update-profile';

const joiningRoutes: readonly BoundRoute[] = [
  handle(joining.signUp, async ({ strapi, body }) => {
    await signUp(strapi, body);
    return { status: 202, body: { data: { sent: true as const } } };
  }),
  handle(joining.confirmEmail, async ({ strapi, body }) => {
    await confirmEmail(strapi, body.token);
    return { body: { data: { confirmed: true as const } } };
  }),
  handle(mailboxRoute, async ({ strapi, query, request }) => {
    const data = await showMailbox(configOf(strapi).mailboxFolder, query.to);
    if (!request.header('accept').includes('text/html')) return { body: { data } };
    return { body: mailboxPage(data), type: 'text/html' };
  }),
];

const emailRoutes: readonly BoundRoute[] = [
  handle(emailChange.askEmailChange, async ({ strapi, user, body }) => {
    await askEmailChange(strapi, required(user), body);
    return { status: 202, body: { data: { sent: true as const } } };
  }),
  handle(emailChange.confirmEmailChange, async ({ strapi, body }) => {
    await confirmEmailChange(strapi, body.token);
    return { body: { data: { changed: true as const } } };
  }),
];

const identityRoutes: readonly BoundRoute[] = [
  handle(identity.showIdentity, async ({ knex, user }) => ({
    body: { data: await showIdentity(knex, required(user).documentId) },
    headers: { 'cache-control': 'no-store' },
  })),
  handle(identity.submitIdentity, async ({ strapi, user, body }) => ({
    status: 201,
    body: { data: await proveIdentity(contextOf(strapi), required(user).documentId, body) },
  })),
];

const phoneRoutes: readonly BoundRoute[] = [
  handle(phone.showPhone, async ({ strapi, user }) => ({
    body: { data: await showPhone(strapi, required(user).documentId) },
    headers: { 'cache-control': 'no-store' },
  })),
  handle(phone.askPhone, async ({ strapi, user, body }) => {
    const { documentId } = required(user);
    await askPhone(strapi, required(user), body.number);
    return { body: { data: await showPhone(strapi, documentId) } };
  }),
  handle(phone.confirmPhone, async ({ strapi, user, body }) => {
    const { documentId } = required(user);
    await confirmPhone(strapi, documentId, body.code);
    return { body: { data: await showPhone(strapi, documentId) } };
  }),
  handle(phone.removePhone, async ({ strapi, user }) => {
    const { documentId } = required(user);
    await removePhone(strapi, documentId);
    return { body: { data: await showPhone(strapi, documentId) } };
  }),
];

export const apiRoutes: readonly BoundRoute[] = [
  ...joiningRoutes,
  ...emailRoutes,
  ...identityRoutes,
  ...phoneRoutes,
  handle(profile.showProfile, async ({ knex, user }) => ({
    body: { data: await showProfile(knex, required(user).documentId) },
  })),
  handle(profile.updateProfile, async ({ strapi, knex, user, body }) => {
    const { documentId } = required(user);
    await updateProfile(strapi, documentId, body);
    return { body: { data: await showProfile(knex, documentId) } };
  }),
  handle(sessions.refreshSession, async ({ strapi, body }) => ({
    body: await refreshSession(strapi, body.refreshToken),
    headers: { 'cache-control': 'no-store' },
  })),
  handle(sessions.listSessions, async ({ knex, user }) => {
    const { documentId, sessionId } = required(user);
    return { body: { data: await listSessions(knex, documentId, sessionId) } };
  }),
  handle(sessions.endSession, async ({ knex, user, params }) => {
    const { documentId, sessionId } = required(user);
    const own = params.id === sessionId;
    const ended = await endSession(knex, { userId: documentId, sessionId: params.id, own });
    return { body: { data: { ended } } };
  }),
  handle(sessions.endOtherSessions, async ({ knex, user }) => {
    const { documentId, sessionId } = required(user);
    return { body: { data: { ended: await endOtherSessions(knex, documentId, sessionId) } } };
  }),
];
