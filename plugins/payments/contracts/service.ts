/** What the payments plugin does for others on the server, and how to get at it. */
import type { Trx } from '@rental/shared/database';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { ChargebackStatus } from './chargebacks';
import type { JournalEntry, Posting } from './journals';
import type {
  IntentStatus,
  OperationKind,
  OperationPlan,
  OperationResult,
  OperationState,
} from './operations';
import type { OwnerMoney } from './owner-money';

export interface PaymentView {
  readonly intentId: string;
  readonly number: number;
  readonly status: IntentStatus;
  /** For the renter only. */
  readonly clientSecret: string;
  readonly amount: number;
  readonly applicationFee: number;
  readonly currency: string;
  readonly refunded: number;
}

export interface HoldView {
  readonly intentId: string;
  readonly number: number;
  readonly status: IntentStatus;
  /** For the renter only: a hold that waits for 3-D Secure. */
  readonly clientSecret: string;
  readonly amount: number;
  readonly currency: string;
  readonly captureBefore: Date | null;
  readonly placedAt: Date | null;
  readonly endedAt: Date | null;
}

export interface RefundsView {
  /** Operations that are planned, under way, waiting, or failed. */
  readonly unfinished: number;
  /** What refunds that succeeded gave back, and banks by chargebacks, minor units. */
  readonly refunded: number;
}

/** A hold that a claim can still be paid from. */
export interface ClaimableHold {
  /** Which hold of the booking. */
  readonly number: number;
  readonly amount: number;
  readonly captureBefore: Date | null;
}

export interface CapturedDeposit {
  /** Taken and not yet divided, in minor units. */
  readonly amount: number;
  readonly holdNumber: number | null;
  /** A capture is still on its way to Stripe. */
  readonly pending: boolean;
}

/** A renter's bank that disputes a charge. */
export interface ChargebackView {
  /** Stripe's id of the dispute. */
  readonly id: string;
  readonly status: ChargebackStatus;
  readonly of: 'charge' | 'deposit' | 'late_fee';
  readonly amount: number;
  readonly currency: string;
  /** Stripe's word. */
  readonly reason: string;
  readonly answerBy: Date | null;
  readonly answered: boolean;
  readonly openedAt: Date;
  /** Since when the booking's money waits; null of an inquiry, which takes none. */
  readonly withdrawnAt: Date | null;
  /** When it stopped waiting. */
  readonly endedAt: Date | null;
}

export interface JournalView extends JournalEntry {
  readonly id: string;
  readonly postings: readonly Posting[];
}

export interface OperationView {
  readonly key: string;
  readonly kind: OperationKind;
  readonly bookingId: string;
  /** Minor units; null where the kind has none of its own (`charge.capture`, `hold.release` …). */
  readonly amount: number | null;
  readonly state: OperationState;
  readonly attempts: number;
  readonly error: string | null;
  readonly createdAt: Date;
  readonly doneAt: Date | null;
}

