/**
 * Fires the deadlines that have passed, in order, each in a transaction of its own, on any number of
 * processes at once (LIFECYCLE.md, rule 2). What a stopped process missed is simply due.
 */
import { rowsOf, transaction, type Trx } from '@rental/shared/database';
import { AppError } from '@rental/shared/errors';
import { log } from '@rental/shared/log';
import { BOOKING_DEADLINES } from '../../../contracts/lifecycle';
import type { BookingEvent, BookingState, DepositState } from '../../../contracts/states';
import { depositSettled } from '../domain/available-actions';
import type { Platform } from '../platform';
import { transitionBooking } from './transition-booking';

interface DueRow {
  document_id: string;
  state: BookingState;
  deposit_state: DepositState;
}

/** Skips what failed in this sweep: one stuck booking must not hold up the others. */
const NEXT_DUE = `select document_id, state, deposit_state from bookings
  where due_at <= :now and pending_intent is null and not (document_id = any(:failed::text[]))
  order by due_at, id limit 1 for update skip locked`;

/** Answers how many transitions were made. */
export async function sweepDueBookings(platform: Platform): Promise<number> {
  const failed: string[] = [];
  let made = 0;
  for (;;) {
    const outcome = await sweepOne(platform, failed);
    if (outcome === 'none') return made;
    if (outcome === 'made') made += 1;
  }
}

async function sweepOne(platform: Platform, failed: string[]): Promise<'made' | 'failed' | 'none'> {
  let due: DueRow | undefined;
  try {
    await transaction(platform.strapi, async (trx) => {
      due = await claimDue(platform, trx, failed);
      if (due) await fire(platform, trx, due);
    });
    return due ? 'made' : 'none';
  } catch (error) {
    if (!due) throw error;
    failed.push(due.document_id);
    const code = error instanceof AppError ? error.code : undefined;
    log.error('a deadline could not be kept', { bookingId: due.document_id, code, error });
    return 'failed';
  }
}

async function claimDue(
  { clock }: Platform,
  trx: Trx,
  failed: string[],
): Promise<DueRow | undefined> {
  const [row] = await rowsOf<DueRow>(trx, NEXT_DUE, { now: clock.now(), failed });
  return row;
}

async function fire(platform: Platform, trx: Trx, due: DueRow): Promise<void> {
  await transitionBooking(platform, trx, {
    bookingId: due.document_id,
    event: deadlineEvent(due),
    actor: { kind: 'clock' },
  });
}

function deadlineEvent({ state, deposit_state: deposit }: DueRow): BookingEvent {
  if (state === 'INSPECTION_PENDING' && !depositSettled(deposit)) return 'deposit_missing';
  const event = BOOKING_DEADLINES[state];
  if (!event) throw new Error(`state ${state} has a due_at but no deadline in the lifecycle`);
  return event;
}

/** When the next deadline falls; undefined when none is set. */
export async function nextDeadline({ knex }: Platform): Promise<Date | undefined> {
  const [row] = await rowsOf<{ at: Date | null }>(
    knex,
    'select min(due_at) as at from bookings where due_at is not null and pending_intent is null',
  );
  return row?.at ?? undefined;
}
