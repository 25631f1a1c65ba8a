import { required } from '@rental/shared/http/access';
import { handle } from '@rental/shared/http/handle';
import { pageMeta } from '@rental/shared/http/query';
import { notFound } from '@rental/shared/errors';
import { receiveMailEvents } from '../../../contracts/mail-events';
import * as push from '../../../contracts/push-routes';
import * as contract from '../../../contracts/routes';
import { contextOf } from '../services/context';
import { countUnread, listOf, markRead } from '../services/notification-rows';
import { removeSubscription } from '../services/push-subscriptions';
import { changePreferences, showPreferences } from '../use-cases/change-preferences';
import { receiveMailEvents as receive } from '../use-cases/receive-mail-events';
import { subscribeBrowser } from '../use-cases/subscribe-browser';
import { showUnsubscribe, unsubscribe } from '../use-cases/unsubscribe';

const PRIVATE = { 'cache-control': 'private, no-store' };

export const apiRoutes = [
  handle(contract.listNotifications, async ({ knex, user, query: { pagination, language } }) => {
    const { page, pageSize } = pagination;
    const { notifications, total, unread } = await listOf(knex, {
      userId: required(user).documentId,
      language,
      most: pageSize,
      skip: (page - 1) * pageSize,
    });
    return {
      body: { data: notifications, meta: { ...pageMeta(page, pageSize, total), unread } },
      headers: PRIVATE,
    };
  }),
  handle(contract.countUnread, async ({ knex, user }) => ({
    body: { data: { unread: await countUnread(knex, required(user).documentId) } },
    headers: PRIVATE,
  })),
  handle(contract.markRead, async ({ knex, user, clock, body: { ids } }) => {
    const userId = required(user).documentId;
    await markRead(knex, { userId, ids, at: clock.now() });
    return { body: { data: { unread: await countUnread(knex, userId) } }, headers: PRIVATE };
  }),
  handle(contract.showPreferences, async ({ knex, user }) => ({
    body: { data: await showPreferences(knex, required(user).documentId) },
    headers: PRIVATE,
  })),
  handle(contract.changePreferences, async ({ knex, user, body }) => ({
    body: { data: await changePreferences(knex, required(user).documentId, body) },
    headers: PRIVATE,
  })),
  handle(contract.showUnsubscribe, async ({ strapi, query }) => ({
    body: { data: await showUnsubscribe(contextOf(strapi), query.token) },
    headers: PRIVATE,
  })),
  handle(contract.unsubscribe, async ({ strapi, query }) => ({
    body: { data: await unsubscribe(contextOf(strapi), query.token) },
    headers: PRIVATE,
  })),
  handle(receiveMailEvents, async ({ strapi, request }) => ({
    body: {
      suppressed: await receive(contextOf(strapi), {
        rawBody: request.rawBody,
        signature: request.header('x-twilio-email-event-webhook-signature'),
        timestamp: request.header('x-twilio-email-event-webhook-timestamp'),
      }),
    },
  })),
  handle(push.showPushKey, async ({ strapi }) => ({
    body: { data: { publicKey: contextOf(strapi).vapid.publicKey } },
    headers: PRIVATE,
  })),
  handle(push.subscribePush, async ({ strapi, user, body }) => ({
    status: 201,
    body: {
      data: { id: await subscribeBrowser(contextOf(strapi), required(user).documentId, body) },
    },
  })),
  handle(push.unsubscribePush, async ({ knex, user, params }) => {
    const theirs = { id: params.id, userId: required(user).documentId };
    if (!(await removeSubscription(knex, theirs))) throw notFound('This subscription');
    return { body: { data: { removed: true as const } } };
  }),
];
