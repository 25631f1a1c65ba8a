/**
 * One effect for one key. A row under a unique index says who runs; a lease says how long, so that
 * a killed process does not leave "in progress" for ever. Lease times are wall time.
 */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { canonicalJson, sha256 } from './canonical-json';
import { isDatabaseFailure, repeatable, rowsOf, type Prepared } from './database';
import { AppError, conflict, unprocessable } from './errors';
import { log } from './log';

export interface IdempotentRequest {
  /** Document id of the caller. */
  actor: string;
  route: string;
  /** The `Idempotency-Key` header as it came. */
  key: string;
  body: unknown;
}

interface Stored {
  status?: number;
  body: unknown;
  headers?: Record<string, string>;
}

interface KeyRow {
  body_hash: string;
  status: number | null;
  answer: unknown;
  running: boolean;
}

const LEASE_SECONDS = 30;

const CLAIM: Prepared = {
  name: 'idempotency.claim',
  sql: `insert into rental.idempotency_key as k
      (actor, route, key, body_hash, lease, attempt, locked_until)
    values (?, ?, ?, ?, ?, ?, now() + make_interval(secs => ?))
    on conflict (actor, route, key) do update
      set lease = excluded.lease, locked_until = excluded.locked_until
      where k.status is null and k.locked_until < now() and k.body_hash = excluded.body_hash
    returning k.attempt`,
};

const STORE_ANSWER: Prepared = {
  name: 'idempotency.store-answer',
  sql: `update rental.idempotency_key set status = ?, answer = ?::jsonb, locked_until = null
    where actor = ? and route = ? and key = ?`,
};

/**
 * Runs `work` once for (actor, route, key); later calls get the stored answer with
 * `Idempotency-Replayed: true`. Only successes are stored: a refused attempt changed nothing, so
 * the key may be tried again.
 * @throws 400 without a usable key, 409 while another attempt runs, 422 for another body
 */
export async function withIdempotency<T extends Stored>(
  knex: Knex,
  request: IdempotentRequest,
  work: (requestKey: string) => Promise<T>,
): Promise<T> {
  assertUsable(request.key);
  const hash = hashOf(request.body);
  const id = [request.actor, request.route, request.key];
  const lease = randomUUID();
  const claimed = await claim(knex, id, hash, lease);
  if ('answer' in claimed)
    return {
      status: claimed.status,
      body: claimed.answer,
      headers: { 'idempotency-replayed': 'true' },
    } as unknown as T;
  const answer = await carryOut(knex, id, lease, () => work(claimed.attempt));
  const stored = [answer.status ?? 200, JSON.stringify(answer.body), ...id];
  await repeatable(() => rowsOf(knex, STORE_ANSWER, stored));
  return answer;
}

/**
 * A refusal changed nothing: its key is free again. After any other failure the attempt keeps its
 * name and is open to be taken over at once, since it may have stored something.
 */
async function carryOut<T>(
  knex: Knex,
  id: string[],
  lease: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const refused = error instanceof AppError && !isDatabaseFailure(error);
    const clear = refused
      ? `delete from rental.idempotency_key
            where actor = ? and route = ? and key = ? and lease = ? and status is null`
      : `update rental.idempotency_key set locked_until = now() - interval '1 second'
            where actor = ? and route = ? and key = ? and lease = ? and status is null`;
    // Where the database stays away the lease runs out by itself; the caller learns what went wrong.
    await repeatable(() => rowsOf(knex, clear, [...id, lease])).catch((failure: unknown) =>
      log.warn('an idempotency key could not be given back', { error: failure }),
    );
    throw error;
  }
}

/**
 * The stored answer, or the attempt that this call now carries out. An attempt keeps its name when
 * its lease is taken over after a crash, so that what it had stored is found; one that was refused
 * is gone, and the next try is another attempt.
 */
async function claim(
  knex: Knex,
  id: string[],
  hash: string,
  lease: string,
): Promise<KeyRow | { attempt: string }> {
  const [taken] = await rowsOf<{ attempt: string }>(knex, CLAIM, [
    ...id,
    hash,
    lease,
    randomUUID(),
    LEASE_SECONDS,
  ]);
  if (taken) return taken;
  const [row] = await rowsOf<KeyRow>(
    knex,
    `select body_hash, status, answer, locked_until >= now() as running
       from rental.idempotency_key where actor = ? and route = ? and key = ?`,
    id,
  );
  if (row && row.body_hash !== hash)
    throw unprocessable(
      'IDEMPOTENCY_MISMATCH',
      'This Idempotency-Key was used with another body. Use a new key for a new request.',
    );
  if (row?.status != null) return row;
  throw conflict(
    'IDEMPOTENCY_IN_PROGRESS',
    'A request with this Idempotency-Key is still running. Ask again in a moment.',
  );
}

function assertUsable(key: string): void {
  if (!/^[\w.:-]{8,255}$/.test(key))
    throw new AppError(
      400,
      'IDEMPOTENCY_KEY_REQUIRED',
      'Send an Idempotency-Key header of 8 to 255 letters, digits, ".", ":", "_" or "-" (a UUID, say).',
    );
}

function hashOf(body: unknown): string {
  return sha256(canonicalJson(body));
}
