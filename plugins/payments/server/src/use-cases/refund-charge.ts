import type { Trx } from '@rental/shared/database';
import { operationKey } from '../../../contracts/operations';
import type { Dependencies } from '../dependencies';
import type { RefundSnapshot } from '../domain/stripe-objects';
import { findIntent, type StoredIntent } from '../store/intents';
import type { OperationOf } from '../store/operations';
import { refundedOf, timesReturned } from '../store/refunds';
import { StripeFailure } from '../stripe/failure';
import { isReturned } from './apply-refund';
import { bookRefund, type Refunded } from './book-refund';
import type { Outcome } from './operation-outcome';

type RefundOperation = OperationOf<'refund.create'>;

/**
 * Reversing a transfer needs money on the owner's account: it may still be on its way there. A disputed
 * charge gives nothing back before the bank has decided.
 */
const WAITS = new Set(['balance_insufficient', 'insufficient_funds', 'charge_disputed']);
const WAIT_SECONDS = 60;

/**
 * Gives the renter back a part of a charge: the refund with its share of the transfer, then the
 * exact share of the application fee (Stripe's own would be proportional to the whole). One that the
 * bank has sent back before is made again out of the platform's balance: the owner's share and the
 * fee went back with the first and stayed.
 */
export async function refundCharge(
  dependencies: Dependencies,
  operation: RefundOperation,
  key: string,
): Promise<Outcome> {
  const { bookingId, payload } = operation;
  const { knex } = dependencies;
  const charge = await findIntent(knex, bookingId, 'charge', payload.chargeNumber);
  if (charge?.status !== 'succeeded') return { is: 'failed', reason: 'charge_not_captured' };
  const before = await refundedOf(knex, charge.id);
  if (before + payload.amount > charge.received)
    return { is: 'failed', reason: 'refund_exceeds_charge' };
  const again = (await timesReturned(knex, bookingId, payload.number)) > 0;
  try {
    const refund = await makeRefund(dependencies, operation, charge, { key, again });
    const feeRefundId = again ? null : await returnFee(dependencies, operation, charge);
    return outcomeOf(dependencies, { operation, charge, refund, feeRefundId, again });
  } catch (error) {
    if (error instanceof FeeNotReturned)
      return { is: 'failed', reason: `fee_refund_${error.message}`, spent: false };
    if (!(error instanceof StripeFailure) || error.kind === 'transient') throw error;
    if (WAITS.has(error.code))
      return { is: 'waiting', reason: error.code, seconds: WAIT_SECONDS, refused: true };
    return { is: 'failed', reason: error.code };
  }
}

function outcomeOf(dependencies: Dependencies, refunded: Refunded): Outcome {
  const { refund } = refunded;
  const apply = (trx: Trx) => bookRefund(dependencies, trx, refunded);
  return isReturned(refund.status)
    ? { is: 'failed', reason: `returned: ${refund.failureReason ?? refund.status}`, apply }
    : { is: 'done', objectId: refund.id, status: refund.status, apply };
}

const marksOf = ({ bookingId, payload }: RefundOperation) => ({
  bookingId,
  number: String(payload.number),
});

async function makeRefund(
  { stripe }: Dependencies,
  operation: RefundOperation,
  charge: StoredIntent,
  { key, again }: { key: string; again: boolean },
): Promise<RefundSnapshot> {
  const { amount, reason } = operation.payload;
  const marks = marksOf(operation);
  if (operation.looksFirst) {
    const made = await stripe.findRefunds(charge.id, marks);
    const standing = made.find(({ status }) => !isReturned(status));
    if (standing) return standing;
  }
  return stripe.createRefund(
    { intentId: charge.id, amount, reverseTransfer: !again, metadata: { ...marks, reason } },
    key,
  );
}

async function returnFee(
  { stripe }: Dependencies,
  operation: RefundOperation,
  { applicationFeeId }: StoredIntent,
): Promise<string | null> {
  const { bookingId, payload, looksFirst } = operation;
  if (payload.feeRefund === 0 || !applicationFeeId) return null;
  const metadata = marksOf(operation);
  const made = looksFirst ? await stripe.findFeeRefunds(applicationFeeId, metadata) : [];
  if (made[0]) return made[0];
  const key = operationKey.feeRefund(bookingId, payload.number);
  try {
    const fee = { amount: payload.feeRefund, metadata };
    return await stripe.refundApplicationFee(applicationFeeId, fee, key);
  } catch (error) {
    if (error instanceof StripeFailure && error.kind !== 'transient')
      throw new FeeNotReturned(error.code);
    throw error;
  }
}

/** The renter has the refund, the fee share stayed: a matter for people, and never asked for twice. */
class FeeNotReturned extends Error {}
