/** What opening, deciding and settling a dispute does with money, in the transition's transaction. */
import { ownerAccount } from '@rental/payments/contracts/accounts';
import { fundsFrozen } from '@rental/payments/contracts/dispute-journals';
import { operationKey } from '@rental/payments/contracts/operations';
import { outcomeOf, refundOfShare } from '../domain/resolution';
import type { BookingRecord } from '../services/booking-record';
import { recordDecision } from '../services/decisions';
import { closeDispute, disputeOf, saveDecision, type DisputeRecord } from '../services/disputes';
import { refundedSoFar } from '../services/refunds';
import { planRefund } from './plan-refund';
import type { TransitionContext } from './transition-context';

/**
 * The owner's share waits for the decision. Reopened by an appeal it still does, and what a chargeback
 * has frozen waits as well: nothing of that is new.
 */
export async function freezeFunds(
  booking: BookingRecord,
  { platform, trx, now }: TransitionContext,
): Promise<BookingRecord> {
  const { id, frozenAmount } = await disputeOf(trx, booking.id);
  const standing = await standingShare(platform, trx, booking);
  const amount = Math.min(frozenAmount - standing.frozen, standing.held);
  if (amount > 0)
    await platform.payments.recordJournal(
      trx,
      fundsFrozen({
        bookingId: booking.id,
        ownerId: booking.ownerId,
        currency: booking.currency,
        occurredAt: now,
        disputeId: id,
        amount,
      }),
    );
  return booking;
}

/** Of the owner's share, as the ledger has it. */
async function standingShare(
  { payments }: TransitionContext['platform'],
  trx: TransitionContext['trx'],
  { id, ownerId }: BookingRecord,
): Promise<{ held: number; frozen: number }> {
  const postings = (await payments.ledgerOf(id, trx)).flatMap((entry) => entry.postings);
  const sum = (account: string): number =>
    postings.reduce((total, line) => total - (line.account === account ? line.amount : 0), 0);
  return {
    held: sum(ownerAccount('owner:held', ownerId)),
    frozen: sum(ownerAccount('owner:frozen', ownerId)),
  };
}

/** What an owner claims is taken of the hold at once: a hold lapses within days, a decision may not. */
export async function captureClaimedDeposit(
  booking: BookingRecord,
  { platform, trx }: TransitionContext,
): Promise<BookingRecord> {
  const { claimedBy, claimedAmount } = await disputeOf(trx, booking.id);
  if (claimedBy !== 'owner') return booking;
  const hold = await platform.payments.claimableHold(trx, booking.id);
  if (!hold) throw new Error(`booking ${booking.id} has no hold that its claim could be paid from`);
  await platform.payments.planOperation(trx, {
    kind: 'hold.capture',
    key: operationKey.damage(booking.id, hold.number),
    bookingId: booking.id,
    payload: { number: hold.number, amount: claimedAmount },
  });
  return booking;
}

/** The decision is kept with what it will give to whom. */
export async function recordResolution(
  booking: BookingRecord,
  { trx, now, actor, facts }: TransitionContext,
): Promise<BookingRecord> {
  if (!facts?.resolution) throw new Error('a resolution without its split');
  const dispute = await disputeOf(trx, booking.id);
  const before = await refundedSoFar(trx, booking.id);
  const { currency: _, ...outcome } = outcomeOf(booking.price, before, facts.resolution);
  const decidedAt = now.toISOString();
  const decision = { ...facts.resolution, ...outcome, decidedAt, decidedBy: actor.id ?? null };
  await saveDecision(trx, dispute.id, decision, booking.dueAt, now);
  return booking;
}

/** The renter's part is refunded, the deposit divided; what is left is settled as always. */
export async function carryOutResolution(
  booking: BookingRecord,
  context: TransitionContext,
): Promise<BookingRecord> {
  const { trx, now } = context;
  const dispute = await disputeOf(trx, booking.id);
  const { decision } = dispute;
  if (!decision) throw new Error(`dispute ${dispute.id} was never decided`);
  const before = await refundedSoFar(trx, booking.id);
  // What a bank has taken of it since then, it gave to the renter.
  const chargedBack = decision.toRenter + decision.toOwner - dispute.frozenAmount;
  const toRenter = Math.max(0, decision.toRenter - chargedBack);
  const refund = refundOfShare(booking.price, before, toRenter, decision.returnFees);
  await planRefund(
    booking,
    { ...context, reason: 'dispute resolved' },
    refund,
    {
      rule: 'dispute_decision',
      version: null,
      inputs: {
        frozen: dispute.frozenAmount,
        toRenter: decision.toRenter,
        toOwner: decision.toOwner,
        returnFees: decision.returnFees,
        decidedAt: decision.decidedAt,
      },
    },
    { from: 'frozen' },
  );
  await divideDeposit(booking, context, decision);
  await closeDispute(trx, dispute.id, now);
  return booking;
}

/** All that was taken leaves: what the decision does not give to the owner goes back. */
async function divideDeposit(
  booking: BookingRecord,
  { platform: { payments }, trx, now, event }: TransitionContext,
  { depositToOwner, decidedAt }: NonNullable<DisputeRecord['decision']>,
): Promise<void> {
  const { id: bookingId, ownerId, currency } = booking;
  const captured = await payments.capturedDeposit(trx, bookingId);
  const number = captured.holdNumber;
  if (captured.amount === 0 || number === null) return;
  const back = captured.amount - depositToOwner;
  await recordDecision(trx, {
    bookingId,
    event,
    because: {
      rule: 'deposit_divided',
      version: null,
      inputs: { captured: captured.amount, depositToOwner, depositToRenter: back, decidedAt },
    },
    currency,
    renter: 0 - depositToOwner,
    owner: depositToOwner,
    at: now,
  });
  if (back > 0)
    await payments.planOperation(trx, {
      kind: 'damage.refund',
      key: operationKey.giveBackDamage(bookingId, number),
      bookingId,
      payload: { number, amount: back },
    });
  if (depositToOwner === 0) return;
  const transfer = operationKey.passOnDamage(bookingId, number);
  await payments.planOperation(trx, {
    kind: 'damage.transfer',
    key: transfer,
    bookingId,
    payload: { number, amount: depositToOwner, currency, ownerId },
  });
  await payments.planOperation(trx, {
    kind: 'payout.create',
    key: operationKey.payout(bookingId, 2),
    bookingId,
    payload: { number: 2, amount: depositToOwner, currency, ownerId, after: transfer },
  });
}
