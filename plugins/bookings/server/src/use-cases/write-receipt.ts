import type { JournalView } from '@rental/payments/contracts/service';
import { rowsOf } from '@rental/shared/database';
import { conflict } from '@rental/shared/errors';
import { BOOKING_ERRORS } from '../../../contracts/error-codes';
import type { ReceiptLanguage } from '../../../contracts/receipt-languages';
import { receiptOf } from '../domain/receipt';
import type { Platform } from '../platform';
import { drawReceipt } from '../services/receipt-pdf';
import { requireParty, type Party } from './act-on-booking';

const ISSUER = 'Rental Portal';

/**
 * The receipt of a paid rental as PDF: what was sold from the pinned quote, what was paid and given
 * back from the ledger.
 * @throws 404 for everybody who is not a party, 409 NOT_PAID_YET before the payment
 */
export async function writeReceipt(
  platform: Platform,
  party: Party,
  language: ReceiptLanguage,
): Promise<{ file: Buffer<ArrayBuffer>; name: string }> {
  const { booking } = await requireParty(platform, party);
  const movements = movementsOf(await platform.payments.ledgerOf(booking.id));
  if (movements.length === 0)
    throw conflict(
      BOOKING_ERRORS.NOT_PAID_YET,
      'There is no receipt before the rental is paid. Pay it first.',
      { status: booking.state },
    );
  const names = await displayNames(platform, [booking.renterId, booking.ownerId]);
  const receipt = receiptOf(
    {
      ...booking,
      renterName: names.get(booking.renterId) ?? '–',
      ownerName: names.get(booking.ownerId) ?? '–',
      lines: booking.price.lines,
      deposit: booking.depositAmount,
      movements,
    },
    language,
  );
  return { file: await drawReceipt(receipt, ISSUER, language), name: `${booking.number}.pdf` };
}

/** What moved between the renter and us: each such journal touches the accounts at Stripe. */
function movementsOf(journals: readonly JournalView[]): { at: Date; amount: number }[] {
  return journals
    .filter(({ sourceType }) => ['booking.paid', 'refund', 'refund.failed'].includes(sourceType))
    .map(({ occurredAt, postings }) => ({
      at: occurredAt,
      amount: postings
        .filter(({ account }) => account.startsWith('stripe:'))
        .reduce((sum, { amount }) => sum + amount, 0),
    }));
}

async function displayNames(
  { knex }: Platform,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await rowsOf<{ id: string; name: string | null }>(
    knex,
    'select document_id as id, display_name as name from up_users where document_id = any(?)',
    [ids],
  );
  return new Map(rows.flatMap(({ id, name }) => (name ? [[id, name] as const] : [])));
}
