/** Rows of `rental.suspension`: one for each time that somebody was suspended. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { SuspensionEntry } from '../../../contracts/people';
import type { SuspensionEffects } from '../../../contracts/suspension';

const staffName = (column: string): string => `(select nullif(btrim(concat_ws(' ', s.firstname,
  s.lastname)), '') from admin_users s where s.document_id = ${column} limit 1)`;

interface Row {
  reason: string;
  effects: SuspensionEffects;
  suspended_at: Date;
  suspended_name: string | null;
  restored_at: Date | null;
  restored_name: string | null;
  restored_because: string | null;
}

const LIST = `select reason, effects, suspended_at, ${staffName('suspended_by')} as suspended_name,
    restored_at, ${staffName('restored_by')} as restored_name, restored_because
  from rental.suspension where user_id = ? order by id desc limit 20`;

/** Latest first. */
export async function suspensionsOf(knex: Knex, userId: string): Promise<SuspensionEntry[]> {
  const rows = await rowsOf<Row>(knex, LIST, [userId]);
  return rows.map((row) => ({
    reason: row.reason,
    at: row.suspended_at.toISOString(),
    by: row.suspended_name,
    effects: row.effects,
    restored:
      row.restored_at && row.restored_because !== null
        ? {
            at: row.restored_at.toISOString(),
            by: row.restored_name,
            reason: row.restored_because,
          }
        : null,
  }));
}

const RUNNING = `select effects from rental.suspension where user_id = ? and restored_at is null`;

/** What the running suspension did; undefined for one that was made without this table. */
export async function runningEffects(
  executor: Knex | Trx,
  userId: string,
): Promise<SuspensionEffects | undefined> {
  const [row] = await rowsOf<{ effects: SuspensionEffects }>(executor, RUNNING, [userId]);
  return row?.effects;
}

export interface Decision {
  readonly userId: string;
  readonly reason: string;
  /** Document id of the member of staff. */
  readonly staffId: string;
  readonly at: Date;
}

export async function insertSuspension(
  trx: Trx,
  { effects, ...decision }: Decision & { effects: SuspensionEffects },
): Promise<void> {
  await rowsOf(
    trx,
    `insert into rental.suspension (user_id, reason, effects, suspended_by, suspended_at)
     values (:userId, :reason, :effects::jsonb, :staffId, :at)`,
    { ...decision, effects: JSON.stringify(effects) },
  );
  await rowsOf(
    trx,
    'update up_users set blocked = true, blocked_reason = :reason where document_id = :userId',
    { userId: decision.userId, reason: decision.reason },
  );
}

export async function endSuspension(trx: Trx, decision: Decision): Promise<void> {
  await rowsOf(
    trx,
    `update rental.suspension set restored_by = :staffId, restored_at = :at,
       restored_because = :reason where user_id = :userId and restored_at is null`,
    { ...decision },
  );
  await rowsOf(
    trx,
    'update up_users set blocked = false, blocked_reason = null where document_id = ?',
    [decision.userId],
  );
}
