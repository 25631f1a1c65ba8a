import type { PaymentEvent } from '../../../contracts/events';
import { tell, type Dependencies } from '../dependencies';
import type { AnyOperation } from '../store/operations';
import type { Outcome } from './operation-outcome';

/**
 * The end of an operation that Stripe never answered, or did not understand: nobody's card was
 * refused. Those who wait for it are told, and people find it among the failed operations.
 * @param spent nothing happened at Stripe, for certain
 */
export function unanswered(
  dependencies: Dependencies,
  operation: AnyOperation,
  reason: string,
  spent = false,
): Extract<Outcome, { is: 'failed' }> {
  const events = newsOf(operation, reason);
  return { is: 'failed', reason, spent, apply: (trx) => tell(dependencies, trx, events) };
}

function newsOf(operation: AnyOperation, reason: string): PaymentEvent[] {
  const { bookingId } = operation;
  if (operation.kind === 'charge.create') {
    const { number } = operation.payload;
    return [
      {
        topic: 'payment.failed',
        payload: { bookingId, intentId: '', number, stage: 'create', reason },
      },
    ];
  }
  if (operation.kind === 'hold.create') {
    const { number } = operation.payload;
    return [{ topic: 'hold.unavailable', payload: { bookingId, number, reason } }];
  }
  if (operation.kind === 'late_fee.charge') {
    const { number } = operation.payload;
    return [{ topic: 'late_fee.failed', payload: { bookingId, intentId: '', number, reason } }];
  }
  return [];
}
