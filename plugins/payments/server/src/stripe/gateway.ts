/**
 * What the plugin asks of Stripe, in its own words; only this folder knows the SDK. Every method
 * throws `StripeFailure`.
 */
import type { Evidence } from '../../../contracts/chargeback-evidence';
import type {
  IntentSnapshot,
  RefundSnapshot,
  PayoutSnapshot,
  AccountSnapshot,
  EventSnapshot,
  BalanceTransactionSnapshot,
  CurrencyBalance,
  DisputeSnapshot,
  TransferReversalSnapshot,
  TransferSnapshot,
} from '../domain/stripe-objects';

export interface NewCharge {
  readonly amount: number;
  readonly currency: string;
  readonly applicationFee: number;
  readonly destination: string;
  readonly customer: string;
  readonly captureMethod: 'automatic' | 'manual';
  readonly transferGroup: string;
  readonly description: string;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface NewHold {
  readonly amount: number;
  readonly currency: string;
  readonly customer: string;
  readonly paymentMethod: string;
  readonly description: string;
  readonly metadata: Readonly<Record<string, string>>;
}

/** Money of a captured hold for an owner's account. */
export interface NewTransfer {
  readonly amount: number;
  readonly currency: string;
  readonly destination: string;
  /** The charge that the money comes from: it is available when the charge is. */
  readonly sourceTransaction: string;
  readonly transferGroup: string;
  readonly metadata: Readonly<Record<string, string>>;
}

/** `key` is always the idempotency key; `account` a connected account's id. */
export interface StripeGateway {
  createCustomer(
    customer: { email: string; metadata: Readonly<Record<string, string>> },
    key: string,
  ): Promise<string>;
  createCharge(charge: NewCharge, key: string): Promise<IntentSnapshot>;
  /** A destination charge without the renter, who may pay the same intent later when it is refused. */
  chargeSavedCard(
    charge: NewCharge & { readonly paymentMethod: string },
    key: string,
  ): Promise<IntentSnapshot>;
  createHold(hold: NewHold, key: string): Promise<IntentSnapshot>;
  /** Once more, without the renter, a hold that was refused. */
  confirmHold(id: string, paymentMethod: string, key: string): Promise<IntentSnapshot>;
  /** @param amount less than was authorised; default: all of it. The rest is released. */
  captureIntent(id: string, key: string, amount?: number): Promise<IntentSnapshot>;
  cancelIntent(id: string, key: string): Promise<IntentSnapshot>;
  getIntent(id: string): Promise<IntentSnapshot>;
  createRefund(
    refund: {
      intentId: string;
      amount: number;
      /** Takes the owner's share back from the transfer. */
      reverseTransfer: boolean;
      metadata: Readonly<Record<string, string>>;
    },
    key: string,
  ): Promise<RefundSnapshot>;
  getRefund(id: string): Promise<RefundSnapshot>;
  /** Answers the fee refund's id. */
  refundApplicationFee(
    feeId: string,
    fee: { amount: number; metadata: Readonly<Record<string, string>> },
    key: string,
  ): Promise<string>;
  /** What carries the metadata, newest first: what came of a call whose key Stripe has forgotten. */
  findHolds(customer: string, metadata: Readonly<Record<string, string>>): Promise<string[]>;
  findRefunds(
    intentId: string,
    metadata: Readonly<Record<string, string>>,
  ): Promise<RefundSnapshot[]>;
  findTransfers(
    transferGroup: string,
    metadata: Readonly<Record<string, string>>,
  ): Promise<TransferSnapshot[]>;
  findFeeRefunds(feeId: string, metadata: Readonly<Record<string, string>>): Promise<string[]>;
  findPayouts(
    account: string,
    metadata: Readonly<Record<string, string>>,
  ): Promise<PayoutSnapshot[]>;
  createTransfer(transfer: NewTransfer, key: string): Promise<TransferSnapshot>;
  /** Takes money back from a connected account. */
  reverseTransfer(
    transfer: string,
    reversal: { amount: number; metadata: Readonly<Record<string, string>> },
    key: string,
  ): Promise<TransferReversalSnapshot>;
  findReversals(
    transfer: string,
    metadata: Readonly<Record<string, string>>,
  ): Promise<TransferReversalSnapshot[]>;
  createPayout(
    account: string,
    payout: { amount: number; currency: string; metadata: Readonly<Record<string, string>> },
    key: string,
  ): Promise<PayoutSnapshot>;
  getPayout(account: string, id: string): Promise<PayoutSnapshot>;
  getDispute(id: string): Promise<DisputeSnapshot>;
  /** Submits evidence for good. */
  answerDispute(id: string, evidence: Evidence, key: string): Promise<DisputeSnapshot>;
  /** Gives it up: the dispute is lost. */
  acceptDispute(id: string, key: string): Promise<DisputeSnapshot>;
  createAccount(
    owner: { email: string; metadata: Readonly<Record<string, string>> },
    key: string,
  ): Promise<AccountSnapshot>;
  getAccount(id: string): Promise<AccountSnapshot>;
  createOnboardingLink(
    account: string,
    urls: { returnUrl: string; refreshUrl: string },
  ): Promise<{ url: string; expiresAt: Date }>;
  balances(account: string | null): Promise<CurrencyBalance[]>;
  /** Oldest of the answer last; as many as there are since the instant. */
  eventsSince(account: string | null, since: Date): Promise<EventSnapshot[]>;
  balanceTransactionsSince(
    account: string | null,
    since: Date,
  ): Promise<BalanceTransactionSnapshot[]>;
  /** Checks the signature (300 s of wall time) and reads the event; throws on anything forged. */
  readDelivery(body: string, signature: string, secret: string): EventSnapshot;
}
