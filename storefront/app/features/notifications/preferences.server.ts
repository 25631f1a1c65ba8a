/** Of what somebody is told, and how: a form of one box for each cell. */
import { changePreferences, showPreferences } from '@rental/notifications/contracts/routes';
import { CHANNELS, isLocked, type Channel } from '@rental/notifications/contracts/preferences';
import { GROUPS, type Group } from '@rental/notifications/contracts/kinds';
import { redirect } from '@remix-run/node';
import { refuseForm } from '~/features/forms/form-failure.server';
import { answerFor } from '~/lib/failure.server';
import type { Mutation } from '~/lib/mutation.server';
import { requireUser, type UserPage } from '~/lib/session.server';

export interface MatrixView {
  rows: {
    name: Group;
    cells: { channel: Channel; enabled: boolean; locked: boolean }[];
  }[];
  saved: boolean;
}

export async function preferencesPage({ api, url }: UserPage): Promise<MatrixView> {
  const { data } = await api.call(showPreferences).catch((error: unknown) => {
    throw answerFor(error);
  });
  return {
    rows: data.groups.map(({ name, channels }) => ({
      name,
      cells: CHANNELS.map((channel) => ({ channel, ...channels[channel] })),
    })),
    saved: url.searchParams.has('saved'),
  };
}

/** A box that is not sent is not ticked; those that are locked are not asked. */
export async function savePreferences({ request, context, form }: Mutation) {
  const { api, t } = await requireUser(request, context);
  const ticked = new Set(form.getAll('cell').map(String));
  const preferences = Object.fromEntries(
    GROUPS.map((group) => [
      group,
      Object.fromEntries(
        CHANNELS.filter((channel) => !isLocked(group, channel)).map((channel) => [
          channel,
          ticked.has(`${group}.${channel}`),
        ]),
      ),
    ]),
  );
  try {
    await api.call(changePreferences, { body: { preferences } });
  } catch (error) {
    return refuseForm<never>(error, t, {});
  }
  return redirect('/account/notifications?saved=1');
}
