import type { Trx } from '@rental/shared/database';
import { tell, type Dependencies } from '../dependencies';
import type { Outcome } from './operation-outcome';
import { findIntent, type IntentKind, type StoredIntent } from '../store/intents';
import { closeFailed, outcomeOf, plannedHold, type OperationOf } from '../store/operations';
import { operationKey, type IntentStatus } from '../../../contracts/operations';
import { isFailure } from '../stripe/failure';
import type { IntentSnapshot } from '../domain/stripe-objects';
import { applyIntent } from './apply-intent';

/** Gives a charge up. One that turns out to be paid is told as paid: the question is answered. */
export const cancelCharge = (
  dependencies: Dependencies,
  operation: OperationOf<'charge.cancel'>,
  key: string,
): Promise<Outcome> => cancelIntent(dependencies, 'charge', operation, key);

/** Whoever was late cannot pay it any more. One that turns out to be paid is told as paid. */
export const cancelLateFee = (
  dependencies: Dependencies,
  operation: OperationOf<'late_fee.cancel'>,
  key: string,
): Promise<Outcome> => cancelIntent(dependencies, 'late_fee', operation, key);

/** Ends the promise of a deposit. */
export const releaseHold = (
  dependencies: Dependencies,
  operation: OperationOf<'hold.release'>,
  key: string,
): Promise<Outcome> => cancelIntent(dependencies, 'hold', operation, key);

async function cancelIntent(
  dependencies: Dependencies,
  kind: IntentKind,
  { bookingId, payload }: OperationOf<'charge.cancel' | 'hold.release' | 'late_fee.cancel'>,
  key: string,
): Promise<Outcome> {
  const known = await findIntent(dependencies.knex, bookingId, kind, payload.number);
  if (!known) return withoutIntent(dependencies, kind, bookingId, payload.number);
  const intent = await cancelOrLook(dependencies, known.id, key);
  if (!isFinal(intent.status))
    return { is: 'waiting', reason: `is ${intent.status}`, seconds: WAIT_SECONDS, refused: true };
  return {
    is: 'done',
    objectId: intent.id,
    status: intent.status,
    apply: (trx) => answer(dependencies, trx, known, intent),
  };
}

/** An intent that is `processing` can be neither paid nor cancelled yet: the bank decides first. */
const WAIT_SECONDS = 60;
const isFinal = (status: IntentStatus): boolean => status === 'canceled' || status === 'succeeded';

/** Whoever asked is answered, also when the end was told to somebody before. */
async function answer(
  dependencies: Dependencies,
  trx: Trx,
  known: StoredIntent,
  found: IntentSnapshot,
): Promise<void> {
  const before = await applyIntent(dependencies, trx, found);
  const untold = known.status === 'canceled' && before !== undefined;
  if (known.kind === 'hold' || !untold) return;
  const { bookingId, id: intentId, number } = known;
  if (known.kind === 'late_fee')
    return tell(dependencies, trx, [
      { topic: 'late_fee.cancelled', payload: { bookingId, intentId, number } },
    ]);
  const payload = { bookingId, intentId, number, reason: found.cancellationReason ?? 'requested' };
  await tell(dependencies, trx, [{ topic: 'payment.cancelled', payload }]);
}

const CREATION: Readonly<Record<IntentKind, (bookingId: string, number: number) => string>> = {
  charge: operationKey.charge,
  hold: operationKey.hold,
  late_fee: operationKey.lateFee,
};

/**
 * Its making may still be under way; otherwise there is nothing to cancel, and whoever asked for the
 * end of a charge is told so.
 */
async function withoutIntent(
  dependencies: Dependencies,
  kind: IntentKind,
  bookingId: string,
  number: number,
): Promise<Outcome> {
  const creation = CREATION[kind](bookingId, number);
  const made = await outcomeOf(dependencies.knex, creation);
  if (made?.state === 'requested')
    return { is: 'waiting', reason: `waits for ${creation}`, seconds: 2 };
  const payload = { bookingId, intentId: '', number, reason: 'never_created' };
  return {
    is: 'done',
    objectId: null,
    status: 'canceled',
    apply: async (trx) => {
      await closeFailed(trx, creation);
      if (kind === 'charge')
        await tell(dependencies, trx, [{ topic: 'payment.cancelled', payload }]);
      else if (kind === 'hold') await tellNeverHeld(dependencies, trx, bookingId, number);
      else
        await tell(dependencies, trx, [
          { topic: 'late_fee.cancelled', payload: { bookingId, intentId: '', number } },
        ]);
    },
  };
}

/** There is no hold and there will be none. */
async function tellNeverHeld(
  dependencies: Dependencies,
  trx: Trx,
  bookingId: string,
  number: number,
): Promise<void> {
  const plan = await plannedHold(trx, operationKey.hold(bookingId, number));
  if (!plan) return;
  const { amount, currency } = plan;
  const payload = { bookingId, intentId: '', number, amount, currency };
  await tell(dependencies, trx, [{ topic: 'hold.released', payload }]);
}

async function cancelOrLook(
  { stripe }: Dependencies,
  id: string,
  key: string,
): Promise<IntentSnapshot> {
  try {
    return await stripe.cancelIntent(id, key);
  } catch (error) {
    if (isFailure(error, 'permanent')) return stripe.getIntent(id);
    throw error;
  }
}
