/** A lost chargeback: what it is taken from, the transfer's reversal, and its books. */
import type { Trx } from '@rental/shared/database';
import { chargebackLost, reversedOf } from '../../../contracts/dispute-journals';
import { operationKey } from '../../../contracts/operations';
import { tell, type Dependencies } from '../dependencies';
import { lossOfCharge, lossOfDeposit, lossOfLateFee, takeRefunds } from '../domain/chargeback-loss';
import {
  earnedOf,
  isMovingMoney,
  leftOfCharge,
  lockBookingState,
  lockShares,
  reduceRefunds,
  sharesOf,
  waitingRefunds,
} from '../store/chargeback-facts';
import { lockChargeback, markBooked, saveLoss, type BookedLoss } from '../store/chargebacks';
import { findIntentById, linkObjects, type IntentKind } from '../store/intents';
import { recordJournal } from '../store/journals';
import { insertOperation } from '../store/operation-plans';
import { aboutOf, factOf, unfreeze, type ChargebackCase } from './chargeback-case';
import { chargeOwner, fitDeposit } from './charge-owner';

/** Divides the loss; what has to come back from the owner's account is asked of Stripe first. */
export async function decideLoss(
  dependencies: Dependencies,
  trx: Trx,
  about: ChargebackCase,
): Promise<void> {
  const { clock, wall } = dependencies;
  const { chargeback, intent } = about;
  const { bookingId, ownerId, currency, id } = chargeback;
  if (await isMovingMoney(trx, bookingId, wall.now()))
    throw new Error(`booking ${bookingId} is moving money just now`);
  const loss = await LOSS_OF[intent.kind](trx, about);
  await saveLoss(trx, id, loss);
  const reversed = reversedOf(loss.parts);
  if (reversed === 0) return bookLoss(dependencies, trx, id, []);
  await insertOperation(
    trx,
    {
      kind: 'chargeback.recover',
      key: operationKey.chargeback(bookingId, { id, step: 'recover' }),
      bookingId,
      payload: {
        chargebackId: id,
        chargeNumber: intent.number,
        amount: reversed,
        currency,
        ownerId,
      },
    },
    { now: clock.now(), wall: wall.now() },
  );
}

async function chargeLoss(trx: Trx, { chargeback, intent }: ChargebackCase): Promise<BookedLoss> {
  // A refund that comes back at this instant is counted before it is lost, or after.
  await lockShares(trx, chargeback.bookingId);
  const waiting = await waitingRefunds(trx, intent);
  const taken = takeRefunds(waiting, chargeback.amount);
  const { frozen } = await sharesOf(trx, chargeback);
  const earned = await earnedOf(trx, chargeback.bookingId);
  const left = await leftOfCharge(trx, intent, waiting);
  const loss = lossOfCharge({ amount: chargeback.amount, taken, left, frozen, earned });
  await reduceRefunds(trx, taken);
  const { deferred, serviceFee, commission, tax, promo } = loss.parts;
  const platformShare = deferred + serviceFee + commission + tax - promo;
  return { ...loss, afterSettle: earned !== null, platformShare };
}

/** Of these nothing is a refund, and nothing is the rental's. */
const APART = { ownerPart: 0, platformPart: 0, refunds: 0, afterSettle: true } as const;

async function depositLoss(trx: Trx, { chargeback }: ChargebackCase): Promise<BookedLoss> {
  const parts = lossOfDeposit(chargeback.amount, await sharesOf(trx, chargeback));
  return { ...APART, parts, platformShare: 0 };
}

async function lateFeeLoss(trx: Trx, { chargeback, intent }: ChargebackCase): Promise<BookedLoss> {
  const parts = lossOfLateFee(chargeback.amount, await leftOfCharge(trx, intent, []));
  return { ...APART, parts, platformShare: parts.lateFee };
}

const LOSS_OF: Readonly<
  Record<IntentKind, (trx: Trx, about: ChargebackCase) => Promise<BookedLoss>>
> = { charge: chargeLoss, hold: depositLoss, late_fee: lateFeeLoss };

/** @param reversal the objects at Stripe that took the transfer back */
export async function bookLoss(
  dependencies: Dependencies,
  trx: Trx,
  id: string,
  reversal: readonly string[],
): Promise<void> {
  const chargeback = await lockChargeback(trx, id);
  const { loss, bookingId, booked } = chargeback;
  if (booked) return;
  const intent = await findIntentById(trx, chargeback.intentId);
  const bookingState = await lockBookingState(trx, bookingId);
  if (!loss || !intent || bookingState === undefined)
    throw new Error(`chargeback ${id} was not decided`);
  const about: ChargebackCase = { chargeback, intent, bookingState };
  const now = dependencies.clock.now();
  const entry = chargebackLost({ ...factOf(about, now), parts: loss.parts });
  await recordJournal(trx, entry);
  const { sourceType, sourceId } = entry;
  await linkObjects(
    trx,
    reversal.map((object) => ({ id: object, movement: 'main', sourceType, sourceId })),
  );
  await markBooked(trx, id, { ended: false, now });
  await unfreeze(trx, about, now);
  if (intent.kind === 'hold') await fitDeposit(trx, about);
  if (loss.parts.owed > 0) await chargeOwner(dependencies, trx, about, loss.parts.owed);
  const { afterSettle, ownerPart, platformPart, refunds, parts } = loss;
  await tell(dependencies, trx, [
    {
      topic: 'chargeback.lost',
      payload: {
        ...aboutOf(about),
        afterSettle,
        ownerPart,
        platformPart,
        refunds,
        owed: parts.owed,
      },
    },
  ]);
}
