import { countUnread as countMessages } from '@rental/chat/contracts/routes';
import { countUnread as countNotifications } from '@rental/notifications/contracts/routes';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { orUndefined } from '~/lib/failure.server';
import { readSession, sessionApi } from '~/lib/session.server';

const PRIVATE = { 'Cache-Control': 'private, no-store' };

/** What waits for the visitor: an aid, so it is none when nobody can say. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const none = { messages: 0, notifications: 0 };
  if (!(await readSession(request, context))) return Response.json(none, { headers: PRIVATE });
  const api = await orUndefined(sessionApi(request, context));
  const [messages, notifications] = await Promise.all([
    api && orUndefined(api.call(countMessages)),
    api && orUndefined(api.call(countNotifications)),
  ]);
  return Response.json(
    { messages: messages?.data.unread ?? 0, notifications: notifications?.data.unread ?? 0 },
    { headers: PRIVATE },
  );
}
