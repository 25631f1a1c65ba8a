import type { documentsEn } from './documents-en';

export const documentsDe: Record<keyof typeof documentsEn, string> = {
  'booking.documents': 'Rechnungen',
  'booking.document.invoice': 'Rechnung',
  'booking.document.credit_note': 'Rechnungskorrektur',
  'booking.document.correction': 'Berichtigung',
  'booking.document.commission_invoice': 'Provisionsrechnung',
  'booking.document.commission_credit_note': 'Korrektur der Provisionsrechnung',
  'booking.document.refersTo': 'Bezieht sich auf {number}',
};
