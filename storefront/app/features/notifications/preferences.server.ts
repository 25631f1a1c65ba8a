/** Of what somebody is told, and how: a form of one box for each cell, and of the times that are kept. */
import { GROUPS, type Group } from '@rental/notifications/contracts/kinds';
import { CHANNELS, isLocked, type Channel } from '@rental/notifications/contracts/preferences';
import { DIGESTED } from '@rental/notifications/contracts/quiet';
import { changePreferences, showPreferences } from '@rental/notifications/contracts/routes';
import { redirect } from '@remix-run/node';
import { entry } from '~/features/account/entries.server';
import { refuseEntries, refuseForm } from '~/features/forms/form-failure.server';
import { answerFor } from '~/lib/failure.server';
import type { Mutation } from '~/lib/mutation.server';
import { requireUser, type UserPage } from '~/lib/session.server';

export type PreferencesField = 'quietFrom' | 'quietTo' | 'digestAt';

export interface PreferencesView {
  rows: {
    name: Group;
    cells: { channel: Channel; enabled: boolean; locked: boolean }[];
  }[];
  zone: string;
  quietFrom: string;
  quietTo: string;
  digestAt: string;
  digest: { name: Group; waits: boolean }[];
  saved: boolean;
}

export async function preferencesPage({ api, url }: UserPage): Promise<PreferencesView> {
  const { data } = await api.call(showPreferences).catch((error: unknown) => {
    throw answerFor(error);
  });
  const { timeZone, quietHours, digest } = data.settings;
  return {
    rows: data.groups.map(({ name, channels }) => ({
      name,
      cells: CHANNELS.map((channel) => ({ channel, ...channels[channel] })),
    })),
    zone: timeZone.replaceAll('_', ' '),
    quietFrom: quietHours?.from ?? '',
    quietTo: quietHours?.to ?? '',
    digestAt: digest?.at ?? '',
    digest: DIGESTED.map((name) => ({ name, waits: digest?.groups.includes(name) ?? false })),
    saved: url.searchParams.has('saved'),
  };
}

/** A box that is not sent is not ticked; those that are locked are not asked. */
function matrixIn(form: FormData): Partial<Record<Group, Partial<Record<Channel, boolean>>>> {
  const ticked = new Set(form.getAll('cell').map(String));
  return Object.fromEntries(
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
}

export async function savePreferences({ request, context, form }: Mutation) {
  const { api, t } = await requireUser(request, context);
  const [quietFrom, quietTo, digestAt] = [
    entry(form, 'quietFrom'),
    entry(form, 'quietTo'),
    entry(form, 'digestAt'),
  ];
  const values = { quietFrom, quietTo, digestAt };
  if ((quietFrom === '') !== (quietTo === '') || (quietFrom !== '' && quietFrom === quietTo))
    return refuseEntries<PreferencesField>(values, {
      [quietFrom === '' ? 'quietFrom' : 'quietTo']: t('preferences.quiet.both'),
    });
  const waiting = new Set(form.getAll('digest').map(String));
  const groups = DIGESTED.filter((group) => waiting.has(group));
  if (digestAt === '' && groups.length > 0)
    return refuseEntries<PreferencesField>(values, { digestAt: t('preferences.digest.when') });
  try {
    await api.call(changePreferences, {
      body: {
        preferences: matrixIn(form),
        quietHours: quietFrom === '' ? null : { from: quietFrom, to: quietTo },
        digest: groups.length === 0 ? null : { at: digestAt, groups },
      },
    });
  } catch (error) {
    return refuseForm<PreferencesField>(error, t, values);
  }
  return redirect('/account/notifications?saved=1');
}
