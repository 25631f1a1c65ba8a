/** Templates of disputes, captured deposits and chargebacks; the rules of `journals.ts` hold. */
import { ownerAccount } from './accounts';
import { credit, debit, entryOf, type BookingFact, type JournalEntry } from './journals';

/** A part of the owner's share under claim, named by the dispute or chargeback that froze it. */
export interface FrozenFact extends BookingFact {
  readonly disputeId: string;
  readonly amount: number;
}

/** A claim or chargeback was opened: the owner's share waits. */
export function fundsFrozen(fact: FrozenFact): JournalEntry {
  return entryOf('funds.frozen', fact.disputeId, fact, [
    debit(ownerAccount('owner:held', fact.ownerId), fact.amount),
    credit(ownerAccount('owner:frozen', fact.ownerId), fact.amount),
  ]);
}

/** The claim was dropped or the chargeback won. */
export function fundsUnfrozen(fact: FrozenFact): JournalEntry {
  return entryOf('funds.unfrozen', fact.disputeId, fact, [
    debit(ownerAccount('owner:frozen', fact.ownerId), fact.amount),
    credit(ownerAccount('owner:held', fact.ownerId), fact.amount),
  ]);
}

export interface DamageFact extends BookingFact {
  /** The hold's intent, or the transfer or refund that moves what was captured. */
  readonly sourceId: string;
  readonly amount: number;
}

/** Part of the deposit was taken; it is nobody's income until the claim is decided. */
export function depositCaptured(fact: DamageFact): JournalEntry {
  return entryOf('deposit.captured', fact.sourceId, fact, [
    debit('stripe:platform:owner_funds', fact.amount),
    credit(ownerAccount('owner:damage', fact.ownerId), fact.amount),
  ]);
}

/** What was taken goes on to the owner. */
export function damagePassedOn(fact: DamageFact): JournalEntry {
  return entryOf('damage.passed_on', fact.sourceId, fact, [
    debit(ownerAccount('stripe:connected', fact.ownerId), fact.amount),
    debit(ownerAccount('owner:damage', fact.ownerId), fact.amount),
    credit('stripe:platform:owner_funds', fact.amount),
    credit(ownerAccount('owner:payable', fact.ownerId), fact.amount),
  ]);
}

/** What was taken goes back to the renter. */
export function damageGivenBack(fact: DamageFact): JournalEntry {
  return entryOf('damage.given_back', fact.sourceId, fact, [
    debit(ownerAccount('owner:damage', fact.ownerId), fact.amount),
    credit('stripe:platform:owner_funds', fact.amount),
  ]);
}

export interface ChargebackFact extends BookingFact {
  readonly chargebackId: string;
  /** What the bank took back. */
  readonly amount: number;
}

export function chargebackOpened(fact: ChargebackFact & { disputeFee: number }): JournalEntry {
  return entryOf('chargeback.opened', fact.chargebackId, fact, [
    debit('recv:chargeback', fact.amount),
    debit('dispute_fee', fact.disputeFee),
    credit('stripe:platform', fact.amount + fact.disputeFee),
  ]);
}

export function chargebackWon(fact: ChargebackFact): JournalEntry {
  return entryOf('chargeback.won', fact.chargebackId, fact, [
    debit('stripe:platform', fact.amount),
    credit('recv:chargeback', fact.amount),
  ]);
}

/** Where what was lost is taken from, in minor units; the parts sum to what the bank took. */
export interface ChargebackLoss {
  /** The owner's part that no settlement has released, where it stands. */
  readonly frozen: number;
  readonly held: number;
  /** The platform's part of it, not earned yet. */
  readonly deferred: number;
  /** Of frozen and held: what an earlier refund, which came back, had left with the platform. */
  readonly kept: number;
  /** The owner's part that was settled: the owner owes it. */
  readonly owed: number;
  /** The platform's part of that, earned before; a promo that was spent in it comes back. */
  readonly serviceFee: number;
  readonly commission: number;
  readonly tax: number;
  readonly promo: number;
  /** The platform's part of a late fee. */
  readonly lateFee: number;
  /** Taken of the deposit and not divided. */
  readonly damage: number;
  /** What the renter got twice: nobody's but the platform's. */
  readonly loss: number;
}

export const NO_LOSS: ChargebackLoss = {
  frozen: 0,
  held: 0,
  deferred: 0,
  kept: 0,
  owed: 0,
  serviceFee: 0,
  commission: 0,
  tax: 0,
  promo: 0,
  lateFee: 0,
  damage: 0,
  loss: 0,
};

/** What is taken back out of the charge's transfer. */
export const reversedOf = ({ frozen, held, kept }: ChargebackLoss): number => frozen + held - kept;

/**
 * Lost: before settle the owner's part comes back by a transfer reversal and the fee is not earned;
 * after it the owner owes the share and the earned fee is given up.
 */
export function chargebackLost(
  fact: Omit<ChargebackFact, 'amount'> & { readonly parts: ChargebackLoss },
): JournalEntry {
  const { parts, ownerId } = fact;
  const reversed = reversedOf(parts);
  const apart = parts.kept + parts.damage;
  const taken = [
    debit(ownerAccount('owner:frozen', ownerId), parts.frozen),
    debit(ownerAccount('owner:held', ownerId), parts.held),
    debit(ownerAccount('owner:damage', ownerId), parts.damage),
    debit('deferred:fee', parts.deferred),
    debit(ownerAccount('recv:owner', ownerId), parts.owed),
    debit('service_fee', parts.serviceFee),
    debit('commission', parts.commission),
    debit('tax:payable', parts.tax),
    credit('promo', parts.promo),
    debit('late_fee', parts.lateFee),
    debit('loss', parts.loss),
  ];
  const amount = taken.reduce((sum, posting) => sum + posting.amount, 0);
  return entryOf('chargeback.lost', fact.chargebackId, fact, [
    ...taken,
    debit('stripe:platform', reversed + apart),
    credit('recv:chargeback', amount),
    credit('stripe:platform:owner_funds', apart),
    credit(ownerAccount('stripe:connected', ownerId), reversed),
  ]);
}
