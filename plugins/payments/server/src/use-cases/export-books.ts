import { Readable } from 'node:stream';
import type { FinanceFileQuery } from '../../../contracts/admin-documents';
import type { Dependencies } from '../dependencies';
import { DOCUMENT_HEADER, documentLine, JOURNAL_HEADER, journalLines } from '../domain/book-lines';
import { documentsBetween, journalsBetween, type Days } from '../store/book-pages';

type Exporting = Pick<Dependencies, 'knex' | 'transaction' | 'recordStaffAction'>;

/** Journals or documents of some days as CSV; who took them stands in the audit log first. */
export async function exportBooks(
  { knex, transaction, recordStaffAction }: Exporting,
  { file, from, to }: FinanceFileQuery,
  actorId: string,
): Promise<Readable> {
  await transaction((trx) =>
    recordStaffAction(trx, {
      actorId,
      action: 'books.export',
      subject: { kind: 'ledger', id: file },
      after: { file, from, to },
    }),
  );
  const days = { from, to };
  return Readable.from(file === 'journals' ? journals(knex, days) : documents(knex, days));
}

async function* journals(knex: Exporting['knex'], days: Days): AsyncGenerator<string> {
  yield JOURNAL_HEADER;
  for await (const some of journalsBetween(knex, days)) yield some.map(journalLines).join('');
}

async function* documents(knex: Exporting['knex'], days: Days): AsyncGenerator<string> {
  yield DOCUMENT_HEADER;
  for await (const some of documentsBetween(knex, days)) yield some.map(documentLine).join('');
}
