/** The books as rows of a spreadsheet: amounts in major units with a dot. */
import { toDecimal } from '@rental/shared/money';
import type { DocumentContent } from '../../../contracts/documents';
import { csvOf } from './csv';

export const JOURNAL_HEADER = csvOf([
  [
    'journal',
    'occurred_at',
    'source',
    'source_id',
    'booking',
    'owner',
    'currency',
    'account',
    'debit',
    'credit',
  ],
]);

interface Journal {
  readonly id: string;
  readonly at: Date;
  readonly source: string;
  readonly sourceId: string;
  readonly booking: string | null;
  readonly owner: string | null;
  readonly currency: string;
  readonly postings: readonly { account: string; amount: number }[];
}

/** One row a posting; debit and credit stand in columns of their own, both above zero. */
export const journalLines = (journal: Journal): string =>
  csvOf(
    journal.postings.map(({ account, amount }) => {
      const money = toDecimal(Math.abs(amount), journal.currency);
      return [
        journal.id,
        journal.at.toISOString(),
        journal.source,
        journal.sourceId,
        journal.booking,
        journal.owner,
        journal.currency,
        account,
        amount > 0 ? money : null,
        amount < 0 ? money : null,
      ];
    }),
  );

export const DOCUMENT_HEADER = csvOf([
  [
    'number',
    'kind',
    'issued_at',
    'occurred_at',
    'booking',
    'recipient_role',
    'recipient',
    'refers_to',
    'currency',
    'net',
    'tax_label',
    'tax_percent',
    'tax_base',
    'tax',
    'total',
  ],
]);

/** One row a document; of several taxes the labels and rates stand side by side, the amounts added up. */
export function documentLine(document: DocumentContent): string {
  const { currency, taxes, total } = document;
  const money = (amount: number): string => toDecimal(amount, currency);
  const bases = new Set(taxes.map(({ base }) => base));
  const tax = taxes.reduce((sum, line) => sum + line.amount, 0);
  return csvOf([
    [
      document.number,
      document.kind,
      document.issuedAt,
      document.occurredAt,
      document.booking.number,
      document.recipient.role,
      document.recipient.name,
      document.refersTo,
      currency,
      money(total - tax),
      taxes.map(({ label }) => label).join(' + ') || null,
      taxes.map(({ rateBps }) => String(rateBps / 100)).join(' + ') || null,
      bases.size === 1 ? money([...bases][0] ?? 0) : null,
      money(tax),
      money(total),
    ],
  ]);
}
