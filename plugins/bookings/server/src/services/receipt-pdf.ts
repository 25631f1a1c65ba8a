/** Draws a receipt: one page of A4. */
import type { ReceiptLanguage } from '../../../contracts/receipt-languages';
import type { Receipt } from '../domain/receipt';
import { amountRow, fact, finished, heading, newPage, note, rule } from '@rental/shared/pdf-parts';

export function drawReceipt(
  receipt: Receipt,
  issuer: string,
  language: ReceiptLanguage,
): Promise<Buffer<ArrayBuffer>> {
  const page = newPage(`${receipt.title} ${receipt.facts[0]?.[1] ?? ''}`, issuer, language);
  heading(page, issuer, receipt.title);
  for (const each of receipt.facts) fact(page, each);
  page.moveDown(1);
  for (const line of receipt.lines) amountRow(page, line);
  rule(page);
  amountRow(page, receipt.total, 'bold');
  page.moveDown(1);
  for (const movement of receipt.movements) amountRow(page, movement);
  if (receipt.balance) {
    rule(page);
    amountRow(page, receipt.balance, 'bold');
  }
  page.moveDown(1.5);
  for (const each of receipt.notes) note(page, each);
  return finished(page);
}
