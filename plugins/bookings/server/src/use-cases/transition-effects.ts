/** What a transition does besides changing the state, in its own transaction. */
import { bookingPaid, settle } from '@rental/payments/contracts/journals';
import { operationKey } from '@rental/payments/contracts/operations';
import type { BookingTransition, Effect } from '../../../contracts/transition';
import { splitOf } from '../domain/cancellation-split';
import { ownerPenalty } from '../domain/refund';
import type { BookingRecord } from '../services/booking-record';
import { refundedSoFar } from '../services/refunds';
import { freeUnusedDates, releaseDates } from '../services/reservations';
import { applyChange, dropChange, openChange } from './change-effects';
import {
  captureClaimedDeposit,
  carryOutResolution,
  freezeFunds,
  recordResolution,
} from './dispute-effects';
import { planHold, releaseHolds } from './follow-holds';
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
  { platform, trx, now, facts }: TransitionContext,
): Promise<BookingRecord> {
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
  { platform, trx }: TransitionContext,
  before: BookingRecord,
): Promise<BookingRecord> {
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
  await planRefund(booking, context, splitOf(before, by, context.now));
  return booking;
}

async function chargeOwnerPenalty(
  booking: BookingRecord,
  { platform, trx, now }: TransitionContext,
): Promise<BookingRecord> {
  const amount = ownerPenalty(booking.price, booking.fees.ownerPenaltyBps);
  if (amount > 0)
    await platform.payments.recordPenalty(trx, {
      bookingId: booking.id,
      ownerId: booking.ownerId,
      amount,
      currency: booking.currency,
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
  const serviceFee = price.applicationFee - back.platformPart - commission - tax;
  const ownerShare = price.ownerShare - back.ownerPart;
  if (back.refund < booking.total)
    await platform.payments.recordJournal(
      trx,
      settle({ ...factOf(booking, now), ownerShare, serviceFee, commission, tax, from }),
    );
  if (ownerShare > 0)
    await platform.payments.planOperation(trx, {
      kind: 'payout.create',
      key: operationKey.payout(booking.id),
      bookingId: booking.id,
      payload: {
        number: 1,
        amount: ownerShare,
        currency: booking.currency,
        ownerId: booking.ownerId,
      },
    });
  return booking;
}
