import { penaltyCollected } from '../../../contracts/journals';
import type { Dependencies } from '../dependencies';
import { findIntent, linkObjects } from '../store/intents';
import { recordJournal } from '../store/journals';
import type { OperationOf } from '../store/operations';
import { StripeFailure } from '../stripe/failure';
import type { Outcome } from './operation-outcome';

/** Takes what the owner owes back out of the transfer of the booking's first charge. */
export async function collectReceivable(
  dependencies: Dependencies,
  { bookingId, payload, looksFirst }: OperationOf<'receivable.collect'>,
  key: string,
): Promise<Outcome> {
  const { knex, stripe, clock } = dependencies;
  const { amount, currency, ownerId, number } = payload;
  const charge = await findIntent(knex, bookingId, 'charge', 1);
  const transfer = charge && (await stripe.getIntent(charge.id)).charge?.transferId;
  if (!transfer) return { is: 'failed', reason: 'charge_unknown' };
  const metadata = { bookingId, number: String(number), owedFor: payload.owedFor.bookingId };
  try {
    const made = looksFirst ? await stripe.findReversals(transfer, metadata) : [];
    const reversal = made[0] ?? (await stripe.reverseTransfer(transfer, { amount, metadata }, key));
    const entry = penaltyCollected({
      bookingId,
      ownerId,
      currency,
      occurredAt: clock.now(),
      reversalId: reversal.id,
      amount,
    });
    const { sourceType, sourceId } = entry;
    return {
      is: 'done',
      objectId: reversal.id,
      status: 'succeeded',
      async apply(trx) {
        await recordJournal(trx, entry);
        await linkObjects(
          trx,
          [reversal.id, reversal.destinationRefundId]
            .filter((id): id is string => id !== null)
            .map((id) => ({ id, movement: 'main', sourceType, sourceId })),
        );
      },
    };
  } catch (error) {
    if (!(error instanceof StripeFailure) || error.kind === 'transient') throw error;
    return { is: 'failed', reason: error.code };
  }
}
