import { tell, type Dependencies } from '../dependencies';
import type { Outcome } from './operation-outcome';
import { findIntent, findPaidCharge, originToMetadata } from '../store/intents';
import type { OperationOf } from '../store/operations';
import { findParty } from '../store/parties';
import { StripeFailure } from '../stripe/failure';
import type { IntentSnapshot } from '../domain/stripe-objects';
import { applyIntent } from './apply-intent';
import { unanswered } from './unanswered-operation';

type HoldOperation = OperationOf<'hold.create'>;

/** Holds the deposit on the card of the booking's charge, without the renter being there. */
export async function placeHold(
  dependencies: Dependencies,
  operation: HoldOperation,
  key: string,
): Promise<Outcome> {
  const { payload, bookingId } = operation;
  const charge = await findPaidCharge(dependencies.knex, bookingId);
  const renter = await findParty(dependencies.knex, payload.renterId);
  if (!charge?.paymentMethod || !renter?.customerId)
    return refused(dependencies, operation, 'no_payment_method');
  try {
    const made = await madeBefore(dependencies, operation, {
      customer: renter.customerId,
      paymentMethod: charge.paymentMethod,
      key,
    });
    const intent =
      made ??
      (await dependencies.stripe.createHold(
        {
          amount: payload.amount,
          currency: payload.currency,
          customer: renter.customerId,
          paymentMethod: charge.paymentMethod,
          description: payload.description,
          metadata: originToMetadata({ kind: 'hold', bookingId, ...payload }),
        },
        key,
      ));
    return {
      is: 'done',
      objectId: intent.id,
      status: intent.status,
      clientSecret: intent.clientSecret,
      apply: async (trx) => void (await applyIntent(dependencies, trx, intent)),
    };
  } catch (error) {
    if (!(error instanceof StripeFailure) || error.kind === 'transient') throw error;
    return error.kind === 'declined'
      ? refused(dependencies, operation, error.code, error.intent)
      : unanswered(dependencies, operation, error.code, true);
  }
}

/**
 * What an earlier try left at Stripe. One that the bank refused is confirmed again, not made again:
 * the renter may have its client secret.
 */
async function madeBefore(
  { stripe, knex }: Dependencies,
  { bookingId, payload: { number }, looksFirst, refusals }: HoldOperation,
  card: { customer: string; paymentMethod: string; key: string },
): Promise<IntentSnapshot | undefined> {
  if (!looksFirst && refusals === 0) return undefined;
  const known = await findIntent(knex, bookingId, 'hold', number);
  const marks = { kind: 'hold', bookingId, number: String(number) };
  const id = known?.id ?? (await stripe.findHolds(card.customer, marks))[0];
  if (id === undefined) return undefined;
  const found = await stripe.getIntent(id);
  return found.status === 'requires_payment_method'
    ? stripe.confirmHold(id, card.paymentMethod, card.key)
    : found;
}

/**
 * A declined confirmation leaves an intent that the renter may still authenticate: its refusal is
 * told by the intent itself.
 */
function refused(
  dependencies: Dependencies,
  { bookingId, payload: { number } }: HoldOperation,
  reason: string,
  intent?: IntentSnapshot,
): Outcome {
  return {
    is: 'failed',
    reason,
    async apply(trx) {
      if (intent?.failure) await applyIntent(dependencies, trx, intent);
      else
        await tell(dependencies, trx, [
          {
            topic: 'hold.failed',
            payload: { bookingId, intentId: intent?.id ?? '', number, reason },
          },
        ]);
    },
  };
}
