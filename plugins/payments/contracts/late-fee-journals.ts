/** The template of a late fee; the rules of `journals.ts` hold. */
import { ownerAccount } from './accounts';
import { credit, debit, entryOf, type BookingFact, type JournalEntry } from './journals';

/**
 * The renter paid for being late: nothing more is delivered for it, so that the owner's part is
 * payable and the platform's earned at once. Posted by payments.
 */
export function lateFeePaid(
  fact: BookingFact & { intentId: string; amount: number; applicationFee: number },
): JournalEntry {
  const ownerShare = fact.amount - fact.applicationFee;
  return entryOf('late_fee.paid', fact.intentId, fact, [
    debit(ownerAccount('stripe:connected', fact.ownerId), ownerShare),
    debit('stripe:platform', fact.applicationFee),
    credit(ownerAccount('owner:payable', fact.ownerId), ownerShare),
    credit('late_fee', fact.applicationFee),
  ]);
}
