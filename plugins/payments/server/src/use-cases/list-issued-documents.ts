import type { DocumentLanguage } from '@rental/shared/document-language';
import { notFound } from '@rental/shared/errors';
import type { DocumentsPage, DocumentsQuery } from '../../../contracts/admin-documents';
import type { Dependencies } from '../dependencies';
import { wordsOf } from '../domain/document-words';
import { drawDocument } from '../services/document-pdf';
import { issuedDocument, listIssued } from '../store/document-board';

type Reading = Pick<Dependencies, 'knex'>;

/** All that were issued, the newest first. */
export async function listIssuedDocuments(
  { knex }: Reading,
  query: DocumentsQuery,
): Promise<DocumentsPage> {
  const { entries, total, series } = await listIssued(knex, query);
  const { page, pageSize } = query;
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  return { data: entries, meta: { pagination: { page, pageSize, pageCount, total }, series } };
}

/** The same PDF that its recipient gets. @throws 404 for a number that was never given */
export async function drawIssuedDocument(
  { knex }: Reading,
  number: string,
  language: DocumentLanguage,
): Promise<Buffer<ArrayBuffer>> {
  const document = await issuedDocument(knex, number);
  if (!document) throw notFound('This document');
  return drawDocument(wordsOf(document, language), language);
}
