/** What of a decision a party is told: its own amount, and no terms of the other side's. Pure. */
import type { DecisionView, StaffDecision } from '../../../contracts/decisions';

export type Side = 'renter' | 'owner';

/** The commission is between owner and platform, the service fee between renter and platform. */
const OF_THE_OTHER: Readonly<Record<Side, readonly string[]>> = {
  renter: ['commission', 'commissionBps', 'ownerShare', 'frozen', 'toOwner'],
  owner: ['renterFee', 'renterFeeBps', 'withServiceFee', 'total', 'tax', 'taxBps'],
};

/** Null: nothing of it is this side's. A refusal to give back is the renter's to know although it is nothing. */
export function decisionFor(side: Side, decision: StaffDecision): DecisionView | null {
  const amount = decision[side];
  if (amount === 0 && (side === 'owner' || decision.owner !== 0)) return null;
  const hidden = OF_THE_OTHER[side];
  return {
    event: decision.event,
    rule: decision.rule,
    version: decision.version,
    inputs: Object.fromEntries(
      Object.entries(decision.inputs).filter(([name]) => !hidden.includes(name)),
    ),
    currency: decision.currency,
    amount,
    at: decision.at,
  };
}
