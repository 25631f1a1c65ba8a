/** Whose turn it is to reconcile: one row that every process takes from. */
import { rowsOf } from '@rental/shared/database';
import type { Knex } from 'knex';

/** The stream of `ledger.watermark` that says when the last look was. */
export const RECONCILER = 'reconciler';
const NEVER = new Date(0);

export interface Turn {
  readonly takenAt: Date;
  readonly before: Date;
}

/** Undefined when somebody had theirs less than `everyMs` before `now`. */
export async function takeTurn(knex: Knex, now: Date, everyMs: number): Promise<Turn | undefined> {
  const since = new Date(now.getTime() - everyMs);
  const [row] = await rowsOf<{ before: Date | null }>(
    knex,
    `with last as (select seen_until from ledger.watermark where stream = :stream)
     insert into ledger.watermark as w (stream, seen_until) values (:stream, :now)
     on conflict (stream) do update set seen_until = excluded.seen_until
       where w.seen_until <= :since
     returning (select seen_until from last) as before`,
    { stream: RECONCILER, now, since },
  );
  return row && { takenAt: now, before: row.before ?? NEVER };
}

/** The look failed: the next process to ask may have the turn at once. */
export async function giveTurnBack(knex: Knex, { takenAt, before }: Turn): Promise<void> {
  await knex.raw('update ledger.watermark set seen_until = ? where stream = ? and seen_until = ?', [
    before,
    RECONCILER,
    takenAt,
  ]);
}
