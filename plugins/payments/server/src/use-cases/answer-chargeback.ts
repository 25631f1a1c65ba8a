import type { Dependencies } from '../dependencies';
import type { DisputeSnapshot } from '../domain/stripe-objects';
import type { OperationOf } from '../store/operations';
import { StripeFailure } from '../stripe/failure';
import { applyChargeback } from './apply-chargeback';
import type { Outcome } from './operation-outcome';

/** Submits evidence. A bank takes it once: what was submitted before is not submitted again. */
export const answerChargeback = (
  dependencies: Dependencies,
  { payload }: OperationOf<'chargeback.answer'>,
  key: string,
): Promise<Outcome> =>
  unlessDone(
    dependencies,
    payload.chargebackId,
    ({ answered }) => answered,
    () => dependencies.stripe.answerDispute(payload.chargebackId, payload.evidence, key),
  );

/** Gives the chargeback up: it is lost from then on. */
export const acceptChargeback = (
  dependencies: Dependencies,
  { payload }: OperationOf<'chargeback.accept'>,
  key: string,
): Promise<Outcome> =>
  unlessDone(
    dependencies,
    payload.chargebackId,
    ({ status }) => status === 'lost',
    () => dependencies.stripe.acceptDispute(payload.chargebackId, key),
  );

async function unlessDone(
  dependencies: Dependencies,
  id: string,
  isDone: (found: DisputeSnapshot) => boolean,
  ask: () => Promise<DisputeSnapshot>,
): Promise<Outcome> {
  try {
    const before = await dependencies.stripe.getDispute(id);
    const found = isDone(before) ? before : await ask();
    return {
      is: 'done',
      objectId: id,
      status: found.status,
      apply: (trx) => applyChargeback(dependencies, trx, found),
    };
  } catch (error) {
    if (!(error instanceof StripeFailure) || error.kind === 'transient') throw error;
    return { is: 'failed', reason: error.code };
  }
}
