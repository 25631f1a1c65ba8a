/**
 * What bookings may ask of Stripe. A plan is stored as a row in the caller's transaction; the key is
 * its identity here and at Stripe, so that a plan is carried out once however often it is tried.
 */
import { z } from 'zod';
import { EVIDENCE_FIELDS, LONGEST_EVIDENCE } from './chargeback-evidence';
import { OPERATION_KINDS, type OperationKind } from './operation-kinds';

export { OPERATION_KINDS, type OperationKind };

/** `failed` waits for ops and their retry; `abandoned` was given up by its planner before it ran. */
export const OPERATION_STATES = ['requested', 'done', 'failed', 'abandoned'] as const;
export type OperationState = (typeof OPERATION_STATES)[number];

/** What an owner can owe the platform for. */
export const RECEIVABLE_REASONS = ['penalty', 'refund', 'chargeback'] as const;
export type ReceivableReason = (typeof RECEIVABLE_REASONS)[number];

const id = z.string().min(1);
const number = z.int().min(1);
const amount = z.int().min(1);
const currency = z.string().regex(/^[A-Z]{3}$/);

/** Payloads by kind. `number` counts from 1 per booking and kind; amounts are minor units. */
export const operationPayloads = {
  /** The renter pays on the storefront: the answer is an intent with a client secret. */
  'charge.create': z.strictObject({
    number,
    amount,
    currency,
    /** The platform's part of the amount: renter fee, tax and commission. */
    applicationFee: z.int().min(0),
    ownerId: id,
    renterId: id,
    /** `manual` for a request to book: authorised now, captured on approval. */
    captureMethod: z.enum(['automatic', 'manual']),
    description: z.string().max(500),
  }),
  'charge.capture': z.strictObject({ number }),
  'charge.cancel': z.strictObject({ number }),
  /** Off-session, on the card of the booking's charge; refused, it waits for the renter to pay. */
  'late_fee.charge': z.strictObject({
    number,
    amount,
    currency,
    /** The platform's part of it, its commission. */
    applicationFee: z.int().min(0),
    ownerId: id,
    renterId: id,
    description: z.string().max(500),
  }),
  'late_fee.cancel': z.strictObject({ number }),
  /** Off-session, on the card of the booking's charge; the platform's own intent. */
  'hold.create': z.strictObject({
    number,
    amount,
    currency,
    ownerId: id,
    renterId: id,
    description: z.string().max(500),
  }),
  'hold.release': z.strictObject({ number }),
  /** Takes a part of the hold `number` for a claim, once; Stripe lets the rest go. */
  'hold.capture': z.strictObject({ number, amount }),
  /** Passes what was taken of the hold on to the owner. */
  'damage.transfer': z.strictObject({ number, amount, currency, ownerId: id }),
  /** Gives what was taken of the hold back to the renter. */
  'damage.refund': z.strictObject({ number, amount }),
  'refund.create': z.strictObject({
    number,
    /** Which charge of the booking is given back. */
    chargeNumber: number,
    /** What the renter gets. */
    amount,
    /** The exact application fee share in it (`splitRefund`). */
    feeRefund: z.int().min(0),
    reason: z.string().max(200),
    /** Where the owner's part stands in the ledger. */
    from: z.enum(['held', 'frozen', 'earned']),
    /** For `earned`: what of the fee refund was which income; sums to `feeRefund`. */
    earned: z.strictObject({ serviceFee: z.int().min(0), commission: z.int().min(0) }).optional(),
  }),
  /** Takes what the owner owes back out of the transfer that the booking's charge made. */
  'receivable.collect': z.strictObject({
    number,
    amount,
    currency,
    ownerId: id,
    /** The booking whose receivable it is, and what it is for. */
    owedFor: z.strictObject({ bookingId: id, reason: z.enum(RECEIVABLE_REASONS) }),
  }),
  /** Waits until the connected account has that much available. */
  'payout.create': z.strictObject({
    number,
    amount,
    currency,
    ownerId: id,
    /** The operation that brings the money: nothing is paid out before it is done. */
    after: id.optional(),
  }),
  /** Submits evidence against a chargeback, once. */
  'chargeback.answer': z.strictObject({
    chargebackId: id,
    evidence: z.partialRecord(z.enum(EVIDENCE_FIELDS), z.string().max(LONGEST_EVIDENCE)),
  }),
  /** Gives a chargeback up. */
  'chargeback.accept': z.strictObject({ chargebackId: id }),
  /** Takes the owner's part of what was lost back out of the disputed charge's transfer. */
  'chargeback.recover': z.strictObject({
    chargebackId: id,
    chargeNumber: number,
    amount,
    currency,
    ownerId: id,
  }),
} as const satisfies Record<OperationKind, z.ZodType>;

