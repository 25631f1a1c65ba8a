/** Draws an agreement: as many pages of A4 as it takes. */
import type { ReceiptLanguage } from '../../../contracts/receipt-languages';
import type { AgreementDocument } from '../domain/agreement-document';
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

export function drawAgreement(
  document: AgreementDocument,
  issuer: string,
  language: ReceiptLanguage,
): Promise<Buffer<ArrayBuffer>> {
  const page = newPage(document.title, issuer, language);
  heading(page, issuer, document.title);
  for (const section of document.sections) {
    if (section.title) subheading(page, section.title);
    for (const each of section.facts ?? []) fact(page, each);
    for (const each of section.amounts ?? []) amountRow(page, each);
    if (section.total) {
      rule(page);
      amountRow(page, section.total, 'bold');
    }
    for (const each of section.paragraphs ?? []) paragraph(page, each);
    for (const each of section.notes ?? []) note(page, each);
  }
  return finished(page);
}
