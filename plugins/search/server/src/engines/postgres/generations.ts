import type { Knex } from 'knex';
import { raw, run, sql, type Sql } from './sql';

/** How often what results are made of has changed. */
export interface Generations {
  readonly catalogue: number;
  readonly calendar: number;
}

/** As a column of another statement. */
export const GENERATIONS = raw(
  '(select json_object_agg(kind, number) from rental.search_generation)',
);

export async function readGenerations(knex: Knex): Promise<Generations> {
  const [row] = await run<{ generations: Generations }>(
    knex,
    sql`select ${GENERATIONS} as "generations"`,
  );
  if (!row) throw new Error('rental.search_generation is empty');
  return row.generations;
}

/** Remembered results of that kind are out of date once the transaction commits. */
export const nextGeneration = (kind: keyof Generations): Sql =>
  sql`update rental.search_generation set number = number + 1 where kind = ${kind}`;
