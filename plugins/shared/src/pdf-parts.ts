/** What documents are drawn with: A4, text that can be selected and read aloud, fonts of our own. */
import PDFDocument from 'pdfkit';
import type { DocumentLanguage } from './document-language';

export type Page = PDFKit.PDFDocument;
export type Row = readonly [label: string, value: string];

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

export function newPage(title: string, issuer: string, language: DocumentLanguage): Page {
  const page = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    lang: language,
    info: { Title: title, Author: issuer },
  });
  page.registerFont('plain', require.resolve(FONTS.plain));
  page.registerFont('bold', require.resolve(FONTS.bold));
  return page;
}

export function heading(page: Page, issuer: string, title: string): void {
  page.font('plain').fontSize(10).fillColor(MUTED).text(issuer);
  page.font('bold').fontSize(26).fillColor(INK).text(title);
  page.moveDown(1);
}

const contentWidth = (page: Page): number => page.page.width - 2 * MARGIN;

/** A row is not torn in two by the end of a page. */
function keepTogether(page: Page, text: string, width: number): number {
  if (page.y + page.heightOfString(text, { width }) > page.page.height - MARGIN) page.addPage();
  return page.y;
}

export function subheading(page: Page, title: string): void {
  page.moveDown(0.8);
  page.font('bold').fontSize(13).fillColor(INK);
  keepTogether(page, `${title}\n\n\n`, contentWidth(page));
  page.text(title, MARGIN, page.y);
  page.moveDown(0.3);
}

export function fact(page: Page, [label, value]: Row): void {
  page.font('plain').fontSize(10);
  const width = contentWidth(page) - LABEL_WIDTH;
  const top = keepTogether(page, value, width);
  page.fillColor(MUTED).text(label, MARGIN, top, { width: LABEL_WIDTH - 8 });
  const below = page.y;
  page.fillColor(INK).text(value, MARGIN + LABEL_WIDTH, top, { width });
  page.y = Math.max(page.y, below);
  page.moveDown(0.3);
}

export function amountRow(page: Page, [label, amount]: Row, font = 'plain'): void {
  const width = contentWidth(page);
  page.font(font).fontSize(11).fillColor(INK);
  const top = keepTogether(page, label, width - AMOUNT_WIDTH);
  page.text(amount, MARGIN + width - AMOUNT_WIDTH, top, { width: AMOUNT_WIDTH, align: 'right' });
  page.text(label, MARGIN, top, { width: width - AMOUNT_WIDTH });
  page.moveDown(0.3);
}

export function rule(page: Page): void {
  const y = page.y + 2;
  page
    .moveTo(MARGIN, y)
    .lineTo(MARGIN + contentWidth(page), y)
    .lineWidth(0.5)
    .strokeColor(LINE)
    .stroke();
  page.y = y + 6;
}

export function paragraph(page: Page, text: string): void {
  page.font('plain').fontSize(10).fillColor(INK).text(text, MARGIN, page.y);
  page.moveDown(0.4);
}

export function note(page: Page, text: string): void {
  page.font('plain').fontSize(9).fillColor(MUTED).text(text, MARGIN, page.y);
}

export function finished(page: Page): Promise<Buffer<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    page.on('data', (chunk: Buffer) => chunks.push(chunk));
    page.on('end', () => resolve(Buffer.concat(chunks)));
    page.on('error', reject);
    page.end();
  });
}
