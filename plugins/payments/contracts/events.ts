/** What payments tells on the outbox. Every event's key is the booking's document id. Browser-safe. */

interface AboutBooking {
  readonly bookingId: string;
}

interface AboutIntent extends AboutBooking {
  readonly intentId: string;
  /** Which charge or hold of the booking, from 1. */
  readonly number: number;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
}

interface AboutPayout extends AboutBooking {
  readonly ownerId: string;
  readonly payoutId: string;
  readonly amount: number;
  readonly currency: string;
}

interface AboutDamage extends AboutBooking {
  /** The transfer's or the refund's id. */
  readonly objectId: string;
  readonly amount: number;
  readonly currency: string;
}

interface AboutChargeback extends AboutBooking {
  /** Stripe's id of the dispute. */
  readonly chargebackId: string;
  /** A charge of the rental, what was taken of the deposit, or a late fee. */
  readonly of: 'charge' | 'deposit' | 'late_fee';
  /** Which of them, from 1. */
  readonly number: number;
  /** What the bank took back. */
  readonly amount: number;
  readonly currency: string;
}

/** Payload by topic; instants are ISO 8601. */
export interface PaymentEvents {
  'payment.succeeded': AboutIntent & {
    readonly chargeId: string;
    readonly applicationFee: number;
    /** Of the card that paid: the same for one number, whoever gives it. */
    readonly cardFingerprint: string | null;
  };
  'payment.authorised': AboutIntent & {
    readonly chargeId: string;
    readonly cardFingerprint: string | null;
    readonly captureBefore: string | null;
  };
  /**
   * `confirm`: the renter's card was refused, another may follow; `create` and `capture` are final.
   * `intentId` is empty when none came into being.
   */
  'payment.failed': AboutBooking & {
    readonly intentId: string;
    readonly number: number;
    readonly stage: 'create' | 'confirm' | 'capture';
    readonly reason: string;
  };
  'payment.cancelled': AboutBooking & {
    readonly intentId: string;
    readonly number: number;
    readonly reason: string;
  };
  /** By the saved card or by the renter; the journal is posted. */
  'late_fee.paid': AboutIntent;
  /** The card was refused, or there is none, or Stripe did not answer: `reason` says which. */
  'late_fee.failed': AboutBooking & {
    readonly intentId: string;
    readonly number: number;
    readonly reason: string;
  };
  /** Nobody can pay it any more. */
  'late_fee.cancelled': AboutBooking & { readonly intentId: string; readonly number: number };
  'hold.placed': AboutIntent & { readonly captureBefore: string | null };
  /** The renter's card was refused. `reason` is Stripe's code: `authentication_required`, `card_declined`, … */
  'hold.failed': AboutBooking & {
    readonly intentId: string;
    readonly number: number;
    readonly reason: string;
  };
  /** Stripe did not answer, or refused the request itself: the renter's card was not at fault. */
  'hold.unavailable': AboutBooking & { readonly number: number; readonly reason: string };
  /** It can be taken for about a day more: time for the next one. */
  'hold.expiring': AboutIntent & { readonly captureBefore: string };
  'hold.released': AboutIntent;
  'hold.lapsed': AboutIntent;
  'hold.captured': AboutIntent & { readonly captured: number };
  /** What was taken of the deposit went on to the owner, or back to the renter. */
  'damage.passed_on': AboutDamage;
  'damage.given_back': AboutDamage;
  /** It is in the books and on its way; `refund.done` or `refund.failed` follow. */
  'refund.booked': AboutBooking & { readonly refundId: string; readonly number: number };
  'refund.done': AboutBooking & {
    readonly refundId: string;
    readonly intentId: string;
    /** Of the plan; 0 for a refund that was made at Stripe by hand. */
    readonly number: number;
    readonly amount: number;
    readonly currency: string;
  };
  /** The bank sent it back, possibly days after `refund.done`. */
  'refund.failed': AboutBooking & {
    readonly refundId: string;
    readonly number: number;
    readonly reason: string;
    /** It is made again by itself; otherwise its operation waits for people. */
    readonly retried: boolean;
  };
  'payout.created': AboutPayout;
  'payout.paid': AboutPayout;
  'payout.failed': AboutPayout & { readonly reason: string };
  /** The renter's bank took a charge back: refunds and payout wait until the booking has ended it. */
  'chargeback.opened': AboutChargeback & {
    /** Stripe's word: `fraudulent`, `product_not_received` … */
    readonly reason: string;
    readonly answerBy: string | null;
  };
  'chargeback.won': AboutChargeback;
  'chargeback.lost': AboutChargeback & {
    /** Whether the owner's share had been settled: then the owner owes it, else it was taken back. */
    readonly afterSettle: boolean;
    /** What of it nobody had promised to the renter: the owner's and the platform's part. */
    readonly ownerPart: number;
    readonly platformPart: number;
    /** What was promised as refunds, and came by the bank instead. */
    readonly refunds: number;
    /** What the owner owes for it. */
    readonly owed: number;
  };
}

export type PaymentTopic = keyof PaymentEvents;

/** One event as published: topic and its payload belong together. */
export type PaymentEvent = {
  [T in PaymentTopic]: { readonly topic: T; readonly payload: PaymentEvents[T] };
}[PaymentTopic];
