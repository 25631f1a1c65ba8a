import { refused } from '../http/errors';
import { show } from '../http/present';
import { emit } from '../webhooks/emit';
import type { World } from '../world';
import { book } from './balance-transactions';

/** Stripe's `failure_reason` of refunds. */
export const REFUND_FAILURES = [
  'lost_or_stolen_card',
  'expired_or_canceled_card',
  'declined',
  'unknown',
] as const;
export type RefundFailure = (typeof REFUND_FAILURES)[number];

/**
 * The renter's bank sends a refund back, which may come days after it succeeded: the money returns to
 * the balance that it came from. Transfers and fees that went back with the refund stay where they are.
 * @throws StripeError 400 for a refund that has failed already, or one that moved no money
 */
export function failRefund(world: World, id: string, reason: RefundFailure): void {
  const { record, scope } = world.find('refund', id);
  if (record.status !== 'succeeded' && record.status !== 'pending')
    throw refused(`The refund is ${record.status}: it cannot fail now.`);
  if (record.balance_transaction === null || typeof record.charge !== 'string')
    throw refused('This refund released an authorisation: no money moved that could come back.');
  const returned = book(world, scope, {
    type: 'refund_failure',
    reportingCategory: 'refund_failure',
    amount: record.amount,
    currency: record.currency,
    source: id,
    description: 'REFUND FAILURE',
    atOnce: true,
  });
  world.store.patch('refund', id, {
    status: 'failed',
    failure_reason: reason,
    failure_balance_transaction: returned,
  });
  const charge = world.store.need('charge', record.charge).record;
  world.store.patch('charge', record.charge, {
    amount_refunded: charge.amount_refunded - record.amount,
    refunded: false,
  });
  emit(world, 'refund.failed', show(world, 'refund', id), scope);
  emit(world, 'charge.refund.updated', show(world, 'refund', id), scope, { status: record.status });
}
