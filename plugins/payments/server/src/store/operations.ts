/** Rows of `ledger.operation`: planning, claiming with a lease, ending. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import {
  operationPayloads,
  type OperationKind,
  type OperationResult,
  type OperationState,
  type PayloadOf,
} from '../../../contracts/operations';
import type { OperationView } from '../../../contracts/service';

interface Operation<K extends OperationKind> {
  readonly kind: K;
  readonly key: string;
  readonly bookingId: string;
  readonly payload: PayloadOf<K>;
  readonly attempts: number;
  /** How often Stripe refused for good: a new try then needs a new key there. */
  readonly refusals: number;
  readonly lease: string;
  /** Wall time since which Stripe may have carried it out without our knowing. */
  readonly firstTriedAt: Date;
  /** Stripe has forgotten the key of earlier tries: what came of them is looked for first. */
  readonly looksFirst?: boolean;
}

export type OperationOf<K extends OperationKind> = Operation<K>;
export type AnyOperation = { [K in OperationKind]: Operation<K> }[OperationKind];

interface OperationRow {
  key: string;
  kind: OperationKind;
  booking_id: string;
  payload: unknown;
  attempts: number;
  refusals: number;
  lease: string;
  first_tried_at: Date;
}

/**
 * Longer than the calls' own time-outs and all that follows them; shorter than the lease of a request
 * (`withIdempotency`), so that a client who asks again after a crash finds the operation free.
 */
export const LEASE_MS = 25_000;

export interface Times {
  now: Date;
  wall: Date;
}

/** Refunds and payouts of a booking wait while a bank disputes one of its charges. */
const FREE = `state = 'requested' and (locked_until is null or locked_until < :wall)
  and not ledger.waits_for_chargeback(kind, booking_id)`;
const TAKE = `set lease = gen_random_uuid(), locked_until = :until, attempts = attempts + 1,
  first_tried_at = coalesce(first_tried_at, :wall)`;
const FIELDS = 'key, kind, booking_id, payload, attempts, refusals, lease, first_tried_at';

const leaseOf = ({ now, wall }: Times) => ({
  now,
  wall,
  until: new Date(wall.getTime() + LEASE_MS),
});

/**
 * The oldest operations that are due and free, leased to the caller. A row that this version of the
 * platform cannot read fails alone: it must not hold up the queue.
 */
export async function claimDueOperations(
  knex: Knex,
  times: Times,
  most: number,
): Promise<AnyOperation[]> {
  const rows = await rowsOf<OperationRow>(
    knex,
    `update ledger.operation ${TAKE} where key in (
       select key from ledger.operation
        where ${FREE} and due_at <= :now and next_at <= :wall
        order by due_at, next_at limit :most for update skip locked)
     returning ${FIELDS}`,
    { ...leaseOf(times), most },
  );
  const readable = rows.filter(isReadable);
  for (const { key } of rows.filter((row) => !isReadable(row)))
    await knex.transaction((trx) =>
      markFailed(trx, key, { error: 'payload_unreadable', spent: false, now: times.now }),
    );
  return readable.map(toOperation);
}

const isReadable = ({ kind, payload }: OperationRow): boolean =>
  operationPayloads[kind]?.safeParse(payload).success ?? false;

/** This operation, whatever its pacing; undefined when it is not open or someone else has it. */
export async function claimOperation(
  knex: Knex,
  key: string,
  times: Times,
): Promise<AnyOperation | undefined> {
  const [row] = await rowsOf<OperationRow>(
    knex,
    `update ledger.operation ${TAKE} where key = :key and ${FREE} returning ${FIELDS}`,
    { ...leaseOf(times), key },
  );
  return row && toOperation(row);
}

function toOperation(row: OperationRow): AnyOperation {
  return {
    kind: row.kind,
    key: row.key,
    bookingId: row.booking_id,
    payload: operationPayloads[row.kind].parse(row.payload),
    attempts: row.attempts,
    refusals: row.refusals,
    lease: row.lease,
    firstTriedAt: row.first_tried_at,
  } as AnyOperation;
}

/**
 * Locks the row for its end. `ours`: still open under this lease · `abandoned`: given up meanwhile ·
 * `lost`: the lease ran out and another worker has it.
 */
export async function lockForEnd(
  trx: Trx,
  { key, lease }: AnyOperation,
): Promise<'ours' | 'abandoned' | 'lost'> {
  const [row] = await rowsOf<{ state: OperationState; lease: string | null }>(
    trx,
    'select state, lease from ledger.operation where key = ? for update',
    [key],
  );
  if (row?.state === 'abandoned') return 'abandoned';
  return row?.state === 'requested' && row.lease === lease ? 'ours' : 'lost';
}

