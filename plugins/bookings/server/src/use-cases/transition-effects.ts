/** What a transition does besides changing the state, in its own transaction. */
import { bookingPaid, settle } from '@rental/payments/contracts/journals';
import type { BookingTransition, Effect } from '../../../contracts/transition';
import { decideCancellation } from '../domain/cancellation-split';
import { ownerPenalty } from '../domain/refund';
import type { BookingRecord } from '../services/booking-record';
import { recordDecision } from '../services/decisions';
import { isLateFeeInHand, lateReturnOf } from '../services/late-returns';
import { refundedSoFar } from '../services/refunds';
import { freeUnusedDates, releaseDates } from '../services/reservations';
import { approveChange, openToOwner } from './change-approval';
import { applyChange, dropChange, endChange, openChange } from './change-effects';
import {
  captureClaimedDeposit,
  carryOutResolution,
  freezeFunds,
  recordResolution,
} from './dispute-effects';
import { explainPrice } from './explain-price';
import { planHold, releaseHolds } from './follow-holds';
import { payOutLateFee } from './follow-late-fees';
import { planRefund } from './plan-refund';
import type { TransitionContext } from './transition-context';
import { notAvailable } from './transition-guards';

/** `booking` as it will be saved, `before` as it was found; answers what is to be saved. */
type Apply = (
  booking: BookingRecord,
  context: TransitionContext,
  before: BookingRecord,
) => Promise<BookingRecord>;

const EFFECTS: Readonly<Partial<Record<Effect, Apply>>> = {
  release_dates: async (booking, { trx }) => {
    await releaseDates(trx, booking.id);
    return booking;
  },
  free_unused_dates: async (booking, { trx, now }) => {
    await freeUnusedDates(trx, booking, now);
    return booking;
  },
  record_payment: recordPayment,
  plan_deposit_hold: planDepositHold,
  release_deposit_hold: releaseDepositHold,
  refund_by_policy: (booking, context, before) => refund(booking, context, before, 'renter'),
  refund_in_full: (booking, context, before) => refund(booking, context, before, 'owner'),
  charge_owner_penalty: chargeOwnerPenalty,
  settle_funds: settleFunds,
  freeze_funds: freezeFunds,
  capture_claimed_deposit: captureClaimedDeposit,
  record_resolution: recordResolution,
  carry_out_resolution: carryOutResolution,
  open_change: openChange,
  ask_owner: openToOwner,
  approve_change: approveChange,
  decline_change: (booking, context) => endChange(booking, context, 'DECLINED'),
  apply_change: applyChange,
  drop_change: dropChange,
};

/** @throws 501 when the table asks for what has no code yet */
export function assertEffectsAvailable(transition: BookingTransition): void {
  for (const effect of transition.effects ?? [])
    if (!EFFECTS[effect]) throw notAvailable(transition);
}

export async function applyEffects(
  effects: readonly Effect[],
  booking: BookingRecord,
  context: TransitionContext,
  before: BookingRecord,
): Promise<BookingRecord> {
  let changed = booking;
  for (const effect of effects)
    changed = (await EFFECTS[effect]?.(changed, context, before)) ?? changed;
  return changed;
}

const factOf = (booking: BookingRecord, now: Date) => ({
  bookingId: booking.id,
  ownerId: booking.ownerId,
  currency: booking.currency,
  occurredAt: now,
});

async function recordPayment(
  booking: BookingRecord,
  context: TransitionContext,
): Promise<BookingRecord> {
  const { platform, trx, now, facts } = context;
  if (!facts?.intentId) throw new Error('a payment without its intent cannot be recorded');
  await platform.payments.recordJournal(
    trx,
    bookingPaid({
      ...factOf(booking, now),
      intentId: facts.intentId,
      amount: booking.total,
      applicationFee: booking.price.applicationFee,
    }),
  );
  await explainPrice(booking, context, booking.price);
  return booking;
}

async function planDepositHold(
  booking: BookingRecord,
  { platform, trx }: TransitionContext,
): Promise<BookingRecord> {
  if (booking.depositAmount === 0 || booking.depositState === 'waived') return booking;
  await planHold(platform, trx, booking, 1);
  return booking;
}

/** Before UPCOMING nothing has been asked of Stripe, so there is nothing to release there. */
async function releaseDepositHold(
  booking: BookingRecord,
  { platform, trx, event }: TransitionContext,
  before: BookingRecord,
): Promise<BookingRecord> {
  // A late fee that nobody has paid yet may have to come out of it.
  if (event === 'return_ok' && (await isLateFeeInHand(trx, booking.id))) return booking;
  if (['none', 'waived', 'released', 'captured'].includes(booking.depositState)) return booking;
  if (before.state === 'CONFIRMED') return { ...booking, depositState: 'released' };
  await releaseHolds(platform, trx, booking.id);
  return booking;
}

async function refund(
  booking: BookingRecord,
  context: TransitionContext,
  before: BookingRecord,
  by: 'renter' | 'owner',
): Promise<BookingRecord> {
  const { split, because } = decideCancellation(before, by, context.now);
  const unanswered = context.event === 'deposit_unavailable';
  await planRefund(
    booking,
    context,
    split,
    unanswered ? { ...because, rule: 'deposit_unavailable' } : because,
  );
  return booking;
}

async function chargeOwnerPenalty(
  booking: BookingRecord,
  { platform, trx, now, event }: TransitionContext,
): Promise<BookingRecord> {
  const { price, fees, currency } = booking;
  const amount = ownerPenalty(price, fees.ownerPenaltyBps);
  if (amount === 0) return booking;
  await platform.payments.recordPenalty(trx, {
    bookingId: booking.id,
    ownerId: booking.ownerId,
    amount,
    currency,
    at: now,
  });
  await recordDecision(trx, {
    bookingId: booking.id,
    event,
    because: {
      rule: 'owner_penalty',
      version: fees.version,
      inputs: { rental: price.rental, penaltyBps: fees.ownerPenaltyBps },
    },
    currency,
    renter: 0,
    owner: -amount,
    at: now,
  });
  return booking;
}

/** What refunds have left is earned and paid out. */
async function settleFunds(
  booking: BookingRecord,
  { platform, trx, now }: TransitionContext,
  before: BookingRecord,
): Promise<BookingRecord> {
  const { price } = booking;
  const from = before.state === 'RESOLVED' ? 'frozen' : 'held';
  const back = await refundedSoFar(trx, booking.id);
  const commission = price.commission - back.commissionReturned;
  const tax = price.tax - back.taxReturned;
  const promo = price.promo - back.promoReturned;
  const serviceFee = price.applicationFee - back.platformPart + promo - commission - tax;
  const ownerShare = price.ownerShare - back.ownerPart;
  if (back.refund < booking.total)
    await platform.payments.recordJournal(
      trx,
      settle({ ...factOf(booking, now), ownerShare, serviceFee, commission, tax, promo, from }),
    );
  if (ownerShare > 0)
    await platform.payments.planPayout(trx, {
      bookingId: booking.id,
      ownerId: booking.ownerId,
      amount: ownerShare,
      currency: booking.currency,
    });
  const late = await lateReturnOf(trx, booking.id);
  if (late) await payOutLateFee(platform, trx, booking, late);
  return booking;
}
