import { tell, type Dependencies } from '../dependencies';
import type { Outcome } from './operation-outcome';
import { findIntent } from '../store/intents';
import type { OperationOf } from '../store/operations';
import { isFailure, type StripeFailure } from '../stripe/failure';
import type { IntentSnapshot } from '../domain/stripe-objects';
import { applyIntent } from './apply-intent';

/** Takes an authorised charge; what Stripe then shows of the intent is the answer. */
export async function captureCharge(
  dependencies: Dependencies,
  { bookingId, payload }: OperationOf<'charge.capture'>,
  key: string,
): Promise<Outcome> {
  const known = await findIntent(dependencies.knex, bookingId, 'charge', payload.number);
  if (!known) return refused(dependencies, bookingId, payload.number, 'charge_unknown');
  const { intent, refusal } = await captureOrLook(dependencies, known.id, key);
  if (intent.status === 'succeeded')
    return {
      is: 'done',
      objectId: intent.id,
      status: intent.status,
      apply: async (trx) => void (await applyIntent(dependencies, trx, intent)),
    };
  const reason = refusal?.code ?? intent.status;
  return refused(dependencies, bookingId, payload.number, reason, intent);
}

/** Whoever wished for the capture is told in every case. */
function refused(
  dependencies: Dependencies,
  bookingId: string,
  number: number,
  reason: string,
  intent?: IntentSnapshot,
): Outcome {
  const payload = {
    bookingId,
    intentId: intent?.id ?? '',
    number,
    stage: 'capture',
    reason,
  } as const;
  return {
    is: 'failed',
    reason,
    async apply(trx) {
      if (intent) await applyIntent(dependencies, trx, intent);
      await tell(dependencies, trx, [{ topic: 'payment.failed', payload }]);
    },
  };
}

/** What Stripe shows after a capture, also after one that it refused. */
export async function captureOrLook(
  { stripe }: Dependencies,
  id: string,
  key: string,
  amount?: number,
): Promise<{ intent: IntentSnapshot; refusal?: StripeFailure }> {
  try {
    return { intent: await stripe.captureIntent(id, key, amount) };
  } catch (error) {
    if (!isFailure(error, 'permanent') && !isFailure(error, 'declined')) throw error;
    return { intent: await stripe.getIntent(id), refusal: error };
  }
}
