/** What a transition has done to a booking's money and dates, as its own transaction sees it. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { JournalView, OperationView } from '@rental/payments/contracts/service';
import type { Consequences } from '../../../contracts/forced-transitions';
import type { Platform } from '../platform';
import type { BookingRecord } from '../services/booking-record';
import { refundedSoFar } from '../services/refunds';

export interface Sheet {
  operations: readonly OperationView[];
  journals: readonly JournalView[];
  refunded: { refund: number; ownerPart: number; platformPart: number };
  reserved: number;
}

export async function sheetOf(
  { payments }: Pick<Platform, 'payments'>,
  trx: Trx,
  bookingId: string,
): Promise<Sheet> {
  const [reservation] = await rowsOf<{ count: number }>(
    trx,
    'select count(*)::int as count from rental.reservation where booking_id = ?',
    [bookingId],
  );
  return {
    operations: await payments.operationsOf(bookingId, trx),
    journals: await payments.ledgerOf(bookingId, trx),
    refunded: await refundedSoFar(trx, bookingId),
    reserved: reservation?.count ?? 0,
  };
}

/** Operations without an amount of their own are about all of the charge, or of the deposit. */
const amountOf = ({ kind, amount }: OperationView, booking: BookingRecord): number =>
  amount ?? (kind.startsWith('hold.') ? booking.depositAmount : booking.total);

function refundSince(before: Sheet, after: Sheet): Consequences['refund'] {
  const refund = after.refunded.refund - before.refunded.refund;
  if (refund === 0) return null;
  return {
    refund,
    ownerPart: after.refunded.ownerPart - before.refunded.ownerPart,
    platformPart: after.refunded.platformPart - before.refunded.platformPart,
  };
}

export async function changesSince(
  platform: Pick<Platform, 'payments'>,
  trx: Trx,
  before: Sheet,
  booking: BookingRecord,
): Promise<Consequences> {
  const after = await sheetOf(platform, trx, booking.id);
  const known = new Set(before.operations.map(({ key }) => key));
  const entered = new Set(before.journals.map(({ id }) => id));
  const postings = after.journals
    .filter(({ id }) => !entered.has(id))
    .flatMap(({ postings: lines }) => lines.map(({ account, amount }) => ({ account, amount })));
  return {
    state: booking.state,
    pending: booking.pendingIntent,
    dueAt: booking.dueAt?.toISOString() ?? null,
    depositState: booking.depositState,
    datesReleased: before.reserved > 0 && after.reserved === 0,
    refund: refundSince(before, after),
    penalty: postings.reduce(
      (sum, { account, amount }) => (account === 'penalty' ? sum - amount : sum),
      0,
    ),
    operations: after.operations
      .filter(({ key }) => !known.has(key))
      .map((operation) => ({ kind: operation.kind, amount: amountOf(operation, booking) })),
    postings,
  };
}
