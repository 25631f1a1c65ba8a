/** The whole of what a filter finds, piece by piece: as long as the log may be, memory stays small. */
import { Readable } from 'node:stream';
import type { Knex } from 'knex';
import type { AuditEntry } from '../../../contracts/audit';
import type { AuditFilters, ExportFormat } from '../../../contracts/audit-requests';
import { CSV_HEADER, csvLine } from '../domain/audit-csv';
import { nextEntries } from '../services/audit-rows';

const AT_ONCE = 500;

async function* piecesOf(knex: Knex, filters: AuditFilters): AsyncGenerator<AuditEntry[]> {
  let beforeId: string | undefined;
  for (;;) {
    const entries = await nextEntries(knex, filters, { beforeId, most: AT_ONCE });
    if (entries.length > 0) yield entries;
    if (entries.length < AT_ONCE) return;
    beforeId = entries.at(-1)?.id;
  }
}

async function* csv(knex: Knex, filters: AuditFilters): AsyncGenerator<string> {
  yield CSV_HEADER;
  for await (const entries of piecesOf(knex, filters)) yield entries.map(csvLine).join('');
}

async function* json(knex: Knex, filters: AuditFilters): AsyncGenerator<string> {
  let before = '[';
  for await (const entries of piecesOf(knex, filters)) {
    yield `${before}${entries.map((entry) => JSON.stringify(entry)).join(',\n')}`;
    before = ',\n';
  }
  yield before === '[' ? '[]\n' : ']\n';
}

/** Newest first. */
export function exportAuditLog(knex: Knex, filters: AuditFilters, format: ExportFormat): Readable {
  return Readable.from(format === 'csv' ? csv(knex, filters) : json(knex, filters));
}
