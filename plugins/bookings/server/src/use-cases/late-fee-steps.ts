/** The single steps of a late fee: charge, let go of, explain, tell. */
import { operationKey } from '@rental/payments/contracts/operations';
import type { Trx } from '@rental/shared/database';
import { publish } from '@rental/shared/outbox/index';
import type { Because } from '../../../contracts/decisions';
import { shareLateFee, type LateReturn } from '../../../contracts/late-return';
import { LATE_FEE_TOPIC, type LateFeeNews } from '../../../contracts/late-returns';
import type { Platform } from '../platform';
import type { BookingRecord } from '../services/booking-record';
import { recordDecision } from '../services/decisions';
import type { LateReturnRecord } from '../services/late-returns';

/** @param number 1, and one more for each hold that was to pay and could not */
export async function planLateCharge(
  { payments }: Platform,
  trx: Trx,
  booking: BookingRecord,
  amount: number,
  number: number,
): Promise<void> {
  await payments.planOperation(trx, {
    kind: 'late_fee.charge',
    key: operationKey.lateFee(booking.id, number),
    bookingId: booking.id,
    payload: {
      number,
      amount,
      currency: booking.currency,
      applicationFee: shareLateFee(amount, booking.fees.commissionBps).platform,
      ownerId: booking.ownerId,
      renterId: booking.renterId,
      description: `Late return ${booking.number}`,
    },
  });
}

export const tellOfLateFee = (
  { strapi, clock }: Platform,
  trx: Trx,
  bookingId: string,
  news: LateFeeNews,
): Promise<void> =>
  publish(strapi, trx, [
    {
      topic: LATE_FEE_TOPIC,
      key: bookingId,
      payload: { bookingId, news },
      occurredAt: clock.now(),
    },
  ]);

interface Explained {
  readonly rule: Because['rule'];
  readonly late: Pick<LateReturn, 'minutes' | 'units' | 'amount'>;
  readonly renter: number;
  readonly owner: number;
  readonly at: Date;
}

/** Why: by the terms that it was sold under. */
export const explainLateFee = (
  trx: Trx,
  { id: bookingId, currency, fees, price }: BookingRecord,
  { rule, late, renter, owner, at }: Explained,
): Promise<void> =>
  recordDecision(trx, {
    bookingId,
    event: 'return_ok',
    because: {
      rule,
      version: fees.version,
      inputs: {
        minutes: late.minutes,
        lateUnits: late.units,
        lateFee: late.amount,
        graceMinutes: price.late?.graceMinutes ?? 0,
        unitPrice: price.late?.unitPrice ?? 0,
        feeBps: price.late?.feeBps ?? 0,
        feePerUnit: price.late?.feePerUnit ?? 0,
        capUnits: price.late?.capUnits ?? 0,
        commissionBps: fees.commissionBps,
      },
    },
    currency,
    renter,
    owner,
    at,
  });

export const letLateChargeGo = (
  { payments }: Platform,
  trx: Trx,
  { bookingId, chargeNumber: number }: LateReturnRecord,
): Promise<void> =>
  payments.planOperation(trx, {
    kind: 'late_fee.cancel',
    key: operationKey.cancelLateFee(bookingId, number),
    bookingId,
    payload: { number },
  });
