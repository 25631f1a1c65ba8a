import { notFound } from '@rental/shared/errors';
import type { AgreementView } from '../../../contracts/agreement';
import type { ReceiptLanguage } from '../../../contracts/receipt-languages';
import { agreementDocument } from '../domain/agreement-document';
import type { Platform } from '../platform';
import { drawAgreement } from '../services/agreement-pdf';
import { readAgreement } from '../services/agreements';
import { requireParty, type Party } from './act-on-booking';

const ISSUER = 'Rental Portal';

/** @throws 404 for everybody who is not a party, and for bookings of before agreements were kept */
export async function showAgreement(platform: Platform, party: Party): Promise<AgreementView> {
  const { booking } = await requireParty(platform, party);
  const agreement = await readAgreement(platform.knex, booking.id);
  if (!agreement) throw notFound('The agreement of this booking');
  return agreement;
}

/** The same as PDF, with its hash printed. @throws as `showAgreement` */
export async function writeAgreement(
  platform: Platform,
  party: Party,
  language: ReceiptLanguage,
): Promise<{ file: Buffer<ArrayBuffer>; name: string }> {
  const agreement = await showAgreement(platform, party);
  const document = agreementDocument(agreement, language);
  return {
    file: await drawAgreement(document, ISSUER, language),
    name: `${agreement.content.number}-agreement.pdf`,
  };
}
