import type { Trx } from '@rental/shared/database';
import type { Dependencies } from '../dependencies';
import type { Outcome } from './operation-outcome';
import { findIntent } from '../store/intents';
import type { OperationOf } from '../store/operations';
import { applyIntent } from './apply-intent';
import { captureOrLook } from './capture-charge';

/** Takes the claimed part of a deposit; a hold that lapsed first is told as lapsed. */
export async function captureHold(
  dependencies: Dependencies,
  { bookingId, payload }: OperationOf<'hold.capture'>,
  key: string,
): Promise<Outcome> {
  const hold = await findIntent(dependencies.knex, bookingId, 'hold', payload.number);
  if (!hold) return { is: 'failed', reason: 'hold_unknown' };
  const { intent, refusal } = await captureOrLook(dependencies, hold.id, key, payload.amount);
  const apply = async (trx: Trx) => void (await applyIntent(dependencies, trx, intent));
  if (intent.status === 'succeeded')
    return { is: 'done', objectId: intent.id, status: intent.status, apply };
  return { is: 'failed', reason: refusal?.code ?? intent.status, apply };
}
