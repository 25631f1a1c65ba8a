/** How somebody wants to be told: the matrix of groups and channels, quiet hours, the mail of the day. */
import type { Knex } from 'knex';
import { matrixOf } from '../../../contracts/preferences';
import type { ChoicesView, PreferencesRequest } from '../../../contracts/preferences-request';
import {
  choicesOf,
  saveChoices,
  saveDigest,
  saveQuietHours,
  settingsOf,
} from '../services/preference-rows';

/** Changes what is given, and answers all of it. */
export async function changePreferences(
  knex: Knex,
  userId: string,
  { preferences, quietHours, digest }: PreferencesRequest,
): Promise<ChoicesView> {
  const choices = Object.entries(preferences).flatMap(([group, channels]) =>
    Object.entries(channels ?? {}).map(([channel, enabled]) => [`${group}.${channel}`, enabled]),
  );
  await saveChoices(knex, userId, Object.fromEntries(choices));
  if (quietHours !== undefined) await saveQuietHours(knex, userId, quietHours);
  if (digest !== undefined) await saveDigest(knex, userId, digest);
  return showPreferences(knex, userId);
}

export async function showPreferences(knex: Knex, userId: string): Promise<ChoicesView> {
  const [choices, settings] = await Promise.all([
    choicesOf(knex, userId),
    settingsOf(knex, userId),
  ]);
  return { ...matrixOf(choices), settings };
}
