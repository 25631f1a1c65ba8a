import { endOtherSessions, endSession, listSessions } from '@rental/accounts/contracts/sessions';
import { redirect } from '@remix-run/node';
import { refuseForm } from '~/features/forms/form-failure.server';
import { CmsRefusal } from '~/lib/cms.server';
import { answerFor } from '~/lib/failure.server';
import type { Mutation } from '~/lib/mutation.server';
import { requireUser, type UserPage } from '~/lib/session.server';
import { entry } from './entries.server';

export interface SessionRow {
  id: string;
  current: boolean;
  client: string;
  address: string;
  seen: string;
  since: string;
}

/** The user's own, or nobody's: the page says which. */
export const sessionZone = ({ user }: UserPage): string => user.timeZone ?? 'UTC';

export async function sessionRows(page: UserPage): Promise<SessionRow[]> {
  const { api, t, format } = page;
  const zone = sessionZone(page);
  const { data } = await api.call(listSessions).catch((error: unknown) => {
    throw answerFor(error);
  });
  return data.map((session) => ({
    id: session.id,
    current: session.current,
    client: session.client || t('sessions.unknown'),
    address: session.address,
    seen: format.instant(session.lastSeenAt, zone),
    since: format.instant(session.createdAt, zone),
  }));
}

/** Ends the session that a button names, or all others. */
export async function endSessions({ request, context, form }: Mutation) {
  const { api, t } = await requireUser(request, context);
  const id = entry(form, 'session');
  try {
    const { data } =
      id === '' ? await api.call(endOtherSessions) : await api.call(endSession, { params: { id } });
    return redirect(`/account/sessions?ended=${data.ended}`);
  } catch (error) {
    if (error instanceof CmsRefusal && error.status === 404)
      return redirect('/account/sessions?ended=0');
    return refuseForm<never>(error, t, {});
  }
}

/** What the last form did, from `?ended=`. */
export function endedNotice({ t, url }: UserPage): string | undefined {
  const ended = Number(url.searchParams.get('ended') ?? Number.NaN);
  if (!Number.isInteger(ended) || ended < 0) return undefined;
  return ended === 0 ? t('sessions.gone') : t('sessions.ended', { count: ended });
}
