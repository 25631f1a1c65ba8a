/**
 * Fires the deadlines that have passed, in order, each in a transaction of its own, on any number of
 * processes at once (LIFECYCLE.md, rule 2). What a stopped process missed is simply due. One that
 * must wait is moved on; one that fails is tried again ever more seldom and holds up no other.
 */
import { rowsOf, transaction, type Trx } from '@rental/shared/database';
import { AppError } from '@rental/shared/errors';
import { log } from '@rental/shared/log';
import type { Knex } from 'knex';
import { BOOKING_ERRORS } from '../../../contracts/error-codes';
import type { BookingEvent, BookingState, DepositState } from '../../../contracts/states';
import { deadlineEvent } from '../domain/deadline-event';
import { WAIT_MS } from '../domain/deadline-retry';
import type { Platform } from '../platform';
import { lockLapsed, nextLapse } from '../services/booking-changes';
import { RETURN_OPEN_SINCE } from '../services/booking-record';
import {
  forgetDeadline,
  postponeDeadline,
  recordFailedDeadline,
} from '../services/deadline-retries';
import { lockDueLateFee, nextLateFee } from '../services/late-returns';
import { nextWarning } from '../services/return-warnings';
import { lateFeeDue } from './follow-late-fees';
import { transitionBooking } from './transition-booking';
import { warnOfLateReturns } from './warn-of-late-return';

interface DueRow {
  document_id: string;
  state: BookingState;
  deposit_state: DepositState;
  due_at: Date;
  return_open_since: Date | null;
}

/** A failed one rests; `failed` are those of this sweep, whose rest another process may not see yet. */
const NEXT_DUE = `select b.document_id, b.state, b.deposit_state, b.due_at,
    ${RETURN_OPEN_SINCE} as return_open_since
  from bookings b
  left join rental.deadline_retry r on r.booking_id = b.document_id and r.due_at = b.due_at
  where b.due_at <= :now and b.pending_intent is null
    and (r.next_at is null or r.next_at <= :now) and not (b.document_id = any(:failed::text[]))
  order by b.due_at, b.id limit 1 for update of b skip locked`;

/** Refusals that mean "not yet": what they wait for moves the deadline again when it has come. */
const WAITS: readonly string[] = [
  BOOKING_ERRORS.CHARGEBACK_OPEN,
  BOOKING_ERRORS.REFUNDS_OPEN,
  BOOKING_ERRORS.LATE_FEE_OPEN,
];

type Outcome = 'made' | 'waits' | 'failed' | 'none';

/** Answers how many transitions were made. Dates that waited for a payment are given back first. */
export async function sweepDueBookings(platform: Platform): Promise<number> {
  const failed: string[] = [];
  let made = await lapseChanges(platform);
  await endTimesToPay(platform);
  await warnOfLateReturns(platform);
  for (;;) {
    const outcome = await sweepOne(platform, failed);
    if (outcome === 'none') return made;
    if (outcome === 'made') made += 1;
  }
}

async function sweepOne(platform: Platform, failed: string[]): Promise<Outcome> {
  let due: DueRow | undefined;
  try {
    return await transaction(platform.strapi, async (trx) => {
      due = await claimDue(platform, trx, failed);
      return due ? fireOrWait(platform, trx, due) : 'none';
    });
  } catch (error) {
    if (!due) throw error;
    failed.push(due.document_id);
    await recordFailure(platform, due, error);
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

async function fireOrWait(platform: Platform, trx: Trx, due: DueRow): Promise<Outcome> {
  try {
    await transitionBooking(platform, trx, {
      bookingId: due.document_id,
      event: eventOf(due),
      actor: { kind: 'clock' },
    });
    await forgetDeadline(trx, due.document_id);
    return 'made';
  } catch (error) {
    if (!(error instanceof AppError && WAITS.includes(error.code))) throw error;
    const nextAt = new Date(platform.clock.now().getTime() + WAIT_MS);
    const deadline = { bookingId: due.document_id, dueAt: due.due_at };
    await postponeDeadline(trx, deadline, { reason: error.code, nextAt });
    log.info('a deadline waits', { bookingId: due.document_id, code: error.code, nextAt });
    return 'waits';
  }
}

async function recordFailure({ knex, clock }: Platform, due: DueRow, error: unknown) {
  const bookingId = due.document_id;
  const code = error instanceof AppError ? error.code : undefined;
  const attempts = await recordFailedDeadline(
    knex,
    { bookingId, dueAt: due.due_at },
    { reason: (code ?? String(error)).slice(0, 500), now: clock.now() },
  );
  log.error('a deadline could not be kept', { bookingId, code, attempts, error });
}

function eventOf(due: DueRow): BookingEvent {
  const event = deadlineEvent({
    state: due.state,
    depositState: due.deposit_state,
    isReturnOpen: due.return_open_since !== null,
  });
  if (!event) throw new Error(`state ${due.state} has a due_at but no deadline in the lifecycle`);
  return event;
}

async function lapseChanges(platform: Platform): Promise<number> {
  for (let made = 0; ; made += 1) {
    const isLapsed = await transaction(platform.strapi, async (trx) => {
      const bookingId = await lockLapsed(trx, platform.clock.now());
      if (bookingId === undefined) return false;
      const actor = { kind: 'clock' } as const;
      await transitionBooking(platform, trx, { bookingId, event: 'change_lapsed', actor });
      return true;
    });
    if (!isLapsed) return made;
  }
}

/** Late fees that nobody has paid in time. */
async function endTimesToPay(platform: Platform): Promise<void> {
  for (;;) {
    const isDue = await transaction(platform.strapi, async (trx) => {
      const bookingId = await lockDueLateFee(trx, platform.clock.now());
      if (bookingId !== undefined) await lateFeeDue(platform, trx, bookingId);
      return bookingId !== undefined;
    });
    if (!isDue) return;
  }
}

/** When the next deadline falls after now; undefined when none is set. */
export async function nextDeadline({ knex, clock }: Platform): Promise<Date | undefined> {
  const now = clock.now();
  const deadlines = [
    await nextDueAt(knex, now),
    await nextLapse(knex, now),
    await nextLateFee(knex, now),
    await nextWarning(knex, now),
  ];
  return deadlines.filter((at) => at !== undefined).sort((a, b) => Number(a) - Number(b))[0];
}

async function nextDueAt(knex: Knex, now: Date): Promise<Date | undefined> {
  const [row] = await rowsOf<{ at: Date | null }>(
    knex,
    'select min(due_at) as at from bookings where due_at > ? and pending_intent is null',
    [now],
  );
  return row?.at ?? undefined;
}
