/** Languages that receipts are written in: those of all documents. Browser-safe. */
export {
  DOCUMENT_LANGUAGES as RECEIPT_LANGUAGES,
  type DocumentLanguage as ReceiptLanguage,
} from '@rental/shared/document-language';
