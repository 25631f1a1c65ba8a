/**
 * What the plugin needs of Stripe, in its own words; `adapter.ts` alone knows the SDK. Amounts are
 * minor units, currencies upper case. Every method throws `StripeFailure`.
 */
import type { IntentStatus } from '../../../contracts/operations';

export interface IntentSnapshot {
  readonly id: string;
  readonly status: IntentStatus;
  readonly amount: number;
  readonly received: number;
  readonly currency: string;
  readonly applicationFee: number;
  readonly clientSecret: string;
  readonly paymentMethod: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  /** Why it was cancelled, in Stripe's words. */
  readonly cancellationReason: string | null;
  /** The last refused attempt: what it is told apart by, and Stripe's code. */
  readonly failure: { readonly attempt: string; readonly code: string } | null;
  readonly charge: ChargeSnapshot | null;
}

export interface ChargeSnapshot {
  readonly id: string;
  readonly captureBefore: Date | null;
  readonly applicationFeeId: string | null;
  readonly transferId: string | null;
  /** The payment that the transfer became on the owner's account. */
  readonly destinationPaymentId: string | null;
  /** Present once money has moved. */
  readonly movement: { readonly id: string; readonly fee: number } | null;
}

export interface RefundSnapshot {
  readonly id: string;
  readonly intentId: string;
  readonly amount: number;
  readonly status: string;
  readonly failureReason: string | null;
  readonly transferReversalId: string | null;
  /** The refund on the owner's account that the reversal made. */
  readonly destinationRefundId: string | null;
}

export interface PayoutSnapshot {
  readonly id: string;
  readonly status: string;
  readonly amount: number;
  readonly currency: string;
  readonly failureCode: string | null;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface AccountSnapshot {
  readonly id: string;
  readonly transfersActive: boolean;
  readonly requirements: readonly string[];
}

export interface EventSnapshot {
  readonly id: string;
  readonly type: string;
  /** The connected account it is about; null for the platform. */
  readonly account: string | null;
  readonly objectId: string;
  readonly createdAt: Date;
}

export interface BalanceTransactionSnapshot {
  readonly id: string;
  readonly type: string;
  readonly source: string | null;
  readonly amount: number;
  readonly fee: number;
  readonly currency: string;
  readonly createdAt: Date;
}

export interface CurrencyBalance {
  readonly currency: string;
  readonly available: number;
  readonly pending: number;
}

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

/** `key` is always the idempotency key; `account` a connected account's id. */
export interface StripeGateway {
  createCustomer(
    customer: { email: string; metadata: Readonly<Record<string, string>> },
    key: string,
  ): Promise<string>;
  createCharge(charge: NewCharge, key: string): Promise<IntentSnapshot>;
  createHold(hold: NewHold, key: string): Promise<IntentSnapshot>;
  captureIntent(id: string, key: string): Promise<IntentSnapshot>;
  cancelIntent(id: string, key: string): Promise<IntentSnapshot>;
  getIntent(id: string): Promise<IntentSnapshot>;
  createRefund(
    refund: { intentId: string; amount: number; metadata: Readonly<Record<string, string>> },
    key: string,
  ): Promise<RefundSnapshot>;
  getRefund(id: string): Promise<RefundSnapshot>;
  /** Answers the fee refund's id. */
  refundApplicationFee(feeId: string, amount: number, key: string): Promise<string>;
  createPayout(
    account: string,
    payout: { amount: number; currency: string; metadata: Readonly<Record<string, string>> },
    key: string,
  ): Promise<PayoutSnapshot>;
  getPayout(account: string, id: string): Promise<PayoutSnapshot>;
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
