import { FileText } from 'lucide-react';
import { useTranslate } from '~/lib/i18n/translation';
import type { BookingDocumentView } from './booking-documents.server';

/** Invoices and credit notes to keep. */
export function BookingDocuments({ documents }: { documents: readonly BookingDocumentView[] }) {
  const t = useTranslate();
  if (documents.length === 0) return null;
  return (
    <section aria-labelledby="documents-title">
      <h2 id="documents-title" className="text-20">
        {t('booking.documents')}
      </h2>
      <ul role="list" className="mt-3 divide-y divide-hairline border-y border-hairline">
        {documents.map(({ number, title, about, amount, href }) => (
          <li key={number} className="flex items-baseline justify-between gap-6 py-2">
            <span>
              <a className="link inline-flex min-h-11 items-center gap-2" href={href}>
                <FileText aria-hidden="true" className="size-5 shrink-0" />
                {title}
              </a>
              <span className="block text-13 text-muted">{about}</span>
            </span>
            <span className="money font-semibold">{amount}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
