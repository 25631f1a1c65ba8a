/**
 * MONEY.md's table as pure templates: each takes amounts in minor units and answers the entry that
 * the ledger stores. Every template sums to zero for any amounts; lines of nothing are left out.
 * (sourceType, sourceId) is unique in the ledger: an entry for the same fact is stored once.
 */
import { ownerAccount, type AccountName } from './accounts';

/** A debit is positive, a credit negative; never zero. */
export interface Posting {
  readonly account: AccountName;
  readonly amount: number;
}

export interface JournalEntry {
  readonly sourceType: string;
  readonly sourceId: string;
  /** ISO 4217, upper case. */
  readonly currency: string;
  readonly bookingId?: string;
  readonly ownerId?: string;
  readonly occurredAt: Date;
  readonly postings: readonly Posting[];
}

/** What every entry about a booking knows. */
export interface BookingFact {
  readonly bookingId: string;
  readonly ownerId: string;
  readonly currency: string;
  readonly occurredAt: Date;
}

export const debit = (account: AccountName, amount: number): Posting => ({ account, amount });
export const credit = (account: AccountName, amount: number): Posting => ({
  account,
  amount: -amount,
});

/** Puts an entry together: the one place that drops empty lines and copies the facts. */
export function entryOf(
  sourceType: string,
  sourceId: string,
  fact: BookingFact,
  postings: readonly Posting[],
): JournalEntry {
  return {
    sourceType,
    sourceId,
    currency: fact.currency.toUpperCase(),
    bookingId: fact.bookingId,
    ownerId: fact.ownerId,
    occurredAt: fact.occurredAt,
    postings: postings.filter(({ amount }) => amount !== 0),
  };
}

/** The entry with every sign turned, as a fact of its own: how a mistake is corrected. */
export const reversalOf = (entry: JournalEntry, occurredAt: Date): JournalEntry => ({
  ...entry,
  sourceType: `${entry.sourceType}.reversed`,
  occurredAt,
  postings: entry.postings.map(({ account, amount }) => ({ account, amount: -amount })),
});

/** The renter's charge went through: the owner's share is held, the platform's is not earned yet. */
export function bookingPaid(
  fact: BookingFact & { intentId: string; amount: number; applicationFee: number },
): JournalEntry {
  const ownerShare = fact.amount - fact.applicationFee;
  return entryOf('booking.paid', fact.intentId, fact, [
    debit(ownerAccount('stripe:connected', fact.ownerId), ownerShare),
    debit('stripe:platform', fact.applicationFee),
    credit(ownerAccount('owner:held', fact.ownerId), ownerShare),
    credit('deferred:fee', fact.applicationFee),
  ]);
}

/** Stripe's own price for a movement of money. Posted by payments. */
export function stripeFee(
  fact: BookingFact & { balanceTransactionId: string; amount: number },
): JournalEntry {
  return entryOf('stripe.fee', fact.balanceTransactionId, fact, [
    debit('stripe_fee', fact.amount),
    credit('stripe:platform', fact.amount),
  ]);
}

/** Memo only: the renter's bank promises the deposit, nothing has moved. Posted by payments. */
export function depositHeld(
  fact: BookingFact & { intentId: string; amount: number },
): JournalEntry {
  return entryOf('deposit.held', fact.intentId, fact, [
    debit('memo:deposit_held', fact.amount),
    credit('memo:deposit_contra', fact.amount),
  ]);
}

/** The promise ended: released, lapsed or captured. Posted by payments. */
export function depositReleased(
  fact: BookingFact & { intentId: string; amount: number },
): JournalEntry {
  return entryOf('deposit.released', fact.intentId, fact, [
    debit('memo:deposit_contra', fact.amount),
    credit('memo:deposit_held', fact.amount),
  ]);
}

export interface RefundFact extends BookingFact {
  readonly refundId: string;
  /** What the renter gets back. */
  readonly amount: number;
  /** The platform's part of it (returned fee and commission); the rest is the owner's. */
  readonly feeRefund: number;
}

/** Refund while the owner's share is still held. Posted by payments. */
export const refundBeforeSettle = (fact: RefundFact): JournalEntry => refundFrom('held', fact);

/** Refund that a resolution grants out of frozen money. Posted by payments. */
export const refundFromFrozen = (fact: RefundFact): JournalEntry => refundFrom('frozen', fact);

function refundFrom(side: 'held' | 'frozen', fact: RefundFact): JournalEntry {
  const ownerPart = fact.amount - fact.feeRefund;
  return entryOf('refund', fact.refundId, fact, [
    debit(ownerAccount(`owner:${side}`, fact.ownerId), ownerPart),
    debit('deferred:fee', fact.feeRefund),
    credit(ownerAccount('stripe:connected', fact.ownerId), ownerPart),
    credit('stripe:platform', fact.feeRefund),
  ]);
}

/** The owner cancels: all goes back. The same fact as a full refund, so it cannot be posted twice. */
export const ownerCancelled = (
  fact: BookingFact & { refundId: string; charged: number; applicationFee: number },
): JournalEntry =>
  refundBeforeSettle({ ...fact, amount: fact.charged, feeRefund: fact.applicationFee });