export type PayloadOf<K extends OperationKind> = z.output<(typeof operationPayloads)[K]>;

interface PlanOf<K extends OperationKind> {
  readonly kind: K;
  readonly key: string;
  readonly bookingId: string;
  readonly payload: PayloadOf<K>;
  /** Platform time before which nothing is done; default: at once. */
  readonly dueAt?: Date;
}

export type OperationPlan = { [K in OperationKind]: PlanOf<K> }[OperationKind];

/** The keys of MONEY.md; `number` is what distinguishes several of a kind. */
export const operationKey = {
  charge: (bookingId: string, number = 1) => `bk:${bookingId}:charge:${number}`,
  capture: (bookingId: string, number = 1) => numbered(`bk:${bookingId}:capture`, number),
  cancel: (bookingId: string, number = 1) => numbered(`bk:${bookingId}:cancel`, number),
  lateFee: (bookingId: string, number = 1) => `bk:${bookingId}:late_fee:${number}`,
  cancelLateFee: (bookingId: string, number = 1) => `bk:${bookingId}:late_fee:${number}:cancel`,
  hold: (bookingId: string, number = 1) => `bk:${bookingId}:hold:${number}`,
  releaseHold: (bookingId: string, number = 1) => `bk:${bookingId}:hold:${number}:release`,
  damage: (bookingId: string, number = 1) => `bk:${bookingId}:damage:${number}`,
  passOnDamage: (bookingId: string, number = 1) => `bk:${bookingId}:damage:${number}:transfer`,
  giveBackDamage: (bookingId: string, number = 1) => `bk:${bookingId}:damage:${number}:refund`,
  refund: (bookingId: string, number = 1) => `bk:${bookingId}:refund:${number}`,
  feeRefund: (bookingId: string, number = 1) => `bk:${bookingId}:feerefund:${number}`,
  collect: (bookingId: string, number = 1) => numbered(`bk:${bookingId}:penalty`, number),
  payout: (bookingId: string, number = 1) => `bk:${bookingId}:payout:${number}`,
  chargeback: (
    bookingId: string,
    { id: chargebackId, step }: { id: string; step: 'answer' | 'accept' | 'recover' },
  ) => `bk:${bookingId}:chargeback:${chargebackId}:${step}`,
} as const;

const numbered = (base: string, number: number): string =>
  number === 1 ? base : `${base}:${number}`;

/** Stripe's states of an intent, in its own words. */
export const INTENT_STATUSES = [
  'requires_payment_method',
  'requires_confirmation',
  'requires_action',
  'processing',
  'requires_capture',
  'succeeded',
  'canceled',
] as const;
export type IntentStatus = (typeof INTENT_STATUSES)[number];

/** What came of an operation. */
export interface OperationResult {
  readonly key: string;
  readonly kind: OperationKind;
  /** The intent's id, the refund's or the payout's. */
  readonly objectId: string | null;
  /** The object's state at Stripe right after the call. */
  readonly status: string;
  /** Only of intents that the renter still has to confirm. */
  readonly clientSecret: string | null;
}