/** A broken invariant; none is how it should be. */
export interface Finding {
  /** Stable: `LEDGER_UNBALANCED`, `STRIPE_BALANCE_DIFFERS`, … */
  readonly code: string;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface ReconcileReport {
  /** Events that Stripe has and the inbox had not. */
  readonly eventsFound: number;
  readonly balanceTransactionsFound: number;
}

/** An operation that its planner carries out itself, as soon as the statement that stores it has committed. */
export interface OwnOperation {
  /** INSERT … SELECT for the planner's statement; reads the binding `:operation`, a WHERE may follow. */
  readonly insert: string;
  /** The value of `:operation`. */
  readonly row: string;
  /**
   * Carries it out, as `ensureDone` does. Nobody else takes it up before its lease runs out, which
   * it does when this process ends first.
   */
  carryOut(options?: { timeoutMs?: number }): Promise<OperationResult>;
}

/** What a settled booking leaves for its owner. */
export interface OwnerShare {
  readonly bookingId: string;
  readonly ownerId: string;
  /** Minor units, above zero. */
  readonly amount: number;
  readonly currency: string;
}

export interface PaymentsService {
  /** Stores the plan on `trx`; the runner takes it up after commit. A known key changes nothing. */
  planOperation(trx: Trx, plan: OperationPlan): Promise<void>;
  /** Plans the payout of what is left once the owner's debts to the platform are taken of it. */
  planPayout(trx: Trx, share: OwnerShare): Promise<void>;
  /** The same as `planOperation` without storing it: the planner's own statement does that. */
  planOwnOperation(plan: OperationPlan): OwnOperation;
  /** Gives up an operation that is not done; what a late answer of Stripe brings is cancelled. */
  abandonOperation(trx: Trx, key: string): Promise<boolean>;
  /** Puts a failed operation back into the queue (for ops). */
  retryOperation(key: string): Promise<boolean>;
  /**
   * Carries the operation out now, after its plan has committed, or waits for whoever does.
   * @throws 503 PAYMENT_UNAVAILABLE when Stripe cannot be reached in time (the row stays with the
   * runner until it is abandoned), 422 PAYMENT_REFUSED when it can never succeed
   */
  ensureDone(key: string, options?: { timeoutMs?: number }): Promise<OperationResult>;
  /** Posts the entry on `trx`. False when this source is in the ledger already. */
  recordJournal(trx: Trx, entry: JournalEntry): Promise<boolean>;
  /** Posts the penalty's entry and remembers what the owner owes, to be taken from a transfer. */
  recordPenalty(
    trx: Trx,
    owed: { bookingId: string; ownerId: string; amount: number; currency: string; at: Date },
  ): Promise<boolean>;

  /** The booking's charge of that number; without one the newest. */
  paymentOf(bookingId: string, number?: number): Promise<PaymentView | undefined>;
  /** What the renter pays for bringing it back late. */
  lateFeeOf(bookingId: string): Promise<PaymentView | undefined>;
  /** The newest hold of the booking. */
  holdOf(bookingId: string): Promise<HoldView | undefined>;
  /** How far the booking's refunds are, as `trx` sees it. */
  refundsOf(trx: Trx, bookingId: string): Promise<RefundsView>;
  /** The hold that a claim can be paid from; undefined when it is gone or being let go. */
  claimableHold(executor: Knex | Trx, bookingId: string): Promise<ClaimableHold | undefined>;
  /** Numbers of the holds that are live, or may still come to be, and are not being let go. */
  openHolds(executor: Knex | Trx, bookingId: string): Promise<number[]>;
  /** What was taken of the deposit and waits for a decision. */
  capturedDeposit(executor: Knex | Trx, bookingId: string): Promise<CapturedDeposit>;
  /** The booking's chargebacks and inquiries, the oldest first. */
  chargebacksOf(executor: Knex | Trx, bookingId: string): Promise<ChargebackView[]>;
  /** The booking has taken the outcome of a chargeback in: what waited for it goes on. */
  endChargeback(trx: Trx, chargebackId: string): Promise<void>;
  /** In the order of posting; on `trx` as that transaction sees it. */
  ledgerOf(bookingId: string, trx?: Trx): Promise<JournalView[]>;
  operationsOf(bookingId: string, trx?: Trx): Promise<OperationView[]>;
  /** What the books say about a person (document id), with their latest payouts. */
  moneyOf(userId: string, mostPayouts: number): Promise<OwnerMoney>;

  /** Runs operations that are due; answers how many came to their end. */
  runDueOperations(): Promise<number>;
  /**
   * Works until no operation is due and no delivery waits, retries that pause included (once);
   * answers how much came to its end. What only waits again does not count.
   */
  drain(): Promise<number>;
  /** Looks at Stripe for what its deliveries did not tell. */
  reconcile(): Promise<ReconcileReport>;
  /** The same, but only when ten minutes have passed by the platform's clock; else undefined. */
  reconcileWhenDue(): Promise<ReconcileReport | undefined>;
  /** Checks every invariant of the ledger, against Stripe's own balances too. */
  verify(): Promise<Finding[]>;
  /** Checks every promise about documents. */
  verifyDocuments(): Promise<Finding[]>;
  /** Moves the emulator to the platform's clock; nothing with Stripe itself. */
  syncEmulatorClock(now: Date): Promise<void>;
}

export const PAYMENTS_SERVICE = 'plugin::payments.payments';

export const getPayments = (strapi: Core.Strapi): PaymentsService =>
  strapi.service(PAYMENTS_SERVICE) as unknown as PaymentsService;
