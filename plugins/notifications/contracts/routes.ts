/** The public contract of notifications (API.md). */
import { pagination, paginationMeta } from '@rental/shared/http/query';
import { defineRoute } from '@rental/shared/http/route';
import { z } from 'zod';
import { GROUPS, KINDS, type Kind } from './kinds';
import { choicesView, preferencesRequest } from './preferences-request';

const id = z.string().regex(/^\d{1,18}$/, { error: 'This is not an id.' });
const MOST_IDS = 100;

export const notificationView = z.object({
  id: z.string(),
  kind: z.enum(KINDS as readonly [Kind, ...Kind[]]),
  group: z.enum(GROUPS),
  title: z.string(),
  text: z.string(),
  /** A path of the storefront. */
  link: z.string(),
  createdAt: z.string(),
  readAt: z.string().nullable(),
});
export type NotificationView = z.output<typeof notificationView>;

const unread = z.object({ unread: z.number() });

export const listNotifications = defineRoute({
  id: 'notifications.list',
  method: 'GET',
  path: '/api/notifications',
  access: 'user',
  summary: 'What the caller was told, the latest first, in their language or another',
  query: z.strictObject({
    pagination,
    language: z.string().max(12).optional().describe('Default: the language of the account'),
  }),
  answers: {
    200: z.object({
      data: z.array(notificationView),
      meta: z.object({ pagination: paginationMeta, unread: z.number() }),
    }),
  },
});

export const countUnread = defineRoute({
  id: 'notifications.unread',
  method: 'GET',
  path: '/api/notifications/unread',
  access: 'user',
  summary: 'How much of it is unread',
  answers: { 200: z.object({ data: unread }) },
});

export const markRead = defineRoute({
  id: 'notifications.read',
  method: 'POST',
  path: '/api/notifications/read',
  access: 'user',
  summary: 'The caller has seen some of it (`ids`), or all of it (`all`)',
  body: z
    .strictObject({ ids: z.array(id).max(MOST_IDS).optional(), all: z.literal(true).optional() })
    .refine(({ ids, all }) => (ids === undefined) !== (all === undefined), {
      error: 'Give either ids or all.',
      path: ['ids'],
    }),
  answers: { 200: z.object({ data: unread }) },
});

const matrix = z.object({ data: choicesView });

export const showPreferences = defineRoute({
  id: 'notifications.preferences',
  method: 'GET',
  path: '/api/notifications/preferences',
  access: 'user',
  summary: 'Of what the caller is told on which channel, and what cannot be switched off',
  answers: { 200: matrix },
});

export const changePreferences = defineRoute({
  id: 'notifications.change-preferences',
  method: 'PUT',
  path: '/api/notifications/preferences',
  access: 'user',
  summary: 'Changes what is given; the rest stays. `null` ends quiet hours or the mail of the day',
  body: preferencesRequest,
  answers: { 200: matrix },
});

const token = z.string().min(1).max(400);
/** `digest`: the one mail of the day, and all that waits for it. */
export const ENDED = [...GROUPS, 'digest'] as const;
const ended = z.object({ data: z.object({ group: z.enum(ENDED), email: z.boolean() }) });

export const showUnsubscribe = defineRoute({
  id: 'notifications.show-unsubscribe',
  method: 'GET',
  path: '/api/notifications/unsubscribe',
  access: 'public',
  summary: 'What the link in a mail would end, and whether those mails still come',
  rateLimit: { points: 60, seconds: 60, by: 'address' },
  query: z.strictObject({ token }),
  answers: { 200: ended },
});

export const unsubscribe = defineRoute({
  id: 'notifications.unsubscribe',
  method: 'POST',
  path: '/api/notifications/unsubscribe',
  access: 'public',
  summary: 'Ends the mails that the link is about; mail programs call it with one click (RFC 8058)',
  rateLimit: { points: 60, seconds: 60, by: 'address' },
  query: z.strictObject({ token }),
  answers: { 200: ended },
});
