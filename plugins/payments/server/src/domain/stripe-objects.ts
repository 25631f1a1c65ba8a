/** Stripe's objects as far as the platform cares: amounts in minor units, currencies upper case. */
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
  /** The same for one card number, whoever gives it; null when it was no card. */
  readonly cardFingerprint: string | null;
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
  readonly metadata: Readonly<Record<string, string>>;
  /** The refund on the owner's account that the reversal made. */
  readonly destinationRefundId: string | null;
}

export interface TransferSnapshot {
  readonly id: string;
  /** The payment that it became on the owner's account. */
  readonly destinationPaymentId: string | null;
}

export interface TransferReversalSnapshot {
  readonly id: string;
  /** The refund on the owner's account that it made. */
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

export interface DisputeSnapshot {
  readonly id: string;
  /** The disputed charge's intent. */
  readonly intentId: string;
  readonly amount: number;
  readonly currency: string;
  readonly reason: string;
  /** In Stripe's words. */
  readonly status: string;
  readonly answerBy: Date | null;
  /** Evidence was submitted. */
  readonly answered: boolean;
  /** The money that the bank took, with Stripe's fee; null of an inquiry. */
  readonly withdrawal: { readonly fee: number } | null;
  /** Whether the money is back. */
  readonly reinstated: boolean;
}
