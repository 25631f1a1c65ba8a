import { conflict, notFound } from '@rental/shared/errors';
import type {
  AcceptRequest,
  AnswerRequest,
  ChargebackDetails,
} from '../../../contracts/admin-chargebacks';
import { ANSWERABLE } from '../../../contracts/chargebacks';
import { operationKey, type OperationPlan } from '../../../contracts/operations';
import type { Dependencies } from '../dependencies';
import { findChargeback, lockChargeback, type StoredChargeback } from '../store/chargebacks';
import type { Admin } from '../store/operation-care';
import { insertOperation } from '../store/operation-plans';
import { claimOperation } from '../store/operations';
import { runOperation } from './run-operation';
import { showChargeback } from './show-chargebacks';

/** Evidence is submitted for good: a bank takes it once. @throws 404, 409 CHARGEBACK_NOT_ANSWERABLE */
export const submitEvidence = (
  dependencies: Dependencies,
  id: string,
  { reason, evidence }: AnswerRequest,
  admin: Admin,
): Promise<ChargebackDetails> =>
  decide(dependencies, id, { reason, admin, action: 'chargeback.answer' }, (chargeback, key) => ({
    kind: 'chargeback.answer',
    key,
    bookingId: chargeback.bookingId,
    payload: { chargebackId: id, evidence },
  }));

/** The loss is accepted: there is no way back. @throws as above */
export const acceptLoss = (
  dependencies: Dependencies,
  id: string,
  { reason }: AcceptRequest,
  admin: Admin,
): Promise<ChargebackDetails> =>
  decide(dependencies, id, { reason, admin, action: 'chargeback.accept' }, (chargeback, key) => ({
    kind: 'chargeback.accept',
    key,
    bookingId: chargeback.bookingId,
    payload: { chargebackId: id },
  }));

interface Decision {
  readonly reason: string;
  readonly admin: Admin;
  readonly action: 'chargeback.answer' | 'chargeback.accept';
}

async function decide(
  dependencies: Dependencies,
  id: string,
  { reason, admin, action }: Decision,
  planOf: (chargeback: StoredChargeback, key: string) => OperationPlan,
): Promise<ChargebackDetails> {
  const { knex, clock, wall, transaction, recordStaffAction } = dependencies;
  const times = () => ({ now: clock.now(), wall: wall.now() });
  const known = await findChargeback(knex, id);
  if (!known) throw notFound('This chargeback');
  const step = action === 'chargeback.answer' ? 'answer' : 'accept';
  const key = operationKey.chargeback(known.bookingId, { id, step });
  await transaction(async (trx) => {
    const chargeback = await lockChargeback(trx, id);
    if (!ANSWERABLE.includes(chargeback.status) || chargeback.answered)
      throw conflict(
        'CHARGEBACK_NOT_ANSWERABLE',
        'The bank takes no answer to this any more. Load the page again.',
      );
    await insertOperation(trx, planOf(chargeback, key), times());
    await recordStaffAction(trx, {
      actorId: admin.documentId,
      action,
      subject: { kind: 'booking', id: chargeback.bookingId },
      reason,
      before: { chargeback: id, status: chargeback.status },
      after: { chargeback: id, asked: step },
    });
  });
  const mine = await claimOperation(knex, key, times());
  if (mine) await runOperation(dependencies, mine);
  return showChargeback(dependencies, id);
}
