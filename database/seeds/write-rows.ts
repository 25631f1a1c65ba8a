/** Inserts what is not there yet, in batches. Rows that staff have since changed stay as they are. */
import type { Knex } from 'knex';

export type Row = Readonly<Record<string, unknown>> & { readonly document_id: string };

const BATCH = 200;

/** Answers the numeric ids of all rows (old and new) by document id. */
export async function insertMissing(
  trx: Knex.Transaction,
  table: string,
  rows: readonly Row[],
): Promise<Map<string, number>> {
  const ids = await idsOf(trx, table, rows);
  const missing = rows.filter((row) => !ids.has(row.document_id));
  await trx.batchInsert(table, missing as Record<string, unknown>[], BATCH);
  return missing.length > 0 ? idsOf(trx, table, rows) : ids;
}

async function idsOf(
  trx: Knex.Transaction,
  table: string,
  rows: readonly Row[],
): Promise<Map<string, number>> {
  const found = (await trx
    .table(table)
    .select('id', 'document_id')
    .whereIn(
      'document_id',
      rows.map((row) => row.document_id),
    )) as { id: number; document_id: string }[];
  return new Map(found.map((row) => [row.document_id, row.id]));
}

/** Links of rows that were new in this run. */
export async function insertLinks(
  trx: Knex.Transaction,
  table: string,
  links: readonly Record<string, unknown>[],
): Promise<void> {
  await trx.batchInsert(table, [...links], BATCH);
}

/** What Strapi writes on every row. */
export const stamps = (at: Date) => ({ created_at: at, updated_at: at, published_at: at });

/** A published document of a type with drafts: its draft and its published row. */
export function publishedPair(at: Date, row: Row): Row[] {
  return [
    { ...row, ...stamps(at), published_at: null },
    { ...row, ...stamps(at) },
  ];
}
