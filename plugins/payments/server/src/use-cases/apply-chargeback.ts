import type { Trx } from '@rental/shared/database';
import { chargebackOpened, chargebackWon, fundsFrozen } from '../../../contracts/dispute-journals';
import { tell, type Dependencies } from '../dependencies';
import { changeOfChargeback } from '../domain/chargeback-change';
import type { DisputeSnapshot } from '../domain/stripe-objects';
import { isPosted, lockBookingState, lockShares, sharesOf } from '../store/chargeback-facts';
import { insertChargeback, lockChargeback, markBooked, saveChargeback } from '../store/chargebacks';
import { findIntentById, linkObjects, type IntentKind, type StoredIntent } from '../store/intents';
import { recordJournal } from '../store/journals';
import { aboutOf, factOf, unfreeze, type ChargebackCase } from './chargeback-case';
import { decideLoss } from './lose-chargeback';

/**
 * Takes over what Stripe shows of a dispute: row, journals, events, each once, whoever brings the
 * snapshot and however often. One of a charge that is not ours is left alone.
 */
export async function applyChargeback(
  dependencies: Dependencies,
  trx: Trx,
  found: DisputeSnapshot,
): Promise<void> {
  const intent = await findIntentById(trx, found.intentId);
  if (!intent) return;
  const bookingState = await lockBookingState(trx, intent.bookingId);
  if (bookingState === undefined) throw new Error(`chargeback ${found.id} has no booking`);
  const now = dependencies.clock.now();
  await insertChargeback(trx, found, intent, now);
  const known = await lockChargeback(trx, found.id);
  const change = changeOfChargeback(known, found);
  if (!change) return;
  await requirePaid(trx, intent, found.id);
  await saveChargeback(trx, found, change, now);
  const chargeback = await lockChargeback(trx, found.id);
  const about: ChargebackCase = { chargeback, intent, bookingState };
  if (change.opens) await open(dependencies, trx, about, found);
  if (change.ends === 'closed') await markBooked(trx, found.id, { ended: true, now });
  if (change.ends === 'won') await win(dependencies, trx, about);
  if (change.ends === 'lost') await decideLoss(dependencies, trx, about);
}

const PAID_BY: Readonly<Record<IntentKind, string>> = {
  charge: 'booking.paid',
  hold: 'deposit.captured',
  late_fee: 'late_fee.paid',
};

/** The booking takes a payment in a moment later than Stripe: until then there is nothing to freeze. */
async function requirePaid(trx: Trx, { kind, id }: StoredIntent, dispute: string): Promise<void> {
  if (!(await isPosted(trx, PAID_BY[kind], id)))
    throw new Error(`the charge of ${dispute} is not in the books yet`);
}

/** The money is gone; all that is held of the owner's share waits for the bank. */
async function open(
  dependencies: Dependencies,
  trx: Trx,
  about: ChargebackCase,
  { withdrawal, reason, answerBy }: DisputeSnapshot,
): Promise<void> {
  const { chargeback, intent } = about;
  const fact = factOf(about, dependencies.clock.now());
  const opened = chargebackOpened({ ...fact, disputeFee: withdrawal?.fee ?? 0 });
  await recordJournal(trx, opened);
  const { sourceType, sourceId } = opened;
  await linkObjects(trx, [{ id: chargeback.id, movement: 'main', sourceType, sourceId }]);
  if (intent.kind === 'charge') {
    await lockShares(trx, chargeback.bookingId);
    const { held } = await sharesOf(trx, chargeback);
    if (held > 0) await recordJournal(trx, fundsFrozen({ ...fact, amount: held }));
  }
  await tell(dependencies, trx, [
    {
      topic: 'chargeback.opened',
      payload: { ...aboutOf(about), reason, answerBy: answerBy?.toISOString() ?? null },
    },
  ]);
}

async function win(dependencies: Dependencies, trx: Trx, about: ChargebackCase): Promise<void> {
  const now = dependencies.clock.now();
  const won = chargebackWon(factOf(about, now));
  await recordJournal(trx, won);
  const { sourceType, sourceId } = won;
  await linkObjects(trx, [{ id: about.chargeback.id, movement: 'reversal', sourceType, sourceId }]);
  await markBooked(trx, about.chargeback.id, { ended: false, now });
  await unfreeze(trx, about, now);
  await tell(dependencies, trx, [{ topic: 'chargeback.won', payload: aboutOf(about) }]);
}
