/** Invoices, credit notes and what they say. Amounts in minor units. Browser-safe. */
import { z } from 'zod';

export const DOCUMENT_KINDS = [
  'invoice',
  'credit_note',
  /** Takes a credit note back: the bank did not take the refund. */
  'correction',
  'commission_invoice',
  'commission_credit_note',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Each kind counts for itself: `INV-2026-000001`. */
export const SERIES_OF = {
  invoice: 'INV',
  credit_note: 'CRN',
  correction: 'COR',
  commission_invoice: 'COM',
  commission_credit_note: 'CCN',
} as const satisfies Record<DocumentKind, string>;
export type DocumentSeries = (typeof SERIES_OF)[DocumentKind];

export const RECIPIENT_ROLES = ['renter', 'owner'] as const;
export type RecipientRole = (typeof RECIPIENT_ROLES)[number];

/** Journals that documents are issued for. */
export const DOCUMENTED_JOURNALS = [
  'booking.paid',
  'late_fee.paid',
  'refund',
  'refund.failed',
  'booking.settled',
  'chargeback.lost',
] as const;
export type DocumentedJournal = (typeof DOCUMENTED_JOURNALS)[number];

/** @param seq from 1, without gaps in its series and year */
export const documentNumber = (series: DocumentSeries, year: number, seq: number): string =>
  `${series}-${year}-${String(seq).padStart(6, '0')}`;

const amount = z.number().int();

export const issuer = z.object({
  name: z.string(),
  /** Several lines. */
  address: z.string(),
  taxNumber: z.string(),
});
export type Issuer = z.output<typeof issuer>;

export const documentLine = z.object({
  code: z.string(),
  /** As it was sold. */
  label: z.string(),
  amount,
  /** Who delivers it: the owner by the platform's hand, or the platform itself. */
  by: z.enum(['owner', 'platform']),
});
export type DocumentLine = z.output<typeof documentLine>;

export const taxLine = z.object({
  label: z.string(),
  rateBps: z.number().int(),
  /** What it was taken on. */
  base: amount,
  amount,
});
export type TaxLine = z.output<typeof taxLine>;

/** Frozen with its hash when it is issued. The lines and taxes sum to the total. */
export const documentContent = z.object({
  format: z.literal(1),
  number: z.string(),
  kind: z.enum(DOCUMENT_KINDS),
  issuedAt: z.iso.datetime(),
  /** When the money moved. */
  occurredAt: z.iso.datetime(),
  currency: z.string(),
  issuer,
  recipient: z.object({ role: z.enum(RECIPIENT_ROLES), name: z.string() }),
  /** On whose behalf the rental is invoiced; to renters only. */
  onBehalfOf: z.string().nullable(),
  booking: z.object({
    number: z.string(),
    title: z.string(),
    quantity: z.number().int(),
    startAt: z.iso.datetime(),
    endAt: z.iso.datetime(),
    timeZone: z.string(),
  }),
  lines: z.array(documentLine),
  taxes: z.array(taxLine),
  total: amount,
  /** The number of the document that it corrects. */
  refersTo: z.string().nullable(),
});
export type DocumentContent = z.output<typeof documentContent>;

export const documentView = z.object({
  number: z.string(),
  kind: z.enum(DOCUMENT_KINDS),
  issuedAt: z.iso.datetime(),
  currency: z.string(),
  /** Below zero where something goes back. */
  total: amount,
  refersTo: z.string().nullable(),
});
export type DocumentView = z.output<typeof documentView>;
