/** What moved at Stripe for a rental against what was decided about it: each once, and to the cent. */
import type { ApplicationFee, Intent, Movement, Refund, Transfer } from './at-stripe';

/** What the platform has decided about one booking; amounts as the database gives them. */
export interface Decided {
  id: string;
  number: string;
  state: string;
  /** As it was sold, with the changes that were made since. */
  total: string;
  owner_share: string;
  refunds: string;
  refunded: string;
  fee_returned: string;
  owner_returned: string;
  /** Of `refunded`: because other dates cost less, or because a change was paid too late. */
  returned_by_changes: string;
  /** Of the refunds: by the decision of a dispute, in all and of the owner's share. */
  refunded_by_decision: string;
  decided_to_renter: string;
  decision: { toRenter: number; depositToOwner: number; depositToRenter: number } | null;
  /** Longer rentals and other dates that had a charge of their own. */
  paid_changes: string;
  /** What of the owner's share went to what the owner owes. */
  collected: string;
  why: string | null;
  /** A bank has taken something of it back. */
  charged_back: boolean;
  /** What of a late fee was paid by card to the owner, and what was taken of the deposit. */
  late_share: string;
  late_of_deposit: string;
}

export interface Made {
  intents: Intent[];
  refunds: Refund[];
  fees: ApplicationFee[];
  transfers: Transfer[];
  payouts: Movement[];
}

interface Moved {
  charges: number[];
  refunds: number[];
  feeRefunds: number[];
  payouts: number[];
  /** Of the deposit: taken, given back, passed on to the owner. */
  taken: number[];
  givenBack: number[];
  passedOn: number[];
  collected: number[];
}

const amounts = (all: readonly { amount: number }[]): number[] => all.map(({ amount }) => amount);

export function movedFor(bookingId: string, made: Made): Moved {
  const mine = <T extends { metadata: Record<string, string> }>(all: readonly T[]): T[] =>
    all.filter(({ metadata }) => metadata.bookingId === bookingId);
  const succeeded = mine(made.intents).filter(({ status }) => status === 'succeeded');
  const ofKind = (kind: string) => succeeded.filter(({ metadata }) => metadata.kind === kind);
  const [charges, holds] = [ofKind('charge'), ofKind('hold')];
  const refundsOf = (intents: readonly Intent[]) =>
    mine(made.refunds).filter((one) => intents.some(({ id }) => id === one.payment_intent));
  const fees = made.fees.filter((fee) =>
    charges.some(({ latest_charge: charge }) => charge === fee.originating_transaction),
  );
  return {
    charges: amounts(charges),
    refunds: amounts(refundsOf(charges)),
    feeRefunds: amounts(fees.flatMap(({ refunds }) => refunds.data)),
    payouts: amounts(mine(made.payouts).filter(({ status }) => status !== 'failed')),
    taken: holds.map(({ amount_received: received }) => received),
    givenBack: amounts(refundsOf(holds)),
    passedOn: amounts(mine(made.transfers)),
    collected: amounts(mine(made.transfers.flatMap(({ reversals }) => reversals.data))),
  };
}

/** Whatever says that it is the same thing, done again: of each purpose there is one object. */
export function madeTwice({ intents, refunds, fees, transfers, payouts }: Made): string[] {
  const purposes = [
    // A card that refused leaves an intent behind which moved nothing.
    ...intents
      .filter(({ status }) => ['succeeded', 'requires_capture'].includes(status))
      .map(({ metadata: { kind, bookingId, number } }) => `${kind} ${number} of ${bookingId}`),
    ...refunds.map((one) => `refund ${one.metadata.number} of ${one.payment_intent}`),
    ...fees.flatMap(({ id, refunds: back }) =>
      back.data.map(({ metadata }) => `fee refund ${metadata.number} of ${id}`),
    ),
    ...transfers
      .filter(({ metadata }) => metadata.bookingId)
      .map(({ metadata }) => `transfer ${metadata.number} of ${metadata.bookingId}`),
    ...transfers.flatMap(({ id, reversals }) =>
      reversals.data
        .filter(({ metadata }) => metadata.owedFor)
        .map(({ metadata }) => `collection ${metadata.number} for ${metadata.owedFor} of ${id}`),
    ),
    ...payouts
      .filter(({ status }) => status !== 'failed')
      .map(({ metadata }) => `payout ${metadata.number} of ${metadata.bookingId}`),
  ];
  const once = new Set<string>();
  return purposes
    .filter((purpose) => once.size === once.add(purpose).size)
    .map((purpose) => `made twice: ${purpose}`);
}

