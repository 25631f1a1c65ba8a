import { listDocuments } from '@rental/payments/contracts/document-routes';
import type { DocumentView } from '@rental/payments/contracts/documents';
import { orUndefined } from '~/lib/failure.server';
import type { UserPage } from '~/lib/session.server';

export interface BookingDocumentView {
  number: string;
  title: string;
  /** When it was issued and what it refers to. */
  about: string;
  amount: string;
  href: string;
}

/** What was issued to the one who reads; the page can do without it. */
export async function bookingDocuments(
  page: UserPage,
  id: string,
  timeZone: string,
): Promise<BookingDocumentView[]> {
  const listed = await orUndefined(page.api.call(listDocuments, { params: { id } }));
  return (listed?.data ?? []).map((document) => viewOf(document, { ...page, id, timeZone }));
}

function viewOf(
  { number, kind, issuedAt, currency, total, refersTo }: DocumentView,
  { t, format, id, timeZone }: Pick<UserPage, 't' | 'format'> & { id: string; timeZone: string },
): BookingDocumentView {
  return {
    number,
    title: `${t(`booking.document.${kind}`)} ${number}`,
    about: [
      format.instant(issuedAt, timeZone),
      ...(refersTo ? [t('booking.document.refersTo', { number: refersTo })] : []),
    ].join(' · '),
    amount: format.money(total, currency),
    href: `/bookings/${id}/documents/${number}`,
  };
}
