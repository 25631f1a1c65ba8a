/** Draws a receipt: one page of A4, text that can be selected and read aloud. */
import PDFDocument from 'pdfkit';
import type { ReceiptLanguage } from '../../../contracts/receipt-languages';
import type { Receipt } from '../domain/receipt';

const FONTS = {
  plain: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
} as const;

const INK = '#17211D';
const MUTED = '#5B6660';
const LINE = '#C9CEC8';
const MARGIN = 56;
const LABEL_WIDTH = 120;
const AMOUNT_WIDTH = 130;

type Row = readonly [label: string, amount: string];

export function drawReceipt(
  receipt: Receipt,
  issuer: string,
  language: ReceiptLanguage,
): Promise<Buffer<ArrayBuffer>> {
  const page = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    lang: language,
    info: { Title: `${receipt.title} ${receipt.facts[0]?.[1] ?? ''}`, Author: issuer },
  });
  page.registerFont('plain', require.resolve(FONTS.plain));
  page.registerFont('bold', require.resolve(FONTS.bold));
  draw(page, receipt, issuer);
  return finished(page);
}

function draw(page: PDFKit.PDFDocument, receipt: Receipt, issuer: string): void {
  page.font('plain').fontSize(10).fillColor(MUTED).text(issuer);
  page.font('bold').fontSize(26).fillColor(INK).text(receipt.title);
  page.moveDown(1);
  for (const [label, value] of receipt.facts) fact(page, label, value);
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
  for (const note of receipt.notes)
    page.font('plain').fontSize(9).fillColor(MUTED).text(note, MARGIN, page.y);
}

const contentWidth = (page: PDFKit.PDFDocument): number => page.page.width - 2 * MARGIN;

function fact(page: PDFKit.PDFDocument, label: string, value: string): void {
  const top = page.y;
  page.font('plain').fontSize(10).fillColor(MUTED);
  page.text(label, MARGIN, top, { width: LABEL_WIDTH });
  page.fillColor(INK);
  page.text(value, MARGIN + LABEL_WIDTH, top, { width: contentWidth(page) - LABEL_WIDTH });
  page.moveDown(0.3);
}

function amountRow(page: PDFKit.PDFDocument, [label, amount]: Row, font = 'plain'): void {
  const top = page.y;
  const width = contentWidth(page);
  page.font(font).fontSize(11).fillColor(INK);
  page.text(amount, MARGIN + width - AMOUNT_WIDTH, top, { width: AMOUNT_WIDTH, align: 'right' });
  page.text(label, MARGIN, top, { width: width - AMOUNT_WIDTH });
  page.moveDown(0.3);
}

function rule(page: PDFKit.PDFDocument): void {
  const y = page.y + 2;
  page
    .moveTo(MARGIN, y)
    .lineTo(MARGIN + contentWidth(page), y)
    .lineWidth(0.5)
    .strokeColor(LINE)
    .stroke();
  page.y = y + 6;
}

function finished(page: PDFKit.PDFDocument): Promise<Buffer<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    page.on('data', (chunk: Buffer) => chunks.push(chunk));
    page.on('end', () => resolve(Buffer.concat(chunks)));
    page.on('error', reject);
    page.end();
  });
}
