/** How somebody wants to be told: the matrix of groups and channels. */
import type { Knex } from 'knex';
import {
  matrixOf,
  type PreferencesRequest,
  type PreferencesView,
} from '../../../contracts/preferences';
import { choicesOf, saveChoices } from '../services/preference-rows';

/** Changes the cells that are given, and answers the whole matrix. */
export async function changePreferences(
  knex: Knex,
  userId: string,
  { preferences }: PreferencesRequest,
): Promise<PreferencesView> {
  const choices = Object.entries(preferences).flatMap(([group, channels]) =>
    Object.entries(channels ?? {}).map(([channel, enabled]) => [`${group}.${channel}`, enabled]),
  );
  await saveChoices(knex, userId, Object.fromEntries(choices));
  return showPreferences(knex, userId);
}

export const showPreferences = async (knex: Knex, userId: string): Promise<PreferencesView> =>
  matrixOf(await choicesOf(knex, userId));
