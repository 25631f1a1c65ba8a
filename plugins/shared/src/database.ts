/**
 * The only door to the database's connection. Everything else gets a `Knex` or a transaction passed
 * in: code that takes a second connection inside a transaction can starve the pool (ARCHITECTURE,
 * "Pool deadlock").
 */
import { setTimeout } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { AppError, unavailable } from './errors';

export type Trx = Knex.Transaction;

export function db(strapi: Core.Strapi): Knex {
  return strapi.db.connection as unknown as Knex;
}

/** Losing a deadlock or a serialization race: the same may well succeed at once. */
const RETRIED = new Set(['40P01', '40001']);
const MAX_ATTEMPTS = 4;

/** No free connection on the server, a statement or a lock that took too long. */
const BUSY = new Set(['53300', '57014', '55P03', '40P01', '40001']);

/** The server is stopping, starting or out of reach. */
const AWAY = new Set(['57P01', '57P02', '57P03', '25P03', '08006', '08001', '08003', '08004']);
const NETWORK = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;
/** The driver and knex have no codes for these; the last is a commit on a connection that is gone. */
const CUT_OFF =
  /Connection terminated|connection error and is not queryable|Transaction query already complete/;

interface PgError {
  code?: string;
  name?: string;
  message?: string;
}

const codeOf = (error: unknown): string | undefined => (error as PgError | null)?.code;

/** Whether an attempt that ended so may have committed something. */
export const isDatabaseFailure = ({ code }: AppError): boolean =>
  code === 'DATABASE_BUSY' || code === 'DATABASE_AWAY';

/** What the client is told when the database could not keep up; other errors pass unchanged. */
export function toDatabaseAppError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const { code = '', name, message = '' } = (error ?? {}) as PgError;
  if (name === 'KnexTimeoutError' || BUSY.has(code))
    return unavailable(
      'DATABASE_BUSY',
      'The platform is busy. Try again in a moment, with the same Idempotency-Key.',
    );
  if (AWAY.has(code) || NETWORK.test(code) || CUT_OFF.test(message))
    return unavailable(
      'DATABASE_AWAY',
      'The platform cannot reach its data for a moment. Try again with the same Idempotency-Key.',
    );
  return error;
}

/**
 * Runs `work` in one transaction (which `strapi.documents()` joins). Deadlocks and
 * serialization failures are tried again from the start; a starved pool, a lock that nobody gives
 * back and a server that is away become a 503.
 * `work` must have no effect outside `trx`.
 */
export async function transaction<T>(
  strapi: Core.Strapi,
  work: (trx: Trx) => Promise<T>,
): Promise<T> {
  return retried(
    () => strapi.db.transaction(({ trx }) => work(trx as unknown as Trx)) as Promise<T>,
  );
}

/** A piece of work that changes all or nothing by itself (one statement), tried as a transaction is. */
export async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const retry = RETRIED.has(codeOf(error) ?? '') && attempt < MAX_ATTEMPTS;
      if (!retry) throw toDatabaseAppError(error);
    }
  }
}

const PAUSES_MS = [50, 200, 800];

/**
 * A statement whose repetition changes nothing more, tried again on another connection when its own
 * was cut off: a restart of the server is over within about a second. A starved pool is not asked again.
 */
export async function repeatable<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const known = toDatabaseAppError(error);
      const pause = PAUSES_MS[attempt];
      const away = known instanceof AppError && known.code === 'DATABASE_AWAY';
      if (!away || pause === undefined) throw known;
      await setTimeout(pause);
    }
  }
}

/**
 * A statement of a hot path, always the same text: each connection parses and plans it once. The
 * name is unique in the platform.
 */
export interface Prepared {
  readonly name: string;
  readonly sql: string;
}

/** Rows of a raw statement, typed by the caller; `jsonb` columns are parsed. */
export async function rowsOf<T>(
  executor: Knex | Trx,
  statement: string | Prepared,
  bindings: Knex.RawBinding[] | Knex.ValueDict = [],
): Promise<T[]> {
  const { sql, ...named } = typeof statement === 'string' ? { sql: statement } : statement;
  const query = executor.raw(sql, bindings as Knex.ValueDict).options(named);
  const result = await (query as unknown as Promise<{
    rows: Record<string, unknown>[];
    fields: { name: string; dataTypeID: number }[];
  }>);
  parseJsonb(result.rows, result.fields);
  return result.rows as T[];
}

const JSONB_TYPE = 3802;

/** Strapi tells the driver to hand `jsonb` out as text, for its own fields; on other connections it is parsed already. */
function parseJsonb(
  rows: Record<string, unknown>[],
  fields: readonly { name: string; dataTypeID: number }[],
): void {
  const columns = fields.filter(({ dataTypeID }) => dataTypeID === JSONB_TYPE);
  for (const { name } of columns)
    for (const row of rows) {
      const value = row[name];
      if (typeof value === 'string' && /^(?:[[{]|null$)/.test(value)) row[name] = JSON.parse(value);
    }
}
