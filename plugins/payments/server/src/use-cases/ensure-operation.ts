import { setTimeout as pause } from 'node:timers/promises';
import { AppError, conflict, notFound, unavailable } from '@rental/shared/errors';
import type { OperationResult } from '../../../contracts/operations';
import type { Dependencies } from '../dependencies';
import {
  claimOperation,
  outcomeOf,
  type AnyOperation,
  type OperationOutcome,
} from '../store/operations';
import { runOperation } from './run-operation';

const POLL_MS = 100;

/**
 * Carries a planned operation out now, or waits for the worker that does.
 * @throws 503 PAYMENT_UNAVAILABLE, 422 PAYMENT_REFUSED, 409 PAYMENT_ABANDONED
 */
export async function ensureOperation(
  dependencies: Dependencies,
  key: string,
  timeoutMs: number,
): Promise<OperationResult> {
  const deadline = performance.now() + timeoutMs;
  const times = { now: dependencies.clock.now(), wall: dependencies.wall.now() };
  const mine = await claimOperation(dependencies.knex, key, times);
  if (mine) return carryOutOperation(dependencies, mine, timeoutMs);
  for (;;) {
    const result = resultOf(key, await outcomeOf(dependencies.knex, key));
    if (result) return result;
    if (performance.now() >= deadline) throw notReached();
    await pause(POLL_MS);
  }
}

/**
 * Carries out an operation that is leased to the caller.
 * @throws as `ensureOperation`
 */
export async function carryOutOperation(
  dependencies: Dependencies,
  operation: AnyOperation,
  timeoutMs: number,
): Promise<OperationResult> {
  const { result } = await withinTime(runOperation(dependencies, operation), timeoutMs);
  if (result) return result;
  const { key } = operation;
  const other = resultOf(key, await outcomeOf(dependencies.knex, key));
  // An attempt that ended without any result did not reach Stripe.
  if (!other) throw notReached();
  return other;
}

const notReached = (): AppError =>
  unavailable('PAYMENT_UNAVAILABLE', 'The payment service cannot be reached. Try again shortly.');

function resultOf(key: string, outcome: OperationOutcome | undefined): OperationResult | undefined {
  if (!outcome) throw notFound(`Operation ${key}`);
  if (outcome.state === 'failed')
    throw new AppError(422, 'PAYMENT_REFUSED', 'The payment cannot be made this way.', {
      reason: outcome.error,
    });
  if (outcome.state === 'abandoned')
    throw conflict('PAYMENT_ABANDONED', 'This payment was given up. Start again.');
  return outcome.result ?? undefined;
}

/** Stops waiting, not the attempt: what it brings is written down all the same. */
async function withinTime<T>(attempt: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(notReached()), timeoutMs);
  });
  try {
    return await Promise.race([attempt, late]);
  } finally {
    clearTimeout(timer);
  }
}
