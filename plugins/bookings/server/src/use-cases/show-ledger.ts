/** What the ledger has about one booking: every entry, and what stands where. */
import { accountFacts } from '@rental/payments/contracts/accounts';
import type { JournalView } from '@rental/payments/contracts/service';
import { notFound } from '@rental/shared/errors';
import type { BookingLedger, LedgerPosting } from '../../../contracts/admin-ledger';
import type { Platform } from '../platform';
import { readBooking } from '../services/booking-record';

/** The owner is the booking's: its id would say nothing more. */
function postingOf(account: string, amount: number): LedgerPosting {
  const { kind, ownerId } = accountFacts(account);
  return { account: ownerId ? account.slice(0, -ownerId.length - 1) : account, kind, amount };
}

export function balancesOf(journals: readonly JournalView[]): LedgerPosting[] {
  const sums = new Map<string, number>();
  for (const { account, amount } of journals.flatMap(({ postings }) => postings))
    sums.set(account, (sums.get(account) ?? 0) + amount);
  return [...sums].filter(([, sum]) => sum !== 0).map(([account, sum]) => postingOf(account, sum));
}

/** @throws 404 when there is no such booking */
export async function showLedger(platform: Platform, bookingId: string): Promise<BookingLedger> {
  const booking = await readBooking(platform.knex, bookingId);
  if (!booking) throw notFound('This booking');
  const journals = await platform.payments.ledgerOf(bookingId);
  return {
    currency: booking.currency,
    entries: journals.map(({ id, sourceType, sourceId, occurredAt, postings }) => ({
      id,
      sourceType,
      sourceId,
      at: occurredAt.toISOString(),
      postings: postings.map(({ account, amount }) => postingOf(account, amount)),
    })),
    balances: balancesOf(journals),
  };
}
