import { tell, type Dependencies } from '../dependencies';
import type { Outcome } from './operation-outcome';
import { isUntouched } from '../domain/intent-change';
import { originToMetadata } from '../store/intents';
import type { OperationOf } from '../store/operations';
import { findParties } from '../store/parties';
import { StripeFailure } from '../stripe/failure';
import { applyIntent } from './apply-intent';
import { ensureCustomer } from './ensure-customer';

/** A destination charge that the renter confirms on the storefront with the client secret. */
export async function createCharge(
  dependencies: Dependencies,
  operation: OperationOf<'charge.create'>,
  key: string,
): Promise<Outcome> {
  const { payload, bookingId } = operation;
  const { ownerId, renterId } = payload;
  const parties = await findParties(dependencies.knex, [ownerId, renterId]);
  const owner = parties.get(ownerId);
  if (!owner?.accountId || !owner.transfersActive)
    return refused(dependencies, operation, 'owner_not_payable');
  try {
    const renter = parties.get(renterId);
    if (!renter) return refused(dependencies, operation, 'renter_unknown');
    const origin = { kind: 'charge', bookingId, ...payload } as const;
    const intent = await dependencies.stripe.createCharge(
      {
        amount: payload.amount,
        currency: payload.currency,
        applicationFee: payload.applicationFee,
        destination: owner.accountId,
        customer: await ensureCustomer(dependencies, renter),
        captureMethod: payload.captureMethod,
        transferGroup: `booking:${bookingId}`,
        description: payload.description,
        metadata: originToMetadata(origin),
      },
      key,
    );
    return {
      is: 'done',
      objectId: intent.id,
      status: intent.status,
      clientSecret: intent.clientSecret,
      ...(isUntouched(intent) ? { newIntent: { origin, found: intent } } : {}),
      apply: async (trx) => void (await applyIntent(dependencies, trx, intent)),
    };
  } catch (error) {
    if (error instanceof StripeFailure && error.kind !== 'transient')
      return refused(dependencies, operation, error.code);
    throw error;
  }
}

function refused(
  dependencies: Dependencies,
  { bookingId, payload: { number } }: OperationOf<'charge.create'>,
  reason: string,
): Outcome {
  return {
    is: 'failed',
    reason,
    apply: (trx) =>
      tell(dependencies, trx, [
        {
          topic: 'payment.failed',
          payload: { bookingId, intentId: '', number, stage: 'create', reason },
        },
      ]),
  };
}
