/**
 * Hands events to their consumers. The claim takes the oldest open event of some keys, locks it and
 * handles what follows for the same key in the same transaction: order per key holds with any
 * number of workers, and a killed worker leaves nothing half done.
 */
import type { Knex } from 'knex';
import type { Clock } from '../clock';
import { rowsOf, type Trx } from '../database';
import { log } from '../log';
import { outboxHandled } from '../metrics';
import type { ConsumerRegistry, OutboxEvent } from './consumers';

interface Row {
  id: string;
  consumer: string;
  topic: string;
  key: string;
  payload: Record<string, unknown>;
  occurred_at: Date;
  attempts: number;
}

export interface WorkerOptions {
  knex: Knex;
  clock: Clock;
  consumers: ConsumerRegistry;
  /** An event is dead after this many failures; ops can revive it. */
  maxAttempts?: number;
}

const KEYS_PER_BATCH = 10;
const EVENTS_PER_BATCH = 100;
const DEFAULT_MAX_ATTEMPTS = 8;
const MAX_BACKOFF_MS = 15 * 60_000;

const CLAIM_HEADS = `select id, consumer, key from rental.outbox o
  where done_at is null and dead_at is null and next_at <= :now and consumer = any(:consumers)
    and not exists (select 1 from rental.outbox e
      where e.consumer = o.consumer and e.key = o.key and e.id < o.id
        and e.done_at is null and (e.dead_at is null or e.consumer = any(:waiting)))
  order by id limit :keys for update skip locked`;

/** The claimed heads and what is due behind them; a later event that waits stops its key there. */
const READ_RUNS = `select o.id, o.consumer, o.topic, o.key, o.payload, o.occurred_at, o.attempts
  from rental.outbox o
  join unnest(:heads::bigint[], :names::text[], :keys::text[]) as h(id, consumer, key)
    on h.consumer = o.consumer and h.key = o.key and o.id >= h.id
  where o.done_at is null and o.dead_at is null and o.next_at <= :now
  order by o.id limit :most`;

/** Handles one batch; answers how many events were handled or failed (0 = nothing is due). */
export async function handleBatch(options: WorkerOptions): Promise<number> {
  return options.knex.transaction(async (trx) => {
    const now = options.clock.now();
    const heads = await rowsOf<Row>(trx, CLAIM_HEADS, {
      now,
      consumers: options.consumers.names(),
      waiting: options.consumers.waitingBehindDead(),
      keys: KEYS_PER_BATCH,
    });
    if (heads.length === 0) return 0;
    const rows = await rowsOf<Row>(trx, READ_RUNS, {
      now,
      heads: heads.map((row) => row.id),
      names: heads.map((row) => row.consumer),
      keys: heads.map((row) => row.key),
      most: EVENTS_PER_BATCH,
    });
    const done: string[] = [];
    const failedKeys = new Set<string>();
    for (const row of rows) {
      const run = `${row.consumer} ${row.key}`;
      if (failedKeys.has(run)) continue;
      if (await handleOne(trx, row, options)) done.push(row.id);
      else failedKeys.add(run);
    }
    await trx.raw('update rental.outbox set done_at = ? where id = any(?)', [now, done]);
    return done.length + failedKeys.size;
  });
}

/** Whether the event was handled; a failure is undone alone and gets its next try. */
async function handleOne(trx: Trx, row: Row, options: WorkerOptions): Promise<boolean> {
  const consumer = options.consumers.get(row.consumer);
  if (!consumer) return false;
  try {
    await trx.transaction((savepoint) =>
      consumer.handle(toEvent(row), { trx: savepoint, clock: options.clock }),
    );
    outboxHandled.inc({ consumer: row.consumer, outcome: 'done' });
    return true;
  } catch (error) {
    await recordFailure(trx, row, error, options);
    return false;
  }
}

async function recordFailure(
  trx: Trx,
  row: Row,
  error: unknown,
  options: WorkerOptions,
): Promise<void> {
  const attempts = row.attempts + 1;
  const most = options.consumers.get(row.consumer)?.maxAttempts ?? options.maxAttempts;
  const dead = attempts >= (most ?? DEFAULT_MAX_ATTEMPTS);
  const now = options.clock.now();
  const nextAt = new Date(now.getTime() + backoffMs(attempts));
  outboxHandled.inc({ consumer: row.consumer, outcome: dead ? 'dead' : 'failed' });
  log.error('outbox event failed', {
    id: row.id,
    topic: row.topic,
    consumer: row.consumer,
    attempts,
    dead,
    error,
  });
  await trx.raw(
    'update rental.outbox set attempts = ?, next_at = ?, dead_at = ?, last_error = ? where id = ?',
    [attempts, nextAt, dead ? now : null, String(error).slice(0, 500), row.id],
  );
}

/** 0.5 s, 1 s, 2 s … at most 15 min. */
export const backoffMs = (attempts: number): number =>
  Math.min(MAX_BACKOFF_MS, 500 * 2 ** (attempts - 1));

/** Handles batches until nothing is due; answers how many events that were. */
export async function drainOutbox(options: WorkerOptions): Promise<number> {
  let total = 0;
  for (;;) {
    const handled = await handleBatch(options);
    if (handled === 0) return total;
    total += handled;
  }
}

const toEvent = (row: Row): OutboxEvent => ({
  id: row.id,
  topic: row.topic,
  key: row.key,
  payload: row.payload,
  occurredAt: row.occurred_at,
});
