import type { Dependencies } from '../dependencies';
import { findIntent } from '../store/intents';
import type { OperationOf } from '../store/operations';
import { StripeFailure } from '../stripe/failure';
import { bookLoss } from './lose-chargeback';
import type { Outcome } from './operation-outcome';

/** A transfer's reversal needs money on the owner's account: it may still be on its way there. */
const WAITS = new Set(['balance_insufficient', 'insufficient_funds']);
const WAIT_SECONDS = 60;

/** Takes the owner's part of a lost chargeback back out of the disputed charge's transfer. */
export async function recoverChargeback(
  dependencies: Dependencies,
  { bookingId, payload, looksFirst }: OperationOf<'chargeback.recover'>,
  key: string,
): Promise<Outcome> {
  const { knex, stripe } = dependencies;
  const { chargebackId, chargeNumber, amount } = payload;
  const charge = await findIntent(knex, bookingId, 'charge', chargeNumber);
  const transfer = charge && (await stripe.getIntent(charge.id)).charge?.transferId;
  if (!transfer) return { is: 'failed', reason: 'charge_unknown' };
  const metadata = { bookingId, chargebackId };
  try {
    const made = looksFirst ? await stripe.findReversals(transfer, metadata) : [];
    const reversal = made[0] ?? (await stripe.reverseTransfer(transfer, { amount, metadata }, key));
    const objects = [reversal.id, reversal.destinationRefundId].filter((id) => id !== null);
    return {
      is: 'done',
      objectId: reversal.id,
      status: 'succeeded',
      apply: (trx) => bookLoss(dependencies, trx, chargebackId, objects),
    };
  } catch (error) {
    if (!(error instanceof StripeFailure) || error.kind === 'transient') throw error;
    if (WAITS.has(error.code))
      return { is: 'waiting', reason: error.code, seconds: WAIT_SECONDS, refused: true };
    return { is: 'failed', reason: error.code };
  }
}
