/** What bringing it back too late costs: shown before the report, and planned with it. */
import { transaction, type Trx } from '@rental/shared/database';
import { conflict, notFound, validationError } from '@rental/shared/errors';
import { BOOKING_ERRORS } from '../../../contracts/error-codes';
import { lateReturnOf, shareLateFee } from '../../../contracts/late-return';
import {
  isLateFeeWaivable,
  type LateReturnPreview,
  type LateState,
} from '../../../contracts/late-returns';
import type { Platform } from '../platform';
import { lockBooking, type BookingRecord } from '../services/booking-record';
import {
  handedOverAt,
  insertLateReturn,
  lateReturnOf as storedLateReturn,
  moveLateReturn,
  type LateReturnRecord,
} from '../services/late-returns';
import { requireParty, type Party } from './act-on-booking';
import { explainLateFee, letLateChargeGo, planLateCharge, tellOfLateFee } from './late-fee-steps';

/** For the owner, whose report plans it. @throws 404 for everybody else, 400 for an impossible moment */
export async function previewLateReturn(
  platform: Platform,
  party: Party,
  asked: string | undefined,
): Promise<LateReturnPreview> {
  const { booking, role } = await requireParty(platform, party);
  if (role !== 'owner') throw notFound('This booking');
  const now = platform.clock.now();
  const returnedAt = asked === undefined ? now : new Date(asked);
  assertReturnTime(returnedAt, await handedOverAt(platform.knex, booking.id), now);
  const { late: terms } = booking.price;
  const { minutes, units, amount } = lateReturnOf(terms, { endAt: booking.endAt, returnedAt });
  return {
    currency: booking.currency,
    endAt: booking.endAt.toISOString(),
    returnedAt: returnedAt.toISOString(),
    ...(terms ? { terms } : {}),
    minutes,
    units,
    amount,
    ownerShare: shareLateFee(amount, booking.fees.commissionBps).owner,
  };
}

const MINUTE_MS = 60_000;

/** @throws 400 with the field: it cannot have come back then */
export function assertReturnTime(returnedAt: Date, handedOver: Date | undefined, now: Date): void {
  if (returnedAt > now) throw impossible('It cannot have come back in the future.');
  // People say it by the minute.
  if (handedOver && returnedAt.getTime() < Math.floor(handedOver.getTime() / MINUTE_MS) * MINUTE_MS)
    throw impossible('It cannot have come back before it was handed over.');
}

const impossible = (sentence: string) => validationError(sentence, { returnedAt: sentence });

export interface ReportedReturn {
  readonly returnedAt: Date;
  readonly waives: boolean;
}

/**
 * In the transaction of the report: the fee is explained and the card is charged, or the owner has asked
 * nothing for it. One that came back in time leaves nothing.
 */
export async function recordLateReturn(
  platform: Platform,
  trx: Trx,
  booking: BookingRecord,
  { returnedAt, waives }: ReportedReturn,
): Promise<void> {
  const now = platform.clock.now();
  assertReturnTime(returnedAt, await handedOverAt(trx, booking.id), now);
  const late = lateReturnOf(booking.price.late, { endAt: booking.endAt, returnedAt });
  if (late.minutes === 0) return;
  const shares = shareLateFee(late.amount, booking.fees.commissionBps);
  const state: LateState = late.amount === 0 ? 'NONE' : waives ? 'WAIVED' : 'CHARGING';
  const isNew = await insertLateReturn(trx, {
    bookingId: booking.id,
    returnedAt,
    ...late,
    ...unitOf(booking),
    ownerPart: shares.owner,
    platformPart: shares.platform,
    currency: booking.currency,
    state,
    at: now,
  });
  if (!isNew || state === 'NONE') return;
  const charged = waives ? NOTHING : { renter: -late.amount, owner: shares.owner };
  const rule = waives ? 'late_fee_waived' : 'late_fee';
  await explainLateFee(trx, booking, { rule, late, ...charged, at: now });
  if (!waives) await planLateCharge(platform, trx, booking, late.amount, 1);
  await tellOfLateFee(platform, trx, booking.id, waives ? 'waived' : 'planned');
}

const unitOf = ({ price: { late } }: BookingRecord) => ({
  unit: late?.unit ?? null,
  unitPrice: late?.unitPrice ?? null,
});

const NOTHING = { renter: 0, owner: 0 };

/**
 * The owner asks nothing for it after all, as long as nobody has paid. What may still be under way at
 * Stripe is let go of first; one that turns out to be paid stays paid.
 * @throws 409 LATE_FEE_CLOSED
 */
export async function waiveLateFee(platform: Platform, party: Party): Promise<void> {
  const { role } = await requireParty(platform, party);
  if (role !== 'owner') throw notFound('This booking');
  await transaction(platform.strapi, async (trx) => {
    const booking = await lockBooking(trx, party.bookingId);
    const late = booking && (await storedLateReturn(trx, booking.id));
    if (!booking || !late || !isLateFeeWaivable(late.state)) throw closed(late);
    await letLateChargeGo(platform, trx, late);
    await moveLateReturn(trx, booking.id, { state: 'ENDING', waives: true });
  });
}

const closed = (late: LateReturnRecord | undefined) =>
  conflict(
    BOOKING_ERRORS.LATE_FEE_CLOSED,
    'There is no late fee that could still be waived: it is paid, or about to be.',
    { state: late?.state ?? null },
  );
