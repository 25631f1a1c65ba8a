/** Rows of `rental.notification_preference`: what somebody chose otherwise than it is by default. */
import { rowsOf } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { Choices } from '../../../contracts/preferences';

export async function choicesOf(knex: Knex, userId: string): Promise<Choices> {
  const rows = await rowsOf<{ cell: string; enabled: boolean }>(
    knex,
    'select cell, enabled from rental.notification_preference where user_id = ?',
    [userId],
  );
  return Object.fromEntries(rows.map(({ cell, enabled }) => [cell, enabled]));
}

const SAVE = `insert into rental.notification_preference (user_id, cell, enabled)
  select :userId, key, value::boolean from jsonb_each_text(:choices::jsonb)
  on conflict (user_id, cell) do update set enabled = excluded.enabled`;

export async function saveChoices(knex: Knex, userId: string, choices: Choices): Promise<void> {
  await knex.raw(SAVE, { userId, choices: JSON.stringify(choices) });
}
