/** Rows of `rental.deadline_retry`: deadlines that could not be kept, and when they are tried next. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import { failurePauseMs } from '../domain/deadline-retry';

interface Deadline {
  bookingId: string;
  dueAt: Date;
}

/** Keeps the deadline overdue, with its reason, and paces the next try. Answers how many there were. */
export async function recordFailedDeadline(
  knex: Knex,
  { bookingId, dueAt }: Deadline,
  failure: { reason: string; now: Date },
): Promise<number> {
  return knex.transaction(async (trx) => {
    const [row] = await rowsOf<{ attempts: number }>(
      trx,
      `insert into rental.deadline_retry as r (booking_id, due_at, waits, attempts, next_at, reason)
        values (:bookingId, :dueAt, false, 1, :now, :reason)
        on conflict (booking_id) do update set waits = false, due_at = excluded.due_at,
          reason = excluded.reason,
          attempts = case when r.due_at = excluded.due_at and not r.waits then r.attempts + 1 else 1 end
        returning attempts`,
      { bookingId, dueAt, ...failure },
    );
    const attempts = row?.attempts ?? 1;
    const nextAt = new Date(failure.now.getTime() + failurePauseMs(attempts));
    await trx.raw('update rental.deadline_retry set next_at = ? where booking_id = ?', [
      nextAt,
      bookingId,
    ]);
    return attempts;
  });
}

/** Moves the booking's deadline on, remembering when it fell first. The caller has the row locked. */
export async function postponeDeadline(
  trx: Trx,
  { bookingId, dueAt }: Deadline,
  wait: { reason: string; nextAt: Date },
): Promise<void> {
  await trx.raw(
    `with allowed as materialized (select set_config('rental.transition', 'on', true) as word),
    waiting as (
      insert into rental.deadline_retry as r (booking_id, due_at, waits, attempts, next_at, reason)
        values (:bookingId, :dueAt, true, 1, :nextAt, :reason)
        on conflict (booking_id) do update set waits = true, next_at = excluded.next_at,
          reason = excluded.reason,
          due_at = case when r.waits and r.next_at = excluded.due_at then r.due_at else excluded.due_at end,
          attempts = case when r.waits and r.next_at = excluded.due_at then r.attempts + 1 else 1 end
        returning booking_id
    )
    update bookings b set due_at = :nextAt from allowed, waiting
      where b.document_id = waiting.booking_id and allowed.word = 'on'`,
    { bookingId, dueAt, ...wait },
  );
}

/** What the deadline waited for has come: it is due as it was. The caller has the row locked. */
export async function resumeDeadline(trx: Trx, bookingId: string): Promise<void> {
  await trx.raw(
    `with allowed as materialized (select set_config('rental.transition', 'on', true) as word),
    waited as (
      delete from rental.deadline_retry where booking_id = :bookingId and waits
        returning booking_id, due_at, next_at
    )
    update bookings b set due_at = waited.due_at from allowed, waited
      where b.document_id = waited.booking_id and b.due_at = waited.next_at and allowed.word = 'on'`,
    { bookingId },
  );
}

export async function forgetDeadline(trx: Trx, bookingId: string): Promise<void> {
  await trx.raw('delete from rental.deadline_retry where booking_id = ?', [bookingId]);
}

/** Not before `until`. The caller has the row locked. */
export async function extendDeadline(trx: Trx, bookingId: string, until: Date): Promise<void> {
  await trx.raw(
    `with allowed as materialized (select set_config('rental.transition', 'on', true) as word)
    update bookings set due_at = greatest(due_at, :until::timestamptz) from allowed
      where document_id = :bookingId and due_at is not null and allowed.word = 'on'`,
    { bookingId, until },
  );
}
