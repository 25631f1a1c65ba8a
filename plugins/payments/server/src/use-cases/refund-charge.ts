import type { Trx } from '@rental/shared/database';
import {
  refundAfterSettle,
  refundBeforeSettle,
  refundFromFrozen,
  type JournalEntry,
  type RefundFact,
} from '../../../contracts/journals';
import { operationKey } from '../../../contracts/operations';
import { tell, type Dependencies } from '../dependencies';
import type { ObjectLink } from '../domain/intent-change';
import type { Outcome } from './operation-outcome';
import { findIntent, linkObjects, type StoredIntent } from '../store/intents';
import { recordJournal } from '../store/journals';
import type { OperationOf } from '../store/operations';
import { insertRefund, refundedOf } from '../store/refunds';
import { StripeFailure } from '../stripe/failure';
import type { RefundSnapshot } from '../domain/stripe-objects';

type RefundOperation = OperationOf<'refund.create'>;

/** Reversing a transfer needs money on the owner's account: it may still be on its way there. */
const WAITS = new Set(['balance_insufficient', 'insufficient_funds']);
const WAIT_SECONDS = 60;

/**
 * Gives the renter back a part of a charge: the refund with its share of the transfer, then the
 * exact share of the application fee (Stripe's own would be proportional to the whole).
 */
export async function refundCharge(
  dependencies: Dependencies,
  operation: RefundOperation,
  key: string,
): Promise<Outcome> {
  const { bookingId, payload } = operation;
  const { knex, stripe } = dependencies;
  const charge = await findIntent(knex, bookingId, 'charge', payload.chargeNumber);
  if (charge?.status !== 'succeeded') return { is: 'failed', reason: 'charge_not_captured' };
  const before = await refundedOf(knex, charge.id);
  if (before + payload.amount > charge.received)
    return { is: 'failed', reason: 'refund_exceeds_charge' };
  try {
    const metadata = { bookingId, number: String(payload.number), reason: payload.reason };
    const refund = await stripe.createRefund(
      { intentId: charge.id, amount: payload.amount, metadata },
      key,
    );
    const feeRefundId = await returnFee(dependencies, operation, charge);
    return {
      is: 'done',
      objectId: refund.id,
      status: refund.status,
      apply: (trx) => book(dependencies, trx, { operation, charge, refund, feeRefundId }),
    };
  } catch (error) {
    if (error instanceof FeeNotReturned)
      return { is: 'failed', reason: `fee_refund_${error.message}`, spent: false };
    if (!(error instanceof StripeFailure) || error.kind === 'transient') throw error;
    if (WAITS.has(error.code))
      return { is: 'waiting', reason: error.code, seconds: WAIT_SECONDS, refused: true };
    return { is: 'failed', reason: error.code };
  }
}

async function returnFee(
  { stripe }: Dependencies,
  { bookingId, payload }: RefundOperation,
  charge: StoredIntent,
): Promise<string | null> {
  if (payload.feeRefund === 0 || !charge.applicationFeeId) return null;
  const key = operationKey.feeRefund(bookingId, payload.number);
  try {
    return await stripe.refundApplicationFee(charge.applicationFeeId, payload.feeRefund, key);
  } catch (error) {
    if (error instanceof StripeFailure && error.kind !== 'transient')
      throw new FeeNotReturned(error.code);
    throw error;
  }
}

/** The renter has the refund, the fee share stayed: a matter for people, and never asked for twice. */
class FeeNotReturned extends Error {}

interface Refunded {
  operation: RefundOperation;
  charge: StoredIntent;
  refund: RefundSnapshot;
  feeRefundId: string | null;
}

async function book(dependencies: Dependencies, trx: Trx, refunded: Refunded): Promise<void> {
  const { operation, charge, refund, feeRefundId } = refunded;
  const { bookingId, payload } = operation;
  const now = dependencies.clock.now();
  const { number, amount, feeRefund, from } = payload;
  const isNew = await insertRefund(
    trx,
    {
      id: refund.id,
      bookingId,
      intentId: charge.id,
      number,
      amount,
      feeRefund,
      from,
      status: refund.status,
    },
    now,
  );
  if (!isNew) return;
  const entry = entryOf(operation, charge, refund.id, now);
  await recordJournal(trx, entry);
  await linkObjects(
    trx,
    linksOf(entry, [refund.id, refund.transferReversalId, refund.destinationRefundId, feeRefundId]),
  );
  const { currency } = charge;
  await tell(dependencies, trx, [
    {
      topic: 'refund.done',
      payload: { bookingId, refundId: refund.id, intentId: charge.id, number, amount, currency },
    },
  ]);
}

function linksOf(entry: JournalEntry, ids: readonly (string | null)[]): ObjectLink[] {
  const { sourceType, sourceId } = entry;
  return ids
    .filter((id): id is string => id !== null)
    .map((id) => ({ id, movement: 'main', sourceType, sourceId }));
}

function entryOf(
  { bookingId, payload }: RefundOperation,
  charge: StoredIntent,
  refundId: string,
  occurredAt: Date,
): JournalEntry {
  const fact: RefundFact = {
    bookingId,
    ownerId: charge.ownerId,
    currency: charge.currency,
    occurredAt,
    refundId,
    amount: payload.amount,
    feeRefund: payload.feeRefund,
  };
  if (payload.from === 'held') return refundBeforeSettle(fact);
  if (payload.from === 'frozen') return refundFromFrozen(fact);
  const earned = payload.earned ?? { serviceFee: payload.feeRefund, commission: 0 };
  return refundAfterSettle({ ...fact, ...earned });
}
