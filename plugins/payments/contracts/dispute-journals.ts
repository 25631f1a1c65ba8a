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

/** Lost while the owner's share is frozen: the transfer is reversed, the fee is not earned. */
export function chargebackLostBeforeSettle(
  fact: ChargebackFact & { applicationFee: number },
): JournalEntry {
  const ownerShare = fact.amount - fact.applicationFee;
  return entryOf('chargeback.lost', fact.chargebackId, fact, [
    debit(ownerAccount('owner:frozen', fact.ownerId), ownerShare),
    debit('deferred:fee', fact.applicationFee),
    debit('stripe:platform', ownerShare),
    credit('recv:chargeback', fact.amount),
    credit(ownerAccount('stripe:connected', fact.ownerId), ownerShare),
  ]);
}

/** Lost when the owner was paid out: the owner owes the share, the earned fee is given up. */
export function chargebackLostAfterPayout(
  fact: ChargebackFact & { serviceFee: number; commission: number },
): JournalEntry {
  return entryOf('chargeback.lost', fact.chargebackId, fact, [
    debit(
      ownerAccount('recv:owner', fact.ownerId),
      fact.amount - fact.serviceFee - fact.commission,
    ),
    debit('service_fee', fact.serviceFee),
    debit('commission', fact.commission),
    credit('recv:chargeback', fact.amount),
  ]);
}
