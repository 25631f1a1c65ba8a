import { createToken } from '@rental/chat/contracts/routes';
import { env } from '~/lib/env.server';
import { orUndefined } from '~/lib/failure.server';
import { mutation } from '~/lib/mutation.server';
import { readSession, sessionApi } from '~/lib/session.server';

const PRIVATE = { 'Cache-Control': 'private, no-store' };

/** What lets one socket of this browser in; null: not now. The session itself stays out of scripts. */
export const action = mutation(async ({ request, context }) => {
  const isSignedIn = (await readSession(request, context)) !== undefined;
  const api = isSignedIn ? await orUndefined(sessionApi(request, context)) : undefined;
  const answer = api && (await orUndefined(api.call(createToken)));
  const admission = answer ? { token: answer.data.token, url: env.cmsPublicUrl } : null;
  return Response.json(admission, { headers: PRIVATE });
});