/** Refund when the owner was paid out already: the owner owes it. Posted by payments. */
export function refundAfterSettle(
  fact: RefundFact & { serviceFee: number; commission: number },
): JournalEntry {
  if (fact.serviceFee + fact.commission !== fact.feeRefund)
    throw new RangeError(
      'refundAfterSettle: service fee and commission must sum to the fee refund',
    );
  const ownerPart = fact.amount - fact.feeRefund;
  return entryOf('refund', fact.refundId, fact, [
    debit(ownerAccount('recv:owner', fact.ownerId), ownerPart),
    debit('service_fee', fact.serviceFee),
    debit('commission', fact.commission),
    credit(ownerAccount('stripe:connected', fact.ownerId), ownerPart),
    credit('stripe:platform', fact.feeRefund),
  ]);
}

/**
 * The renter's bank did not take a refund: Stripe gives it back to the platform, which keeps the
 * owner's part apart until the refund is made in another way. Posted by payments.
 */
export function refundFailed(
  fact: RefundFact & { from: 'held' | 'frozen' | 'earned' | 'damage' },
): JournalEntry {
  const ownerPart = fact.amount - fact.feeRefund;
  const side = fact.from === 'earned' ? 'recv:owner' : (`owner:${fact.from}` as const);
  return entryOf('refund.failed', fact.refundId, fact, [
    debit('stripe:platform:owner_funds', ownerPart),
    debit('stripe:platform', fact.feeRefund),
    credit(ownerAccount(side, fact.ownerId), ownerPart),
    credit('deferred:fee', fact.feeRefund),
  ]);
}

/**
 * A refund that the bank had sent back is made again: out of the platform's own balance, where
 * `refundFailed` put it. Its mirror image, so that the two leave nothing. Posted by payments.
 */
export function refundRepeated(
  fact: RefundFact & { from: 'held' | 'frozen' | 'earned' },
): JournalEntry {
  const failed = refundFailed(fact);
  const postings = failed.postings.map(({ account, amount }) => debit(account, -amount));
  return { ...failed, sourceType: 'refund', postings };
}

export interface SettleFact extends BookingFact {
  /** What is left for the owner. */
  readonly ownerShare: number;
  readonly serviceFee: number;
  readonly commission: number;
  /** Tax that was collected with the fee and is owed to the state. */
  readonly tax?: number;
  /** What the platform paid of the price itself: its fees are earned in full, and so much was spent. */
  readonly promo?: number;
  /** Where the owner's share stands: `frozen` after a dispute. */
  readonly from?: 'held' | 'frozen';
}

/** The fee is earned and the owner's rest becomes payable. Posted by bookings' transition. */
export function settle(fact: SettleFact): JournalEntry {
  const { tax = 0, promo = 0 } = fact;
  return entryOf('booking.settled', fact.bookingId, fact, [
    debit('deferred:fee', fact.serviceFee + fact.commission + tax - promo),
    debit('promo', promo),
    debit(ownerAccount(`owner:${fact.from ?? 'held'}`, fact.ownerId), fact.ownerShare),
    credit('service_fee', fact.serviceFee),
    credit('commission', fact.commission),
    credit('tax:payable', tax),
    credit(ownerAccount('owner:payable', fact.ownerId), fact.ownerShare),
  ]);
}

export interface PayoutFact extends BookingFact {
  readonly payoutId: string;
  readonly amount: number;
}

/** The payout is on its way to the owner's bank. Posted by payments. */
export function payoutCreated(fact: PayoutFact): JournalEntry {
  return entryOf('payout.created', fact.payoutId, fact, [
    debit(ownerAccount('owner:payable', fact.ownerId), fact.amount),
    debit('payout:in_transit', fact.amount),
    credit(ownerAccount('owner:payout_pending', fact.ownerId), fact.amount),
    credit(ownerAccount('stripe:connected', fact.ownerId), fact.amount),
  ]);
}

/** The owner's bank has it. Posted by payments. */
export function payoutPaid(fact: PayoutFact): JournalEntry {
  return entryOf('payout.paid', fact.payoutId, fact, [
    debit(ownerAccount('owner:payout_pending', fact.ownerId), fact.amount),
    credit('payout:in_transit', fact.amount),
  ]);
}

/** The money is back on the connected account and owed to the owner again. Posted by payments. */
export function payoutFailed(fact: PayoutFact & { afterPaid: boolean }): JournalEntry {
  const connected = debit(ownerAccount('stripe:connected', fact.ownerId), fact.amount);
  const payable = credit(ownerAccount('owner:payable', fact.ownerId), fact.amount);
  const unwound = [
    debit(ownerAccount('owner:payout_pending', fact.ownerId), fact.amount),
    credit('payout:in_transit', fact.amount),
  ];
  return entryOf('payout.failed', fact.payoutId, fact, [
    connected,
    ...(fact.afterPaid ? [] : unwound),
    payable,
  ]);
}

/** An owner who cancels owes a penalty. Posted by bookings' transition. */
export function penalty(fact: BookingFact & { amount: number }): JournalEntry {
  return entryOf('penalty', fact.bookingId, fact, [
    debit(ownerAccount('recv:owner', fact.ownerId), fact.amount),
    credit('penalty', fact.amount),
  ]);
}

/** What the owner owes is taken from the next transfer by a transfer reversal. */
export function penaltyCollected(
  fact: BookingFact & { reversalId: string; amount: number },
): JournalEntry {
  return entryOf('penalty.collected', fact.reversalId, fact, [
    debit(ownerAccount('owner:payable', fact.ownerId), fact.amount),
    debit('stripe:platform', fact.amount),
    credit(ownerAccount('recv:owner', fact.ownerId), fact.amount),
    credit(ownerAccount('stripe:connected', fact.ownerId), fact.amount),
  ]);
}
