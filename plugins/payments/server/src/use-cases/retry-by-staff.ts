import { setTimeout as pause } from 'node:timers/promises';
import { conflict, notFound } from '@rental/shared/errors';
import type { OperationEntry } from '../../../contracts/admin-payments';
import type { RetryRequest } from '../../../contracts/admin-payments-requests';
import type { Dependencies } from '../dependencies';
import { canRetry } from '../domain/operation-care';
import {
  endPause,
  lockForCare,
  recordRetry,
  type Admin,
  type CareRow,
} from '../store/operation-care';
import { claimOperation, reviveOperation } from '../store/operations';
import { entryOf } from './list-operations';
import { runOperation } from './run-operation';

const LONGEST_WAIT_MS = 5_000;
const POLL_MS = 100;

/**
 * A member of staff has an operation tried again, for a written reason that is kept; answers it as it
 * stands after the try.
 * @throws 404 for an unknown key, 409 OPERATION_NOT_RETRIABLE for one that is done, under way, or of
 * a booking that has given it up
 */
export async function retryByStaff(
  dependencies: Dependencies,
  { key, reason }: RetryRequest,
  admin: Admin,
): Promise<OperationEntry> {
  const { knex, clock, wall, transaction, recordStaffAction } = dependencies;
  const times = () => ({ now: clock.now(), wall: wall.now() });
  await transaction(async (trx) => {
    const found = await lockForCare(trx, key, times());
    if (!found) throw notFound('This operation');
    if (!canRetry(found))
      throw conflict(
        'OPERATION_NOT_RETRIABLE',
        'This operation is done, is being tried just now, or its booking has given it up. Load the page again.',
      );
    await recordRetry(trx, found, { admin, reason, now: clock.now() });
    const isRevived = await reviveOperation(trx, key, wall.now());
    if (!isRevived) await endPause(trx, key, times());
    await recordStaffAction(trx, {
      actorId: admin.documentId,
      action: 'operation.retry',
      subject: { kind: 'operation', id: key, label: found.bookingNumber },
      reason,
      before: { state: found.state, attempts: found.attempts, error: found.error },
      after: { state: 'requested', attempts: isRevived ? 0 : found.attempts, error: found.error },
    });
  });
  const mine = await claimOperation(knex, key, times());
  if (mine) await runOperation(dependencies, mine);
  return entryOf(await afterTheTry(dependencies, key));
}

/** A worker may have been faster to take it up: its attempt is waited for, but not for long. */
async function afterTheTry(
  { clock, wall, transaction }: Dependencies,
  key: string,
): Promise<CareRow> {
  const deadline = performance.now() + LONGEST_WAIT_MS;
  for (;;) {
    const times = { now: clock.now(), wall: wall.now() };
    const found = await transaction((trx) => lockForCare(trx, key, times));
    if (!found) throw notFound('This operation');
    if (!found.underWay || performance.now() >= deadline) return found;
    await pause(POLL_MS);
  }
}
