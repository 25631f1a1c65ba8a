/** What it means that Stripe shows a payout in some state: pure, by state and never by delivery. */
import type { PaymentEvent } from '../../../contracts/events';
import {
  payoutCreated,
  payoutFailed,
  payoutPaid,
  type JournalEntry,
  type PayoutFact,
} from '../../../contracts/journals';
import type { PayoutSnapshot } from './stripe-objects';
import type { ObjectLink } from './intent-change';

export const PAYOUT_STATUSES = ['pending', 'in_transit', 'paid', 'failed', 'canceled'] as const;
export type PayoutStatus = (typeof PAYOUT_STATUSES)[number];

export interface KnownPayout {
  readonly id: string;
  readonly bookingId: string;
  readonly ownerId: string;
  readonly amount: number;
  readonly currency: string;
  /** Null before the ledger knows of it. */
  readonly status: PayoutStatus | null;
  readonly wasPaid: boolean;
}

export interface PayoutChange {
  readonly status: PayoutStatus;
  readonly wasPaid: boolean;
  readonly events: readonly PaymentEvent[];
  readonly journals: readonly JournalEntry[];
  readonly links: readonly ObjectLink[];
}

const RANK: Readonly<Record<PayoutStatus, number>> = {
  pending: 0,
  in_transit: 1,
  paid: 2,
  failed: 3,
  canceled: 3,
};

const isStatus = (text: string): text is PayoutStatus => Object.hasOwn(RANK, text);

/** The owner's bank did not take it, before or after it was paid. */
export const isReturned = (status: PayoutStatus): boolean => RANK[status] === RANK.failed;

/** Undefined when the snapshot tells nothing new. A payout that was paid may still come back. */
export function changeOfPayout(
  known: KnownPayout,
  found: PayoutSnapshot,
  now: Date,
): PayoutChange | undefined {
  const { status } = found;
  if (!isStatus(status)) return undefined;
  if (known.status !== null && RANK[status] <= RANK[known.status]) return undefined;
  const fact: PayoutFact = {
    bookingId: known.bookingId,
    ownerId: known.ownerId,
    currency: known.currency,
    occurredAt: now,
    payoutId: known.id,
    amount: known.amount,
  };
  const about = {
    bookingId: known.bookingId,
    ownerId: known.ownerId,
    payoutId: known.id,
    amount: known.amount,
    currency: known.currency,
  };
  const events: PaymentEvent[] = [];
  const journals: JournalEntry[] = [];
  if (known.status === null) {
    events.push({ topic: 'payout.created', payload: about });
    journals.push(payoutCreated(fact));
  }
  if (status === 'paid') {
    events.push({ topic: 'payout.paid', payload: about });
    journals.push(payoutPaid(fact));
  }
  if (isReturned(status)) {
    const reason = found.failureCode ?? status;
    events.push({ topic: 'payout.failed', payload: { ...about, reason } });
    journals.push(payoutFailed({ ...fact, afterPaid: known.wasPaid }));
  }
  return {
    status,
    wasPaid: known.wasPaid || status === 'paid',
    events,
    journals,
    links: [
      { id: known.id, movement: 'main', sourceType: 'payout.created', sourceId: known.id },
      { id: known.id, movement: 'reversal', sourceType: 'payout.failed', sourceId: known.id },
    ],
  };
}
