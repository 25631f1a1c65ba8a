/** Steps of a charge that a bank disputes, as the emulator and the bookings plugin take them. */
import { operationKey } from '../contracts/operations';
import type { IntentKind } from '../server/src/store/intents';
import { owner, paidBooking, settleBooking, world } from './paid-rental';

interface Dispute {
  id: string;
}

const chargeOf = async (bookingId: string, kind: IntentKind): Promise<string> => {
  const { charge_id: id } = await world.database
    .knex('ledger.intent')
    .where({ booking_id: bookingId, kind })
    .first();
  return String(id);
};

/** @param kind what the card paid for: the rental, a part of the deposit or a late fee */
export const dispute = async (
  bookingId: string,
  more: object = {},
  kind: IntentKind = 'charge',
): Promise<string> => {
  const charge = await chargeOf(bookingId, kind);
  return ((await world.control('disputes', { charge, ...more })) as Dispute).id;
};

export const decide = (id: string, outcome: string) => world.control(`disputes/${id}`, { outcome });

export async function opened(more: object = {}): Promise<{ bookingId: string; id: string }> {
  const bookingId = await paidBooking();
  const id = await dispute(bookingId, more);
  await world.untilTold(bookingId, 'chargeback.opened');
  return { bookingId, id };
}

/** What the bookings plugin does with the outcome. */
export async function end(bookingId: string, id: string, outcome: 'won' | 'lost'): Promise<void> {
  await decide(id, outcome);
  await world.untilTold(bookingId, `chargeback.${outcome}`);
  await world.dependencies.transaction((trx) => world.payments.endChargeback(trx, id));
  await world.payments.drain();
}

export async function balances(bookingId: string): Promise<Record<string, number>> {
  const sums = new Map<string, number>();
  for (const { postings } of await world.payments.ledgerOf(bookingId))
    for (const { account, amount } of postings) {
      const name = account.replace(`:${owner.id}`, '');
      sums.set(name, (sums.get(name) ?? 0) + amount);
    }
  return Object.fromEntries([...sums].filter(([, amount]) => amount !== 0));
}

export async function close(bookingId: string): Promise<void> {
  const settled_at = world.clock.now();
  await world.database
    .knex('bookings')
    .where({ document_id: bookingId })
    .update({ state: 'SETTLED', settled_at });
}

/** Settled, with a payout that Stripe has made. */
export async function paidOut(bookingId: string, amount: number): Promise<void> {
  await settleBooking(bookingId, 8_500);
  await payShare(bookingId, amount);
  await world.untilTold(bookingId, 'payout.paid');
  await close(bookingId);
}

export const payShare = (bookingId: string, amount: number): Promise<void> =>
  world.dependencies.transaction((trx) =>
    world.payments.planPayout(trx, { bookingId, ownerId: owner.id, amount, currency: 'USD' }),
  );

export const planRefund = (bookingId: string, amount: number, feeRefund: number): Promise<void> =>
  world.plan({
    kind: 'refund.create',
    key: operationKey.refund(bookingId),
    bookingId,
    payload: {
      number: 1,
      chargeNumber: 1,
      amount,
      feeRefund,
      reason: 'cancelled',
      from: 'held',
    },
  });

export const stripeFee = { stripe_fee: 349, dispute_fee: 1_500 };