const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0);

/** @param promised what a preview said would go back, where the renter or the owner then acted on it */
export function problemsOf(booking: Decided, promised: number | undefined, moved: Moved): string[] {
  // Who then gets what depends on the instant; each figure has a test of its own, and all of the
  // balances are compared below.
  if (booking.charged_back) return [];
  return [...problemsOfRental(booking, promised, moved), ...problemsOfDeposit(booking, moved)].map(
    (problem) => `${booking.number} (${booking.id}, ${booking.state}) ${problem}`,
  );
}

function problemsOfRental(booking: Decided, promised: number | undefined, moved: Moved): string[] {
  const paid = moved.charges.length > 0;
  const [refunded, byChanges] = [Number(booking.refunded), Number(booking.returned_by_changes)];
  const byDecision = Number(booking.refunded_by_decision);
  const ownerLeft = paid ? Number(booking.owner_share) - Number(booking.owner_returned) : 0;
  const earned = booking.state === 'EXPIRED' ? 0 : ownerLeft - Number(booking.collected);
  const late = Number(booking.late_share);
  const rest = sum(moved.refunds) - byChanges - byDecision;
  return broken([
    ['charges', moved.charges.length, paid ? 1 + Number(booking.paid_changes) : 0],
    ['charged', sum(moved.charges), paid ? Number(booking.total) + byChanges : 0],
    ['paid', paid, booking.state !== 'EXPIRED' || refunded > 0],
    ['refunds, as often as decided', moved.refunds.length, Number(booking.refunds)],
    ['refunded, as decided', sum(moved.refunds), refunded],
    ['refunded, as promised', rest, promised ?? expectedRefund(booking, rest)],
    [
      'given to the renter by the decision',
      Number(booking.decided_to_renter),
      booking.decision?.toRenter ?? 0,
    ],
    ['fee returned', sum(moved.feeRefunds), Number(booking.fee_returned)],
    ['fee refunds, at most one a refund', moved.feeRefunds.length <= moved.refunds.length, true],
    ['collected', sum(moved.collected), Number(booking.collected)],
    ['paid out', sum(moved.payouts), earned + late + sum(moved.passedOn)],
    [
      'payouts',
      moved.payouts.length,
      (earned > 0 ? 1 : 0) + (late > 0 ? 1 : 0) + moved.passedOn.length,
    ],
  ]);
}

function problemsOfDeposit(booking: Decided, moved: Moved): string[] {
  const { depositToOwner = 0, depositToRenter = 0 } = booking.decision ?? {};
  const late = Number(booking.late_of_deposit);
  const only = (amount: number): number[] => (amount > 0 ? [amount] : []);
  return broken([
    ['taken of the deposit', sum(moved.taken), depositToOwner + depositToRenter + late],
    ['deposit given back', moved.givenBack, only(depositToRenter)],
    ['deposit passed on', moved.passedOn, [...only(late), ...only(depositToOwner)]],
  ]);
}

const broken = (expectations: readonly [string, unknown, unknown][]): string[] =>
  expectations
    .filter(([, found, expected]) => JSON.stringify(found) !== JSON.stringify(expected))
    .map(
      ([what, found, expected]) =>
        `${what}: ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`,
    );

/** Without a promise: all of a late payment, and what was decided where the booking moved on or the deposit was missing. */
function expectedRefund({ state, why, total }: Decided, refunded: number): number {
  if (state === 'EXPIRED') return why === null ? 0 : Number(total);
  return state.startsWith('CANCELLED') ? refunded : 0;
}
