/** Documents as they were issued, and the counters that number them. */
import { canonicalJson, sha256 } from '@rental/shared/canonical-json';
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import {
  documentContent,
  type DocumentContent,
  type DocumentedJournal,
  type DocumentKind,
  type DocumentSeries,
  type DocumentView,
  type RecipientRole,
} from '../../../contracts/documents';

/** Whoever issues documents of a booking waits for who does it already. */
export const lockDocumentsOf = (trx: Trx, bookingId: string): Promise<unknown> =>
  trx.raw(`select pg_advisory_xact_lock(hashtextextended('documents:' || ?, 0))`, [bookingId]);

/** How far a series has got in its year; kept up by who holds the lock. */
export interface Counter {
  readonly series: DocumentSeries;
  readonly year: number;
  last: number;
  lastIssuedAt: Date | null;
}

/**
 * Locks the counters until the transaction ends, always in the same order: a rollback gives its
 * numbers back, and nobody else has seen them.
 */
export async function lockCounters(
  trx: Trx,
  year: number,
  series: readonly DocumentSeries[],
): Promise<Map<DocumentSeries, Counter>> {
  const wanted = [...new Set(series)].sort();
  await trx.raw(
    `insert into ledger.document_counter (series, year)
      select s, ? from unnest(?::text[]) as s order by s on conflict do nothing`,
    [year, wanted],
  );
  const rows = await rowsOf<Counter>(
    trx,
    `select series, year, last, last_issued_at as "lastIssuedAt" from ledger.document_counter
      where year = ? and series = any(?) order by series for update`,
    [year, wanted],
  );
  return new Map(rows.map((row) => [row.series, row]));
}

export interface NewDocument {
  readonly series: DocumentSeries;
  readonly year: number;
  readonly seq: number;
  readonly journalId: string;
  readonly bookingId: string;
  readonly recipientId: string;
  readonly refersTo: string | null;
  readonly content: DocumentContent;
}

/** Answers its id. */
export async function insertDocument(trx: Trx, document: NewDocument): Promise<string> {
  const { content } = document;
  const text = canonicalJson(content);
  const [row] = await rowsOf<{ id: string }>(
    trx,
    `insert into ledger.document (series, year, seq, number, kind, journal_id, booking_id,
        recipient_role, recipient_id, refers_to, currency, total, issued_at, content, hash)
      values (:series, :year, :seq, :number, :kind, :journalId, :bookingId, :role, :recipientId,
        :refersTo, :currency, :total, :issuedAt, :text, :hash)
      returning id`,
    {
      series: document.series,
      year: document.year,
      seq: document.seq,
      number: content.number,
      kind: content.kind,
      journalId: document.journalId,
      bookingId: document.bookingId,
      role: content.recipient.role,
      recipientId: document.recipientId,
      refersTo: document.refersTo,
      currency: content.currency,
      total: content.total,
      issuedAt: content.issuedAt,
      text,
      hash: sha256(text),
    },
  );
  if (!row) throw new Error('an INSERT … RETURNING without a row');
  return row.id;
}

/** A document as the next ones refer to it. */
export interface IssuedDocument {
  readonly id: string;
  readonly number: string;
  readonly recipient: RecipientRole;
  readonly sourceType: DocumentedJournal;
  readonly sourceId: string;
}

export const issuedDocuments = (trx: Trx, bookingId: string): Promise<IssuedDocument[]> =>
  rowsOf<IssuedDocument>(
    trx,
    `select d.id, d.number, d.recipient_role as recipient, j.source_type as "sourceType",
        j.source_id as "sourceId"
      from ledger.document d join ledger.journal j on j.id = d.journal_id
      where d.booking_id = ? order by d.id`,
    [bookingId],
  );

interface ViewRow {
  number: string;
  kind: DocumentKind;
  issuedAt: Date;
  currency: string;
  total: string;
  refersTo: string | null;
}

/** Undefined when the one who asks is no party to the booking. */
export async function documentsTo(
  knex: Knex,
  bookingId: string,
  userId: string,
): Promise<DocumentView[] | undefined> {
  const [party] = await rowsOf(
    knex,
    'select 1 from bookings where document_id = ? and ? in (renter_id, owner_id)',
    [bookingId, userId],
  );
  if (!party) return undefined;
  const rows = await rowsOf<ViewRow>(
    knex,
    `select d.number, d.kind, d.issued_at as "issuedAt", d.currency, d.total, o.number as "refersTo"
      from ledger.document d left join ledger.document o on o.id = d.refers_to
      where d.booking_id = ? and d.recipient_id = ? order by d.id`,
    [bookingId, userId],
  );
  return rows.map((row) => ({
    ...row,
    total: Number(row.total),
    issuedAt: row.issuedAt.toISOString(),
  }));
}

export interface StoredDocument {
  readonly content: DocumentContent;
  readonly hash: string;
}

/** Undefined unless it was issued to them. */
export async function documentTo(
  knex: Knex,
  { bookingId, number, userId }: { bookingId: string; number: string; userId: string },
): Promise<StoredDocument | undefined> {
  const [row] = await rowsOf<{ content: string; hash: string }>(
    knex,
    `select content, hash from ledger.document
      where booking_id = ? and number = ? and recipient_id = ?`,
    [bookingId, number, userId],
  );
  return row && { content: documentContent.parse(JSON.parse(row.content)), hash: row.hash };
}
