/** Rows as one JSON parameter: PostgreSQL reads them by the types of the table's own columns. */
import type { Knex } from 'knex';
import type { Row } from '../write-rows';

/**
 * Inserts rows of one shape by one statement; those whose ids or slugs are there already are left
 * out. Values of JSON columns are values, not text.
 */
export async function insertRows(
  trx: Knex.Transaction,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const names = Object.keys(first);
  const columns = names.map(() => '??').join(', ');
  await trx.raw(
    `insert into ?? (${columns}) select ${columns}
      from jsonb_populate_recordset(null::??, ?::jsonb) on conflict do nothing`,
    [table, ...names, ...names, table, JSON.stringify(rows)],
  );
}
