/** Languages that receipts are written in. Browser-safe. */
export const RECEIPT_LANGUAGES = ['en', 'de'] as const;
export type ReceiptLanguage = (typeof RECEIPT_LANGUAGES)[number];