export async function markDone(trx: Trx, result: OperationResult, now: Date): Promise<void> {
  await trx.raw(
    `update ledger.operation set state = 'done', result = ?::jsonb, done_at = ?, error = null,
            lease = null, locked_until = null where key = ?`,
    [JSON.stringify(result), now, result.key],
  );
}

/** `spent`: Stripe refused and nothing happened, so that a retry is a new request there. */
export async function markFailed(
  trx: Trx,
  key: string,
  end: { error: string; spent: boolean; now: Date },
): Promise<void> {
  await trx.raw(
    `update ledger.operation set state = 'failed', error = :error, done_at = :now,
            refusals = refusals + case when :spent then 1 else 0 end,
            first_tried_at = case when :spent then null else first_tried_at end,
            lease = null, locked_until = null where key = :key`,
    { key, ...end },
  );
}

export async function postpone(
  executor: Knex | Trx,
  operation: AnyOperation,
  next: { at: Date; error: string; refused: boolean; unanswered: boolean },
): Promise<void> {
  await executor.raw(
    `update ledger.operation set next_at = :at, error = :error,
            refusals = refusals + case when :refused then 1 else 0 end,
            first_tried_at = case when :unanswered then first_tried_at end,
            lease = null, locked_until = null
      where key = :key and lease = :lease and state = 'requested'`,
    { ...next, key: operation.key, lease: operation.lease },
  );
}

/** False when it is done or failed already. */
export async function abandonOperation(trx: Trx, key: string): Promise<boolean> {
  const rows = await rowsOf(
    trx,
    `update ledger.operation set state = 'abandoned', lease = null, locked_until = null
      where key = ? and state = 'requested' returning key`,
    [key],
  );
  return rows.length > 0;
}

/**
 * What was done came undone at Stripe: to be done again under a new key from `dueAt` on, or by
 * people when there is none.
 */
export async function reopenOperation(
  trx: Trx,
  key: string,
  again: { error: string; dueAt: Date | null; now: Date; wall: Date },
): Promise<void> {
  await trx.raw(
    `update ledger.operation set refusals = refusals + 1, attempts = 0, first_tried_at = null,
            error = :error, next_at = :wall, due_at = coalesce(:dueAt, due_at), result = null,
            state = case when :dueAt::timestamptz is null then 'failed' else 'requested' end,
            done_at = case when :dueAt::timestamptz is null then :now::timestamptz end
      where key = :key and state = 'done'`,
    { key, ...again } as Knex.ValueDict,
  );
}

/** Nobody wants it any more: it is not to be tried again, by people neither. */
export async function closeFailed(trx: Trx, key: string): Promise<void> {
  await trx.raw(
    `update ledger.operation set state = 'abandoned' where key = ? and state = 'failed'`,
    [key],
  );
}

export async function reviveOperation(knex: Knex | Trx, key: string, wall: Date): Promise<boolean> {
  const rows = await rowsOf(
    knex,
    `update ledger.operation set state = 'requested', attempts = 0, next_at = ?, done_at = null
      where key = ? and state = 'failed' returning key`,
    [wall, key],
  );
  return rows.length > 0;
}

/** Lets every open operation be tried now, whatever pause it is in. */
export async function endPauses(knex: Knex, { now, wall }: Times): Promise<void> {
  await knex.raw(
    `update ledger.operation set next_at = ?
      where state = 'requested' and due_at <= ? and next_at > ?`,
    [wall, now, wall],
  );
}

export async function plannedHold(
  executor: Knex | Trx,
  key: string,
): Promise<PayloadOf<'hold.create'> | undefined> {
  const [row] = await rowsOf<{ payload: unknown }>(
    executor,
    `select payload from ledger.operation where key = ? and kind = 'hold.create'`,
    [key],
  );
  return row && operationPayloads['hold.create'].parse(row.payload);
}

export interface OperationOutcome {
  readonly state: OperationState;
  readonly result: OperationResult | null;
  readonly error: string | null;
}

export async function outcomeOf(
  executor: Knex | Trx,
  key: string,
): Promise<OperationOutcome | undefined> {
  const [row] = await rowsOf<OperationOutcome>(
    executor,
    'select state, result, error from ledger.operation where key = ?',
    [key],
  );
  return row;
}

/** Whether some worker holds a lease on an operation that is open. */
export async function anyUnderWay(knex: Knex, wall: Date): Promise<boolean> {
  const rows = await rowsOf(
    knex,
    `select 1 from ledger.operation where state = 'requested' and locked_until > ? limit 1`,
    [wall],
  );
  return rows.length > 0;
}

export async function operationsOf(knex: Knex | Trx, bookingId: string): Promise<OperationView[]> {
  return rowsOf<OperationView>(
    knex,
    `select key, kind, booking_id as "bookingId", state, attempts, error,
            (payload ->> 'amount')::float8 as amount, created_at as "createdAt", done_at as "doneAt"
       from ledger.operation where booking_id = ? order by created_at, key`,
    [bookingId],
  );
}
