/** Stripe's objects in the plugin's words. */
import type Stripe from 'stripe';
import { INTENT_STATUSES, type IntentStatus } from '../../../contracts/operations';
import { StripeFailure } from './failure';
import type {
  AccountSnapshot,
  BalanceTransactionSnapshot,
  ChargeSnapshot,
  CurrencyBalance,
  DisputeSnapshot,
  EventSnapshot,
  IntentSnapshot,
  PayoutSnapshot,
  RefundSnapshot,
  TransferReversalSnapshot,
  TransferSnapshot,
} from '../domain/stripe-objects';

export const instant = (epochSeconds: number): Date => new Date(epochSeconds * 1000);

/** The id of a field that may be expanded. */
const idOf = (field: string | { id: string } | null | undefined): string | null =>
  typeof field === 'string' ? field : (field?.id ?? null);

/** The object of a field that was asked to be expanded. */
const expanded = <T extends object>(field: string | T | null | undefined): T | null =>
  typeof field === 'object' ? field : null;

function toStatus(status: string): IntentStatus {
  const known = INTENT_STATUSES.find((name) => name === status);
  if (!known) throw new StripeFailure('permanent', 'unknown_status', `intent status ${status}`);
  return known;
}

export function toIntent(intent: Stripe.PaymentIntent): IntentSnapshot {
  const failure = intent.last_payment_error;
  return {
    id: intent.id,
    status: toStatus(intent.status),
    amount: intent.amount,
    received: intent.amount_received,
    currency: intent.currency.toUpperCase(),
    applicationFee: intent.application_fee_amount ?? 0,
    clientSecret: intent.client_secret ?? '',
    paymentMethod: idOf(intent.payment_method),
    metadata: intent.metadata,
    cancellationReason: intent.cancellation_reason,
    failure: failure && {
      attempt: failure.charge ?? `${idOf(intent.latest_charge) ?? intent.id}:${failure.code ?? ''}`,
      code: failure.code ?? failure.type,
    },
    charge: toCharge(expanded(intent.latest_charge)),
  };
}

function toCharge(charge: Stripe.Charge | null): ChargeSnapshot | null {
  if (!charge) return null;
  const card = charge.payment_method_details?.card;
  const before = card?.capture_before;
  const movement = expanded(charge.balance_transaction);
  return {
    id: charge.id,
    captureBefore: before === undefined ? null : instant(before),
    cardFingerprint: card?.fingerprint ?? null,
    applicationFeeId: idOf(charge.application_fee),
    transferId: idOf(charge.transfer),
    destinationPaymentId: idOf(expanded(charge.transfer)?.destination_payment),
    movement: movement && { id: movement.id, fee: movement.fee },
  };
}

export function toRefund(refund: Stripe.Refund): RefundSnapshot {
  return {
    id: refund.id,
    intentId: idOf(refund.payment_intent) ?? '',
    amount: refund.amount,
    status: refund.status ?? 'pending',
    failureReason: refund.failure_reason ?? null,
    metadata: refund.metadata ?? {},
    transferReversalId: idOf(refund.transfer_reversal),
    destinationRefundId: idOf(expanded(refund.transfer_reversal)?.destination_payment_refund),
  };
}

export const toTransfer = (transfer: Stripe.Transfer): TransferSnapshot => ({
  id: transfer.id,
  destinationPaymentId: idOf(transfer.destination_payment),
});

export const toReversal = (reversal: Stripe.TransferReversal): TransferReversalSnapshot => ({
  id: reversal.id,
  destinationRefundId: idOf(reversal.destination_payment_refund),
});

export function toDispute(dispute: Stripe.Dispute): DisputeSnapshot {
  const { evidence_details: details, balance_transactions: movements } = dispute;
  const withdrawal = movements.find(({ amount }) => amount < 0);
  return {
    id: dispute.id,
    intentId: idOf(dispute.payment_intent) ?? '',
    amount: dispute.amount,
    currency: dispute.currency.toUpperCase(),
    reason: dispute.reason,
    status: dispute.status,
    answerBy: details.due_by === null ? null : instant(details.due_by),
    answered: details.submission_count > 0,
    withdrawal: withdrawal ? { fee: withdrawal.fee } : null,
    reinstated: movements.some(({ amount }) => amount > 0),
  };
}

export function toPayout(payout: Stripe.Payout): PayoutSnapshot {
  return {
    id: payout.id,
    status: payout.status,
    amount: payout.amount,
    currency: payout.currency.toUpperCase(),
    failureCode: payout.failure_code,
    metadata: payout.metadata ?? {},
  };
}

export function toAccount(account: Stripe.Account): AccountSnapshot {
  return {
    id: account.id,
    transfersActive: account.capabilities?.transfers === 'active',
    requirements: account.requirements?.currently_due ?? [],
  };
}

export function toEvent(event: Stripe.Event): EventSnapshot {
  const object = event.data.object as { id?: string };
  return {
    id: event.id,
    type: event.type,
    account: event.account ?? null,
    objectId: object.id ?? '',
    createdAt: instant(event.created),
  };
}

export function toBalanceTransaction(entry: Stripe.BalanceTransaction): BalanceTransactionSnapshot {
  return {
    id: entry.id,
    type: entry.type,
    source: idOf(entry.source),
    amount: entry.amount,
    fee: entry.fee,
    currency: entry.currency.toUpperCase(),
    createdAt: instant(entry.created),
  };
}

/** Stripe divides a balance by where it came from; here a currency has one line. */
export function toBalances(balance: Stripe.Balance): CurrencyBalance[] {
  const currencies = new Set([...balance.available, ...balance.pending].map((b) => b.currency));
  const sum = (parts: readonly { amount: number; currency: string }[], currency: string) =>
    parts.reduce((total, part) => total + (part.currency === currency ? part.amount : 0), 0);
  return [...currencies].map((currency) => ({
    currency: currency.toUpperCase(),
    available: sum(balance.available, currency),
    pending: sum(balance.pending, currency),
  }));
}
