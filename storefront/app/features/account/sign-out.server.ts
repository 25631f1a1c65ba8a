import { endSession } from '@rental/accounts/contracts/sessions';
import { redirect } from '@remix-run/node';
import { CmsRefusal, CmsUnavailable } from '~/lib/cms.server';
import type { Mutation } from '~/lib/mutation.server';
import { forgetSession, readSession, sessionApi } from '~/lib/session.server';

/**
 * Ends the session at the CMS and here. Here also when the CMS is away or does not know it any more:
 * whoever signs out at a strange desk must not stay signed in.
 */
export async function signOut({ request, context }: Mutation) {
  const session = await readSession(request, context);
  try {
    const api = await sessionApi(request, context);
    if (session) await api.call(endSession, { params: { id: session.sessionId } });
  } catch (error) {
    if (!(error instanceof CmsRefusal) && !(error instanceof CmsUnavailable)) throw error;
    console.error(error.message);
  }
  await forgetSession(context);
  return redirect('/');
}
