import type { Trx } from '@rental/shared/database';
import { log } from '@rental/shared/log';
import { operationKey, type OperationResult } from '../../../contracts/operations';
import type { Dependencies } from '../dependencies';
import type { Outcome } from './operation-outcome';
import { KEY_LIFETIME_MS, MAX_ATTEMPTS, retryDelayMs } from '../domain/retry-pacing';
import { endWithNewIntent } from '../store/end-with-new-intent';
import { insertOperation } from '../store/operation-plans';
import { lockForEnd, markDone, markFailed, postpone, type AnyOperation } from '../store/operations';
import { isRepeatable } from '../domain/repeatable';
import { performOperation } from './perform-operation';
import { unanswered } from './unanswered-operation';

export interface Attempt {
  /** Whether the operation came to its end. */
  readonly ended: boolean;
  /** When this attempt brought it to a good one. */
  readonly result?: OperationResult;
}

/**
 * One attempt at a leased operation: the call with its key, then result, ledger and events in one
 * transaction. A crash anywhere leaves the lease to run out; the next attempt finds at Stripe, under
 * the same key, what this one did. Books that do not take the result are tried again likewise.
 */
export async function runOperation(
  dependencies: Dependencies,
  operation: AnyOperation,
): Promise<Attempt> {
  try {
    const outcome = await attempt(dependencies, operation);
    if (outcome.is !== 'waiting') return await end(dependencies, operation, outcome);
    await wait(dependencies, operation, outcome);
    return { ended: false };
  } catch (error) {
    return tryLater(dependencies, operation, error);
  }
}

type Ended = Exclude<Outcome, { is: 'waiting' }>;

/**
 * A call whose key Stripe may have forgotten ends here, and people look; when they have it tried again,
 * what came of it is looked for first, and a new key asks for what is not there.
 */
async function attempt(dependencies: Dependencies, operation: AnyOperation): Promise<Outcome> {
  const { firstTriedAt, attempts, refusals, kind } = operation;
  const age = dependencies.wall.now().getTime() - firstTriedAt.getTime();
  if (age <= KEY_LIFETIME_MS || isRepeatable(kind))
    return performOperation(dependencies, operation);
  if (attempts > 1 || kind === 'charge.create')
    return unanswered(dependencies, operation, 'key_expired');
  return performOperation(dependencies, { ...operation, refusals: refusals + 1, looksFirst: true });
}

async function wait(
  { knex, wall }: Dependencies,
  operation: AnyOperation,
  outcome: Extract<Outcome, { is: 'waiting' }>,
): Promise<void> {
  const pause = outcome.seconds ? outcome.seconds * 1000 : retryDelayMs(operation.attempts);
  await postpone(knex, operation, {
    at: new Date(wall.now().getTime() + pause),
    error: outcome.reason,
    refused: outcome.refused === true,
    unanswered: false,
  });
}

async function tryLater(
  dependencies: Dependencies,
  operation: AnyOperation,
  error: unknown,
): Promise<Attempt> {
  const { key, attempts } = operation;
  log.warn('operation did not get through', { key, attempts, error });
  if (attempts >= MAX_ATTEMPTS && !isRepeatable(operation.kind)) {
    return end(dependencies, operation, unanswered(dependencies, operation, 'gave_up'));
  }
  await postpone(dependencies.knex, operation, {
    at: new Date(dependencies.wall.now().getTime() + retryDelayMs(attempts)),
    error: String(error).slice(0, 500),
    refused: false,
    unanswered: true,
  });
  return { ended: false };
}

async function end(
  dependencies: Dependencies,
  operation: AnyOperation,
  outcome: Ended,
): Promise<Attempt> {
  const now = dependencies.clock.now();
  if (outcome.is === 'failed')
    log.warn('operation failed', { key: operation.key, reason: outcome.reason });
  const result = outcome.is === 'done' ? resultOf(operation, outcome) : undefined;
  const newIntent = outcome.is === 'done' ? outcome.newIntent : undefined;
  const written =
    result && newIntent
      ? await dependencies.statement((knex) =>
          endWithNewIntent(knex, operation, result, newIntent, now),
        )
      : false;
  const ours = written || (await endInSteps(dependencies, operation, outcome, result));
  return { ended: true, ...(ours && result ? { result } : {}) };
}

/** Whether the operation was still the caller's to end. */
async function endInSteps(
  dependencies: Dependencies,
  operation: AnyOperation,
  outcome: Ended,
  result: OperationResult | undefined,
): Promise<boolean> {
  const now = dependencies.clock.now();
  return dependencies.transaction(async (trx) => {
    const standing = await lockForEnd(trx, operation);
    if (standing === 'lost') return false;
    await outcome.apply?.(trx);
    if (standing === 'abandoned') await undo(dependencies, trx, operation);
    else if (result) await markDone(trx, result, now);
    else if (outcome.is === 'failed')
      await markFailed(trx, operation.key, {
        error: outcome.reason,
        spent: outcome.spent !== false,
        now,
      });
    return standing === 'ours';
  });
}

const resultOf = (
  { key, kind }: AnyOperation,
  outcome: Extract<Outcome, { is: 'done' }>,
): OperationResult => ({
  key,
  kind,
  objectId: outcome.objectId,
  status: outcome.status,
  clientSecret: outcome.clientSecret ?? null,
});

/** The planner gave up while the call was under way: what it brought is not wanted any more. */
async function undo(dependencies: Dependencies, trx: Trx, operation: AnyOperation): Promise<void> {
  const { bookingId } = operation;
  const times = { now: dependencies.clock.now(), wall: dependencies.wall.now() };
  if (operation.kind === 'charge.create') {
    const { number } = operation.payload;
    const key = operationKey.cancel(bookingId, number);
    await insertOperation(
      trx,
      { kind: 'charge.cancel', key, bookingId, payload: { number } },
      times,
    );
  }
  if (operation.kind === 'hold.create') {
    const { number } = operation.payload;
    const key = operationKey.releaseHold(bookingId, number);
    await insertOperation(
      trx,
      { kind: 'hold.release', key, bookingId, payload: { number } },
      times,
    );
  }
}
