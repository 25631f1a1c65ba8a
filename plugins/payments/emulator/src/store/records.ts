import type Stripe from 'stripe';
import type { CardBehaviour } from '../resources/test-cards';

/** The account that owns a row: the platform itself or a connected account's id. */
export type Scope = string;
export const PLATFORM: Scope = 'platform';

/** A field as it is stored: of an expandable field only the id. */
type FlatField<F> = [Extract<F, { id: string }>] extends [never] ? F : Exclude<F, { id: string }>;

/** An SDK type as it is stored: nothing expanded, without the fields computed for each answer. */
type Flat<T, Computed extends keyof T = never> = {
  [K in keyof T as K extends Computed ? never : K]: FlatField<T[K]>;
};

export interface EventRecord {
  id: string;
  object: 'event';
  account?: string;
  api_version: string;
  created: number;
  data: { object: object; previous_attributes?: Record<string, unknown> };
  livemode: false;
  request: { id: string | null; idempotency_key: string | null };
  type: string;
}

export interface DeliveryAttempt {
  /** Wall time, milliseconds. */
  at: number;
  status: number | null;
  error: string | null;
  tookMs: number;
}

export interface DeliveryRecord {
  id: string;
  event: string;
  endpoint: 'platform' | 'connect';
  state: 'pending' | 'delivered' | 'dropped' | 'given_up';
  /** Wall time of the next attempt, milliseconds; only while pending. */
  nextAt: number;
  tries: number;
  attempts: DeliveryAttempt[];
}

export interface AccountLinkRecord {
  id: string;
  account: string;
  return_url: string | null;
  refresh_url: string | null;
  expires_at: number;
}

export interface IdempotentAnswerRecord {
  id: string;
  /** What the key was first used with: method, path and parameters, hashed. */
  fingerprint: string;
  status: number;
  body: string;
  requestId: string;
  /** Wall time, milliseconds. */
  storedAt: number;
}

export interface RequestFaultRecord {
  id: string;
  target: 'request';
  mode: 'error_500' | 'delay' | 'drop_connection_after' | 'hang' | 'hang_after' | 'decline';
  match: { method: string | null; path: string | null };
  /** How often it still happens. */
  times: number;
  delayMs: number;
}

export interface WebhookFaultRecord {
  id: string;
  target: 'webhook';
  mode: 'duplicate' | 'drop' | 'reorder' | 'delay';
  match: { type: string | null };
  times: number;
  delayMs: number;
}

export type FaultRecord = RequestFaultRecord | WebhookFaultRecord;

export interface SettingRecord {
  id: string;
  value: number;
}

/** Everything the store keeps, by kind. */
export interface Records {
  customer: Flat<Stripe.Customer>;
  payment_method: Flat<Stripe.PaymentMethod>;
  payment_intent: Flat<Stripe.PaymentIntent>;
  charge: Flat<Stripe.Charge, 'refunds'>;
  refund: Flat<Stripe.Refund>;
  balance_transaction: Flat<Stripe.BalanceTransaction, 'status'>;
  application_fee: Flat<Stripe.ApplicationFee, 'refunds'>;
  fee_refund: Flat<Stripe.FeeRefund>;
  transfer: Flat<Stripe.Transfer, 'reversals'>;
  transfer_reversal: Flat<Stripe.TransferReversal>;
  payout: Flat<Stripe.Payout>;
  account: Flat<Stripe.Account, 'external_accounts'>;
  bank_account: Flat<Stripe.BankAccount>;
  dispute: Flat<Stripe.Dispute, 'balance_transactions'>;
  event: EventRecord;
  delivery: DeliveryRecord;
  account_link: AccountLinkRecord;
  idempotent_answer: IdempotentAnswerRecord;
  fault: FaultRecord;
  setting: SettingRecord;
}

export type Kind = keyof Records;

/** What a row knows beside the object that Stripe would show. */
interface HiddenFields {
  payment_method: {
    behaviour: CardBehaviour;
    /** Charged once without a customer: Stripe refuses it from then on. */
    spent: boolean;
    /** Authenticated for later payments without the cardholder. */
    setUp: boolean;
  };
  payment_intent: { returnUrl: string | null; offSession: boolean; challenge: string | null };
  payout: { paidAtWall: number };
  bank_account: { failureCode: string | null };
  dispute: { balanceTransactions: string[] };
}

export type Hidden<K extends Kind> = K extends keyof HiddenFields ? HiddenFields[K] : null;

export interface Row<K extends Kind> {
  kind: K;
  id: string;
  scope: Scope;
  /** Rises with each new row of a kind; the order of lists. */
  seq: number;
  record: Records[K];
  hidden: Hidden<K>;
}

export const KINDS: readonly Kind[] = [
  'customer',
  'payment_method',
  'payment_intent',
  'charge',
  'refund',
  'balance_transaction',
  'application_fee',
  'fee_refund',
  'transfer',
  'transfer_reversal',
  'payout',
  'account',
  'bank_account',
  'dispute',
  'event',
  'delivery',
  'account_link',
  'idempotent_answer',
  'fault',
  'setting',
];

type Indexes = { [K in Kind]?: Record<string, (row: Row<K>) => string | null | undefined> };

/** Fields by which rows are found without walking the table. */
export const INDEXES: Indexes = {
  payment_method: { customer: (row) => row.record.customer },
  payment_intent: {
    status: (row) => row.record.status,
    customer: (row) => row.record.customer,
    challenge: (row) => row.hidden.challenge,
  },
  charge: {
    payment_intent: (row) => row.record.payment_intent,
    customer: (row) => row.record.customer,
  },
  refund: {
    charge: (row) => row.record.charge,
    payment_intent: (row) => row.record.payment_intent,
  },
  balance_transaction: { scope: (row) => row.scope, source: (row) => row.record.source },
  application_fee: {
    charge: (row) => row.record.charge,
    originating_transaction: (row) => row.record.originating_transaction,
  },
  fee_refund: { fee: (row) => row.record.fee },
  transfer: {
    destination: (row) => row.record.destination,
    transfer_group: (row) => row.record.transfer_group,
    source_transaction: (row) => row.record.source_transaction,
  },
  transfer_reversal: { transfer: (row) => row.record.transfer },
  payout: { scope: (row) => row.scope, status: (row) => row.record.status },
  bank_account: { scope: (row) => row.scope },
  dispute: {
    charge: (row) => row.record.charge,
    payment_intent: (row) => row.record.payment_intent,
    status: (row) => row.record.status,
  },
  delivery: { state: (row) => row.record.state, event: (row) => row.record.event },
};
