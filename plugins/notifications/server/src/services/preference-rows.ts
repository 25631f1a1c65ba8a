/** Rows of `rental.notification_preference`: what somebody chose otherwise than it is by default. */
import { rowsOf } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { Group } from '../../../contracts/kinds';
import type { Choices } from '../../../contracts/preferences';
import type { SettingsView } from '../../../contracts/quiet';

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

export const UTC = 'UTC';

const SETTINGS = `select coalesce(nullif(u.time_zone, ''), '${UTC}') as "timeZone",
    case when s.quiet_from is not null then json_build_object('from',
      to_char(s.quiet_from, 'HH24:MI'), 'to', to_char(s.quiet_to, 'HH24:MI')) end as "quietHours",
    case when s.digest_at is not null then json_build_object('at',
      to_char(s.digest_at, 'HH24:MI'), 'groups', s.digest_groups) end as digest
  from up_users u left join rental.notification_setting s on s.user_id = u.document_id
  where u.document_id = ?`;

export async function settingsOf(knex: Knex, userId: string): Promise<SettingsView> {
  const [row] = await rowsOf<SettingsView>(knex, SETTINGS, [userId]);
  return row ?? { timeZone: UTC, quietHours: null, digest: null };
}

const SAVE_QUIET = `insert into rental.notification_setting (user_id, quiet_from, quiet_to)
  values (:userId, :from, :to)
  on conflict (user_id) do update set quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to`;

export async function saveQuietHours(
  knex: Knex,
  userId: string,
  quiet: SettingsView['quietHours'],
): Promise<void> {
  await knex.raw(SAVE_QUIET, { userId, from: quiet?.from ?? null, to: quiet?.to ?? null } as never);
}

const SAVE_DIGEST = `insert into rental.notification_setting (user_id, digest_at, digest_groups)
  values (:userId, :at, array(select jsonb_array_elements_text(:groups::jsonb)))
  on conflict (user_id) do update set digest_at = excluded.digest_at,
    digest_groups = excluded.digest_groups`;

export async function saveDigest(
  knex: Knex,
  userId: string,
  digest: { at: string; groups: readonly Group[] } | null,
): Promise<void> {
  const groups = JSON.stringify(digest?.groups ?? []);
  await knex.raw(SAVE_DIGEST, { userId, at: digest?.at ?? null, groups } as never);
}
