/** Draws a statement or an annual summary: A4, as many pages as it takes. */
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
import type { StatementWords } from '../domain/statement-words';

export function drawStatement(
  { issuer, title, facts, sections, notes }: StatementWords,
  language: DocumentLanguage,
): Promise<Buffer<ArrayBuffer>> {
  const page = newPage(title, issuer.name, language);
  heading(page, issuer.name, title);
  if (issuer.address) paragraph(page, issuer.address);
  for (const each of facts) fact(page, each);
  for (const section of sections) {
    subheading(page, section.title);
    for (const line of section.lines) {
      amountRow(page, line.amount);
      if (line.note) note(page, line.note);
      if (line.note) page.moveDown(0.4);
    }
    rule(page);
    amountRow(page, section.total, 'bold');
    for (const row of section.after) amountRow(page, row);
  }
  page.moveDown(1.5);
  for (const each of notes) note(page, each);
  return finished(page);
}
