/** What was taken of a deposit goes where the claim's decision says: on to the owner, or back. */
import {
  damageGivenBack,
  damagePassedOn,
  type DamageFact,
} from '../../../contracts/dispute-journals';
import type { JournalEntry } from '../../../contracts/journals';
import { tell, type Dependencies } from '../dependencies';
import { isReturned, postReturn } from './apply-refund';
import type { Outcome } from './operation-outcome';
import { findIntent, linkObjects, type StoredIntent } from '../store/intents';
import { recordJournal } from '../store/journals';
import type { OperationOf } from '../store/operations';
import { findParty } from '../store/parties';
import { insertRefund, type StoredRefund } from '../store/refunds';
import { StripeFailure } from '../stripe/failure';
import type { Trx } from '@rental/shared/database';

/** A transfer out of the captured deposit's own charge, so that it never takes other money. */
export async function passOnDamage(
  dependencies: Dependencies,
  { bookingId, payload, looksFirst }: OperationOf<'damage.transfer'>,
  key: string,
): Promise<Outcome> {
  const { stripe } = dependencies;
  const { amount, currency, number, ownerId } = payload;
  const hold = await findIntent(dependencies.knex, bookingId, 'hold', number);
  if (hold?.status !== 'succeeded' || !hold.chargeId) return NOT_CAPTURED;
  const owner = await findParty(dependencies.knex, ownerId);
  if (!owner?.accountId) return { is: 'failed', reason: 'owner_not_payable' };
  const request = {
    amount,
    currency,
    destination: owner.accountId,
    sourceTransaction: hold.chargeId,
    transferGroup: `booking:${bookingId}`,
    metadata: { bookingId, number: String(number) },
  };
  return failedWhenRefused(async () => {
    const { transferGroup, metadata } = request;
    const made = looksFirst ? await stripe.findTransfers(transferGroup, metadata) : [];
    const transfer = made[0] ?? (await stripe.createTransfer(request, key));
    const entry = damagePassedOn(factOf(dependencies, hold, transfer.id, amount));
    return {
      is: 'done',
      objectId: transfer.id,
      status: 'succeeded',
      async apply(trx) {
        await post(trx, entry, [transfer.id, transfer.destinationPaymentId]);
        const payload = { bookingId, objectId: transfer.id, amount, currency };
        await tell(dependencies, trx, [{ topic: 'damage.passed_on', payload }]);
      },
    };
  });
}

/** A refund of the captured deposit, which no transfer was made from. */
export async function giveBackDamage(
  dependencies: Dependencies,
  { bookingId, payload, looksFirst }: OperationOf<'damage.refund'>,
  key: string,
): Promise<Outcome> {
  const { stripe } = dependencies;
  const { amount, number } = payload;
  const hold = await findIntent(dependencies.knex, bookingId, 'hold', number);
  if (hold?.status !== 'succeeded') return NOT_CAPTURED;
  const metadata = { bookingId, number: String(number) };
  const request = { intentId: hold.id, amount, reverseTransfer: false, metadata };
  return failedWhenRefused(async () => {
    const made = looksFirst ? await stripe.findRefunds(hold.id, metadata) : [];
    const standing = made.find((one) => !isReturned(one.status));
    const refund = standing ?? (await stripe.createRefund(request, key));
    const { id, status } = refund;
    const stored = { id, bookingId, intentId: hold.id, number, amount, feeRefund: 0, status };
    const apply = (trx: Trx) =>
      bookGivenBack(dependencies, trx, hold, { ...stored, from: 'damage' });
    return isReturned(status)
      ? { is: 'failed', reason: `returned: ${refund.failureReason ?? status}`, apply }
      : { is: 'done', objectId: id, status, apply };
  });
}

/** Once, however often it is found; one that the bank sends back at once is posted back as well. */
async function bookGivenBack(
  dependencies: Dependencies,
  trx: Trx,
  hold: StoredIntent,
  stored: StoredRefund,
): Promise<void> {
  const { id, bookingId, amount } = stored;
  const entry = damageGivenBack(factOf(dependencies, hold, id, amount));
  if (!(await insertRefund(trx, stored, entry.occurredAt))) return;
  await post(trx, entry, [id]);
  if (isReturned(stored.status)) return postReturn(dependencies, trx, stored);
  const payload = { bookingId, objectId: id, amount, currency: hold.currency };
  await tell(dependencies, trx, [{ topic: 'damage.given_back', payload }]);
}

const NOT_CAPTURED: Outcome = { is: 'failed', reason: 'hold_not_captured' };

async function failedWhenRefused(attempt: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof StripeFailure) || error.kind === 'transient') throw error;
    return { is: 'failed', reason: error.code };
  }
}

const factOf = (
  { clock }: Dependencies,
  { bookingId, ownerId, currency }: StoredIntent,
  sourceId: string,
  amount: number,
): DamageFact => ({ bookingId, ownerId, currency, occurredAt: clock.now(), sourceId, amount });

async function post(
  trx: Trx,
  entry: JournalEntry,
  objects: readonly (string | null)[],
): Promise<void> {
  await recordJournal(trx, entry);
  const { sourceType, sourceId } = entry;
  await linkObjects(
    trx,
    objects
      .filter((id): id is string => id !== null)
      .map((id) => ({ id, movement: 'main', sourceType, sourceId })),
  );
}
