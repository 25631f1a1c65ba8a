import type { IntentSnapshot } from '../domain/stripe-objects';

/**
 * Why a call to Stripe did not succeed.
 * `transient`: nobody knows whether it happened; the same key may ask again.
 * `declined`: the card's bank said no; nothing moved.
 * `permanent`: Stripe refused the request; nothing happened and nothing will.
 */
export type FailureKind = 'transient' | 'declined' | 'permanent';

export class StripeFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    /** Stripe's code: `card_declined`, `authentication_required`, `balance_insufficient`, … */
    readonly code: string,
    message: string,
    /** The intent that a declined confirmation leaves behind. */
    readonly intent?: IntentSnapshot,
  ) {
    super(message);
    this.name = 'StripeFailure';
  }
}

export const isFailure = (error: unknown, kind: FailureKind): error is StripeFailure =>
  error instanceof StripeFailure && error.kind === kind;
