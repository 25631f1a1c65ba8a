/** Invoices and credit notes of a booking. */
export const documentsEn = {
  'booking.documents': 'Invoices',
  'booking.document.invoice': 'Invoice',
  'booking.document.credit_note': 'Credit note',
  'booking.document.correction': 'Correction',
  'booking.document.commission_invoice': 'Commission invoice',
  'booking.document.commission_credit_note': 'Commission credit note',
  'booking.document.refersTo': 'Refers to {number}',
} as const;
