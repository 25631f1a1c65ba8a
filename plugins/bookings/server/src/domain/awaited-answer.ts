/** Whose word an open dispute waits for. */
import type { DisputeState, DisputeView } from '../../../contracts/disputes';

type Side = DisputeView['claimedBy'];

export interface OpenDispute {
  readonly state: DisputeState;
  readonly claimedBy: Side;
  readonly openedAt: Date;
  /** How long the booking's terms give the other side. */
  readonly answerDays: number;
  /** Null before an appeal. */
  readonly appealedBy: Side | null;
  readonly appealedAt: Date | null;
  readonly statements: readonly { readonly by: Side; readonly at: string }[];
}

export interface AwaitedAnswer {
  readonly from: Side;
  readonly until: Date;
}

const DAY_MS = 24 * 60 * 60_000;

export const isDisputeOpen = (state: DisputeState): boolean =>
  state === 'OPEN' || state === 'APPEALED';

/**
 * The side that did not ask last, until it has said something since. Staff may decide once the time
 * is over; whoever is late is heard as long as they have not. Null: nobody is waited for.
 */
export function awaitedAnswer(dispute: OpenDispute): AwaitedAnswer | null {
  if (!isDisputeOpen(dispute.state)) return null;
  const asking = dispute.appealedBy ?? dispute.claimedBy;
  const asked = dispute.appealedAt ?? dispute.openedAt;
  const from = asking === 'renter' ? 'owner' : 'renter';
  const hasAnswered = dispute.statements.some(
    ({ by, at }) => by === from && Date.parse(at) >= asked.getTime(),
  );
  return hasAnswered
    ? null
    : { from, until: new Date(asked.getTime() + dispute.answerDays * DAY_MS) };
}
