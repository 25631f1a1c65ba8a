import { countUnread } from '@rental/chat/contracts/routes';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { orUndefined } from '~/lib/failure.server';
import { readSession, sessionApi } from '~/lib/session.server';

const PRIVATE = { 'Cache-Control': 'private, no-store' };

/** In how many conversations something waits: an aid, so it is none when nobody can say. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const none = { unread: 0 };
  if (!(await readSession(request, context))) return Response.json(none, { headers: PRIVATE });
  const api = await orUndefined(sessionApi(request, context));
  const answer = api && (await orUndefined(api.call(countUnread)));
  return Response.json(answer?.data ?? none, { headers: PRIVATE });
}
