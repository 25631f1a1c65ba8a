/**
 * The only door to the database's connection. Everything else gets a `Knex` or a transaction passed
 * in: code that takes a second connection inside a transaction can starve the pool (ARCHITECTURE,
 * "Pool deadlock").
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { AppError, unavailable } from './errors';

export type Trx = Knex.Transaction;

export function db(strapi: Core.Strapi): Knex {
  return strapi.db.connection as unknown as Knex;
}

const RETRIED = new Set(['40P01', '40001', '55P03']);
const MAX_ATTEMPTS = 4;

interface PgError {
  code?: string;
  name?: string;
}

const codeOf = (error: unknown): string | undefined => (error as PgError | null)?.code;

/** No free connection within the acquire time-out, or the server refuses new ones. */
function isExhausted(error: unknown): boolean {
  const { name, code } = (error ?? {}) as PgError;
  return name === 'KnexTimeoutError' || code === '53300' || code === '57014' || code === '55P03';
}

/** What the client is told when the database could not keep up; other errors pass unchanged. */
export function toDatabaseAppError(error: unknown): unknown {
  if (error instanceof AppError || !isExhausted(error)) return error;
  return unavailable('DATABASE_BUSY', 'The platform is busy. Nothing was changed; try again.');
}

/**
 * Runs `work` in one transaction (which `strapi.documents()` joins). Deadlocks, serialization
 * failures and lock time-outs are tried again from the start; a starved pool becomes a 503.
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
