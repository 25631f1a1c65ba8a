/** Runs the numbered migrations of our own schemas, once each, one process at a time. */
import type { Knex } from 'knex';

export interface Migration {
  /** `0001-rental-core`: the order, and the row in `rental.migration`. */
  readonly name: string;
  up(knex: Knex): Promise<void>;
}

const LOCK = 7_205_759_403_792; // any constant: processes that start together queue on it

/** Answers the names that were applied now. All or none: they share one transaction. */
export async function migrate(knex: Knex, migrations: readonly Migration[]): Promise<string[]> {
  assertOrdered(migrations);
  return knex.transaction(async (outer) => {
    await outer.raw('set local statement_timeout = 0');
    await outer.raw('set local lock_timeout = 0');
    await outer.raw('select pg_advisory_xact_lock(?)', [LOCK]);
    await outer.raw('create schema if not exists rental');
    await outer.raw(
      'create table if not exists rental.migration (name text primary key, applied_at timestamptz not null default now())',
    );
    const done = new Set(await outer.table('rental.migration').pluck<string[]>('name'));
    const missing = migrations.filter((migration) => !done.has(migration.name));
    for (const migration of missing) {
      await outer.transaction(async (trx) => {
        await migration.up(trx);
        await trx.table('rental.migration').insert({ name: migration.name });
      });
    }
    return missing.map((migration) => migration.name);
  });
}

function assertOrdered(migrations: readonly Migration[]): void {
  migrations.forEach(({ name }, i) => {
    const before = migrations[i - 1]?.name ?? '';
    if (!/^\d{4}-/.test(name) || name <= before)
      throw new Error(`migration ${name} stands after ${before || 'nothing'}: numbers ascend`);
  });
}
