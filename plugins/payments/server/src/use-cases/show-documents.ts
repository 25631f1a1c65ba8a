import type { DocumentLanguage } from '@rental/shared/document-language';
import { notFound } from '@rental/shared/errors';
import type { DocumentView } from '../../../contracts/documents';
import type { Dependencies } from '../dependencies';
import { wordsOf } from '../domain/document-words';
import { drawDocument } from '../services/document-pdf';
import { documentsTo, documentTo } from '../store/documents';

type Reading = Pick<Dependencies, 'knex'>;

/** Those that were issued to the one who asks. @throws 404 for everybody who is not a party */
export async function showDocuments(
  { knex }: Reading,
  bookingId: string,
  userId: string,
): Promise<DocumentView[]> {
  const documents = await documentsTo(knex, bookingId, userId);
  if (!documents) throw notFound('This booking');
  return documents;
}

/** @throws 404 for everybody but its recipient */
export async function writeDocument(
  { knex }: Reading,
  asked: { bookingId: string; number: string; userId: string },
  language: DocumentLanguage,
): Promise<{ file: Buffer<ArrayBuffer>; name: string }> {
  const document = await documentTo(knex, asked);
  if (!document) throw notFound('This document');
  return {
    file: await drawDocument(wordsOf(document, language), language),
    name: `${document.content.number}.pdf`,
  };
}
