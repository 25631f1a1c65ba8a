/** The public contract of conversations over HTTP (API.md); the socket's is in `socket.ts`. */
import { REPORT_REASONS } from '@rental/listings/contracts/report-reasons';
import { reportRequest } from '@rental/listings/contracts/report-routes';
import { documentId, pagination, paginationMeta } from '@rental/shared/http/query';
import { defineRoute } from '@rental/shared/http/route';
import { z } from 'zod';
import { MESSAGES_PAGE } from './message-limits';
import { conversationView, messageView, newConversation, newMessage } from './messages';

const params = z.strictObject({ id: documentId });
const seq = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const one = z.object({ data: conversationView });

export const listConversations = defineRoute({
  id: 'chat.list',
  method: 'GET',
  path: '/api/conversations',
  access: 'user',
  summary: "The caller's conversations, the latest first",
  query: z.strictObject({ pagination }),
  answers: {
    200: z.object({
      data: z.array(conversationView),
      meta: z.object({ pagination: paginationMeta }),
    }),
  },
});

export const startConversation = defineRoute({
  id: 'chat.start',
  method: 'POST',
  path: '/api/conversations',
  access: 'party',
  summary: 'Writes to the owner of a listing, or to the other side of a booking',
  rateLimit: { points: 30, seconds: 60, by: 'user' },
  body: newConversation,
  answers: {
    201: z.object({ data: z.object({ conversationId: z.string(), message: messageView }) }),
  },
});

export const showConversation = defineRoute({
  id: 'chat.show',
  method: 'GET',
  path: '/api/conversations/:id',
  access: 'party',
  summary: 'One conversation, without its messages',
  params,
  answers: { 200: one },
});

export const findConversation = defineRoute({
  id: 'chat.find',
  method: 'GET',
  path: '/api/chat/conversation',
  access: 'user',
  summary: 'The conversation that the caller has about a listing or a booking, if there is one',
  query: z.strictObject({ listingId: documentId.optional(), bookingId: documentId.optional() }),
  answers: { 200: z.object({ data: z.object({ conversationId: z.string().nullable() }) }) },
});

export const listMessages = defineRoute({
  id: 'chat.messages',
  method: 'GET',
  path: '/api/conversations/:id/messages',
  access: 'party',
  summary: `Messages in order: those after a number, or the last ${MESSAGES_PAGE} (before one)`,
  params,
  query: z.strictObject({ after: seq.optional(), before: seq.optional() }),
  answers: {
    200: z.object({ data: z.array(messageView), meta: z.object({ lastSeq: z.number() }) }),
  },
});

export const sendMessage = defineRoute({
  id: 'chat.send',
  method: 'POST',
  path: '/api/conversations/:id/messages',
  access: 'party',
  summary: 'Writes a message; a resend with the same clientId answers with the one that is there',
  params,
  body: newMessage,
  answers: { 201: z.object({ data: messageView }) },
});

export const markRead = defineRoute({
  id: 'chat.read',
  method: 'POST',
  path: '/api/conversations/:id/read',
  access: 'party',
  summary: 'The caller has read up to a message',
  params,
  body: z.strictObject({ seq: z.number().int().min(0) }),
  answers: { 200: z.object({ data: z.object({ readSeq: z.number() }) }) },
});

export const blockOther = defineRoute({
  id: 'chat.block',
  method: 'POST',
  path: '/api/conversations/:id/block',
  access: 'party',
  summary: 'Takes no more messages from the other side, and sends none; or does again',
  params,
  body: z.strictObject({ blocked: z.boolean() }),
  answers: { 200: one },
});

export const reportConversation = defineRoute({
  id: 'chat.report',
  method: 'POST',
  path: '/api/conversations/:id/reports',
  access: 'party',
  summary: 'Tells staff what is wrong; while that is open they may read the conversation',
  rateLimit: { points: 10, seconds: 3600, by: 'user' },
  params,
  body: reportRequest,
  answers: {
    201: z.object({
      data: z.object({
        id: z.string(),
        reason: z.enum(REPORT_REASONS),
        words: z.string(),
        createdAt: z.string(),
      }),
    }),
  },
});

export const countUnread = defineRoute({
  id: 'chat.unread',
  method: 'GET',
  path: '/api/chat/unread',
  access: 'user',
  summary: 'In how many conversations something unread waits',
  answers: { 200: z.object({ data: z.object({ unread: z.number() }) }) },
});

export const createToken = defineRoute({
  id: 'chat.token',
  method: 'POST',
  path: '/api/chat/token',
  access: 'user',
  summary: 'A token that lets one socket in, within 60 s',
  rateLimit: { points: 60, seconds: 60, by: 'user' },
  answers: { 201: z.object({ data: z.object({ token: z.string(), expiresAt: z.string() }) }) },
});
