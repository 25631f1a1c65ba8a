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
    const made = await madeBefore(dependencies, operation, renter.customerId);
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

async function madeBefore(
  { stripe, knex }: Dependencies,
  { bookingId, payload: { number }, looksFirst }: HoldOperation,
  customer: string,
): Promise<IntentSnapshot | undefined> {
  if (!looksFirst) return undefined;
  const known = await findIntent(knex, bookingId, 'hold', number);
  const marks = { kind: 'hold', bookingId, number: String(number) };
  const id = known?.id ?? (await stripe.findHolds(customer, marks))[0];
  return id === undefined ? undefined : stripe.getIntent(id);
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
