import { tell, type Dependencies } from '../dependencies';
import type { Outcome } from './operation-outcome';
import { findIntent, findPaidCharge, originToMetadata } from '../store/intents';
import type { OperationOf } from '../store/operations';
import { findParties } from '../store/parties';
import { StripeFailure } from '../stripe/failure';
import type { NewCharge } from '../stripe/gateway';
import type { IntentSnapshot } from '../domain/stripe-objects';
import { applyIntent } from './apply-intent';
import { ensureCustomer } from './ensure-customer';
import { unanswered } from './unanswered-operation';

type LateFeeOperation = OperationOf<'late_fee.charge'>;

/**
 * Charges the card that the booking was paid with, without the renter being there. Refused, the intent
 * waits for the renter; without a card it waits from the start.
 */
export async function chargeLateFee(
  dependencies: Dependencies,
  operation: LateFeeOperation,
  key: string,
): Promise<Outcome> {
  const { knex } = dependencies;
  const { bookingId, payload } = operation;
  const parties = await findParties(knex, [payload.ownerId, payload.renterId]);
  const owner = parties.get(payload.ownerId);
  const renter = parties.get(payload.renterId);
  if (!owner?.accountId || !owner.transfersActive)
    return unanswered(dependencies, operation, 'owner_not_payable', true);
  if (!renter) return unanswered(dependencies, operation, 'renter_unknown', true);
  const card = (await findPaidCharge(knex, bookingId))?.paymentMethod ?? null;
  try {
    const customer = await ensureCustomer(dependencies, renter);
    const charge = chargeOf(operation, owner.accountId, customer);
    return outcomeOf(
      dependencies,
      operation,
      (await madeBefore(dependencies, operation, { customer, card, key })) ??
        (await make(dependencies, charge, card, key)),
    );
  } catch (error) {
    if (!(error instanceof StripeFailure) || error.kind === 'transient') throw error;
    return error.kind === 'declined'
      ? refused(dependencies, operation, error.code, error.intent)
      : unanswered(dependencies, operation, error.code, true);
  }
}

function chargeOf(
  { bookingId, payload }: LateFeeOperation,
  destination: string,
  customer: string,
): NewCharge {
  return {
    amount: payload.amount,
    currency: payload.currency,
    applicationFee: payload.applicationFee,
    destination,
    customer,
    captureMethod: 'automatic',
    transferGroup: `booking:${bookingId}`,
    description: payload.description,
    metadata: originToMetadata({ kind: 'late_fee', bookingId, ...payload }),
  };
}

const make = (
  { stripe }: Dependencies,
  charge: NewCharge,
  card: string | null,
  key: string,
): Promise<IntentSnapshot> =>
  card
    ? stripe.chargeSavedCard({ ...charge, paymentMethod: card }, key)
    : stripe.createCharge(charge, key);

/** What an earlier try left at Stripe; one that the bank refused is tried once more, not made again. */
async function madeBefore(
  { stripe, knex }: Dependencies,
  { bookingId, payload: { number }, looksFirst, refusals }: LateFeeOperation,
  { customer, card, key }: { customer: string; card: string | null; key: string },
): Promise<IntentSnapshot | undefined> {
  if (!looksFirst && refusals === 0) return undefined;
  const known = await findIntent(knex, bookingId, 'late_fee', number);
  const marks = { kind: 'late_fee', bookingId, number: String(number) };
  const id = known?.id ?? (await stripe.findHolds(customer, marks))[0];
  if (id === undefined) return undefined;
  const found = await stripe.getIntent(id);
  return found.status === 'requires_payment_method' && card
    ? stripe.confirmHold(id, card, key)
    : found;
}

/** Stripe answers a charge that waits for its payer as made: the renter has to be asked. */
function outcomeOf(
  dependencies: Dependencies,
  operation: LateFeeOperation,
  intent: IntentSnapshot,
): Outcome {
  if (intent.status === 'succeeded' || intent.status === 'processing')
    return {
      is: 'done',
      objectId: intent.id,
      status: intent.status,
      apply: async (trx) => void (await applyIntent(dependencies, trx, intent)),
    };
  return refused(dependencies, operation, 'no_payment_method', intent);
}

function refused(
  dependencies: Dependencies,
  { bookingId, payload: { number } }: LateFeeOperation,
  reason: string,
  intent?: IntentSnapshot,
): Outcome {
  return {
    is: 'failed',
    reason,
    async apply(trx) {
      if (intent) await applyIntent(dependencies, trx, intent);
      if (intent?.failure) return;
      const payload = { bookingId, intentId: intent?.id ?? '', number, reason };
      await tell(dependencies, trx, [{ topic: 'late_fee.failed', payload }]);
    },
  };
}
