/** What the end of a chargeback means for a booking: what was lost, and that it goes on. */
import type { PaymentEvents } from '@rental/payments/contracts/events';
import { rowsOf, type Trx } from '@rental/shared/database';
import { mulDiv } from '@rental/shared/money';
import type { ChargeLeft } from '../domain/divide-refund';
import type { RefundSplit } from '../domain/refund';
import type { Platform } from '../platform';
import { lockBooking, type BookingRecord } from '../services/booking-record';
import { resumeDeadline } from '../services/deadline-retries';
import { recordDecision } from '../services/decisions';
import { limitFrozen } from '../services/disputes';
import { chargesLeft, insertRefund, refundedSoFar } from '../services/refunds';

type Lost = PaymentEvents['chargeback.lost'];

export async function chargebackWon(
  platform: Platform,
  trx: Trx,
  { bookingId, chargebackId }: PaymentEvents['chargeback.won'],
): Promise<void> {
  if (await lockBooking(trx, bookingId)) await goOn(platform, trx, bookingId, chargebackId);
}

/** What was lost and nobody had promised counts as given back: settlement and receipts leave it out. */
export async function chargebackLost(platform: Platform, trx: Trx, lost: Lost): Promise<void> {
  const { bookingId, chargebackId } = lost;
  const booking = await lockBooking(trx, bookingId);
  if (!booking || (await isTakenIn(trx, chargebackId))) return;
  const now = platform.clock.now();
  const refundNumbers = lost.afterSettle ? [] : await giveBack(trx, booking, lost, now);
  await explain(trx, booking, lost, refundNumbers, now);
  if (!lost.afterSettle) await limitFrozen(trx, bookingId, await shareLeft(trx, booking));
  await goOn(platform, trx, bookingId, chargebackId);
}

async function isTakenIn(trx: Trx, chargebackId: string): Promise<boolean> {
  const rows = await rowsOf(
    trx,
    'select 1 from ledger.chargeback where id = ? and ended_at is not null',
    [chargebackId],
  );
  return rows.length > 0;
}

/** Nothing of the booking waits for this one any more. */
async function goOn(
  { payments }: Platform,
  trx: Trx,
  bookingId: string,
  chargebackId: string,
): Promise<void> {
  await payments.endChargeback(trx, chargebackId);
  await resumeDeadline(trx, bookingId);
}

const shareLeft = async (trx: Trx, { id, price }: BookingRecord): Promise<number> =>
  price.ownerShare - (await refundedSoFar(trx, id)).ownerPart;

async function giveBack(
  trx: Trx,
  { id: bookingId }: BookingRecord,
  lost: Lost,
  now: Date,
): Promise<number[]> {
  if (lost.ownerPart + lost.platformPart === 0) return [];
  const charges = await chargesLeft(trx, bookingId);
  const charge = charges.find(({ number }) => number === lost.number);
  if (!charge) throw new Error(`booking ${bookingId} has no charge ${lost.number}`);
  const number = (await refundedSoFar(trx, bookingId)).count + 1;
  await insertRefund(trx, {
    ...splitOf(charge, lost),
    bookingId,
    number,
    chargeNumber: lost.number,
    changeNumber: null,
    reason: 'chargeback',
    at: now,
  });
  return [number];
}

/** So much of what the charge has left, line by line in proportion to the platform's part. */
function splitOf(
  { commission, tax, fee, platform }: ChargeLeft,
  { ownerPart, platformPart }: Lost,
): RefundSplit {
  const partOf = (line: number): number =>
    platform === 0 ? 0 : mulDiv(line, platformPart, platform);
  return {
    refund: ownerPart + platformPart,
    ownerPart,
    platformPart,
    commissionReturned: partOf(commission),
    taxReturned: partOf(tax),
    promoReturned: partOf(commission + tax + fee - platform),
  };
}

const explain = (
  trx: Trx,
  { id: bookingId, currency }: BookingRecord,
  { of, number, amount, ownerPart, platformPart, refunds, owed, afterSettle }: Lost,
  refundNumbers: readonly number[],
  at: Date,
): Promise<void> =>
  recordDecision(trx, {
    bookingId,
    event: 'issue_reported',
    because: {
      rule: afterSettle ? 'chargeback_owed' : 'chargeback_lost',
      version: null,
      inputs: { of, number, chargedBack: amount, refunds, owed },
    },
    currency,
    renter: afterSettle ? amount - refunds : ownerPart + platformPart,
    owner: 0 - (afterSettle ? owed : ownerPart),
    refundNumbers,
    at,
  });
