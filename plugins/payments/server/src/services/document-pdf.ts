/** Draws a document: A4, as many pages as its lines need. */
import type { DocumentLanguage } from '@rental/shared/document-language';
import {
  amountRow,
  fact,
  finished,
  heading,
  newPage,
  note,
  paragraph,
  rule,
  subheading,
} from '@rental/shared/pdf-parts';
import type { DocumentWords } from '../domain/document-words';

export function drawDocument(
  words: DocumentWords,
  language: DocumentLanguage,
): Promise<Buffer<ArrayBuffer>> {
  const { issuer, title, facts, sections, total, notes } = words;
  const page = newPage(`${title} ${facts[0]?.[1] ?? ''}`, issuer.name, language);
  heading(page, issuer.name, title);
  if (issuer.address) paragraph(page, issuer.address);
  for (const each of facts) fact(page, each);
  for (const section of sections) {
    subheading(page, section.title);
    for (const line of section.lines) amountRow(page, line);
  }
  rule(page);
  amountRow(page, total, 'bold');
  page.moveDown(1.5);
  for (const each of notes) note(page, each);
  return finished(page);
}
