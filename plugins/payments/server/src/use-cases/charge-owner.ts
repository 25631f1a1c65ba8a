/** What an owner owes for a lost chargeback, taken of a payout that is not made yet where there is one. */
import type { Trx } from '@rental/shared/database';
import { operationKey } from '../../../contracts/operations';
import type { Dependencies } from '../dependencies';
import {
  giveUp,
  reduceOperation,
  sharesOf,
  waitingMovements,
  type WaitingMovement,
} from '../store/chargeback-facts';
import { insertOperation } from '../store/operation-plans';
import { addReceivable, collectionsOf, ownerPartLeft, takeReceivable } from '../store/receivables';
import type { ChargebackCase } from './chargeback-case';

/** Owed from now on: out of this booking's own payout if it waits, else of the next ones. */
export async function chargeOwner(
  { clock, wall }: Dependencies,
  trx: Trx,
  { chargeback }: ChargebackCase,
  owed: number,
): Promise<void> {
  const { bookingId, ownerId, currency } = chargeback;
  const times = { now: clock.now(), wall: wall.now() };
  const owedFor = { bookingId, reason: 'chargeback' as const };
  await addReceivable(trx, { ...owedFor, ownerId, currency, amount: owed }, times.now);
  const payouts = await waitingMovements(trx, bookingId, 'payout.create');
  const payout = payouts.find(({ key }) => key === operationKey.payout(bookingId));
  if (!payout) return;
  const collected = await collectionsOf(trx, bookingId);
  const left = (await ownerPartLeft(trx, bookingId)) - collected.amount;
  const amount = Math.min(owed, payout.amount, left);
  if (amount <= 0) return;
  await takeReceivable(trx, { ...owedFor, amount });
  const number = collected.count + 1;
  const key = operationKey.collect(bookingId, number);
  await insertOperation(
    trx,
    {
      kind: 'receivable.collect',
      key,
      bookingId,
      payload: { number, amount, currency, ownerId, owedFor },
    },
    times,
  );
  await shrink(trx, payout, amount, { after: key });
}

/** What still waits to be divided of a deposit is not more than what the bank has left of it. */
export async function fitDeposit(trx: Trx, { chargeback }: ChargebackCase): Promise<void> {
  const { bookingId } = chargeback;
  const { undivided } = await sharesOf(trx, chargeback);
  const back = await waitingMovements(trx, bookingId, 'damage.refund');
  const on = await waitingMovements(trx, bookingId, 'damage.transfer');
  let over = [...back, ...on].reduce((sum, { amount }) => sum + amount, -undivided);
  for (const movement of [...back, ...on]) {
    const less = Math.min(over, movement.amount);
    if (less <= 0) return;
    await shrink(trx, movement, less);
    over -= less;
    if (on.includes(movement)) await shrinkPayout(trx, bookingId, less);
  }
}

/** The payout that passes the deposit's part on is the booking's second. */
async function shrinkPayout(trx: Trx, bookingId: string, less: number): Promise<void> {
  const payouts = await waitingMovements(trx, bookingId, 'payout.create');
  const payout = payouts.find(({ key }) => key === operationKey.payout(bookingId, 2));
  if (payout) await shrink(trx, payout, Math.min(less, payout.amount));
}

async function shrink(
  trx: Trx,
  { key, amount }: WaitingMovement,
  less: number,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  if (less === amount) await giveUp(trx, key);
  else await reduceOperation(trx, key, { ...more, amount: amount - less });
}
