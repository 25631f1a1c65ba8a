import type { OperationKind } from '../../../contracts/operations';

/**
 * What can be asked for any number of times, with whatever key: a captured charge or a cancelled intent
 * shows that it is so. These are wishes that somebody waits for; they are tried until Stripe answers.
 */
const REPEATABLE: ReadonlySet<OperationKind> = new Set([
  'charge.capture',
  'charge.cancel',
  'late_fee.cancel',
  'hold.release',
  'hold.capture',
]);

export const isRepeatable = (kind: OperationKind): boolean => REPEATABLE.has(kind);
