import { required } from '@rental/shared/http/access';
import { handle } from '@rental/shared/http/handle';
import { pageMeta } from '@rental/shared/http/query';
import * as contract from '../../../contracts/routes';
import { createChatToken } from '../services/chat-tokens';
import { contextOf } from '../services/context';
import { conversationsOf, countUnread, findConversation } from '../services/conversation-rows';
import { blockOther, reportConversation, showConversation } from '../use-cases/keep-distance';
import { markRead, readMessages } from '../use-cases/read-messages';
import { sendMessage } from '../use-cases/send-message';
import { sidesOf, startConversation } from '../use-cases/start-conversation';

const PRIVATE = { 'cache-control': 'private, no-store' };

export const apiRoutes = [
  handle(contract.listConversations, async ({ knex, user, query: { pagination } }) => {
    const { page, pageSize } = pagination;
    const { conversations, total } = await conversationsOf(knex, required(user).documentId, {
      most: pageSize,
      skip: (page - 1) * pageSize,
    });
    return {
      body: { data: conversations, meta: pageMeta(page, pageSize, total) },
      headers: PRIVATE,
    };
  }),
  handle(contract.startConversation, async ({ strapi, user, body }) => ({
    status: 201,
    body: {
      data: await startConversation(contextOf(strapi), {
        ...body,
        userId: required(user).documentId,
      }),
    },
  })),
  handle(contract.showConversation, async ({ strapi, user, params }) => ({
    body: {
      data: await showConversation(contextOf(strapi), {
        conversationId: params.id,
        userId: required(user).documentId,
      }),
    },
    headers: PRIVATE,
  })),
  handle(contract.findConversation, async ({ strapi, knex, user, query }) => {
    const sides = await sidesOf(contextOf(strapi), required(user).documentId, query);
    return {
      body: { data: { conversationId: (await findConversation(knex, sides)) ?? null } },
      headers: PRIVATE,
    };
  }),
  handle(contract.listMessages, async ({ strapi, user, params, query }) => {
    const { messages, lastSeq } = await readMessages(contextOf(strapi), {
      conversationId: params.id,
      userId: required(user).documentId,
      ...query,
    });
    return { body: { data: messages, meta: { lastSeq } }, headers: PRIVATE };
  }),
  handle(contract.sendMessage, async ({ strapi, user, params, body }) => ({
    status: 201,
    body: {
      data: await sendMessage(contextOf(strapi), {
        ...body,
        conversationId: params.id,
        userId: required(user).documentId,
      }),
    },
  })),
  handle(contract.markRead, async ({ strapi, user, params, body }) => ({
    body: {
      data: {
        readSeq: await markRead(contextOf(strapi), {
          conversationId: params.id,
          userId: required(user).documentId,
          seq: body.seq,
        }),
      },
    },
  })),
  handle(contract.blockOther, async ({ strapi, user, params, body }) => ({
    body: {
      data: await blockOther(contextOf(strapi), {
        conversationId: params.id,
        userId: required(user).documentId,
        blocked: body.blocked,
      }),
    },
  })),
  handle(contract.reportConversation, async ({ strapi, user, params, body }) => ({
    status: 201,
    body: {
      data: await reportConversation(contextOf(strapi), {
        conversationId: params.id,
        userId: required(user).documentId,
        ...body,
      }),
    },
  })),
  handle(contract.countUnread, async ({ knex, user }) => ({
    body: { data: { unread: await countUnread(knex, required(user).documentId) } },
    headers: PRIVATE,
  })),
  handle(contract.createToken, async ({ knex, user }) => ({
    status: 201,
    body: { data: await createChatToken(knex, required(user)) },
    headers: PRIVATE,
  })),
];
