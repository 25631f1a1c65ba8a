/** A renter and an owner of their own for each test, and the steps of a rental up to its money. */
import { randomUUID } from 'node:crypto';
import { bookingPaid, settle } from '../contracts/journals';
import { operationKey } from '../contracts/operations';
import { exampleCharge, PaymentsWorld, type ChargePayload } from './payments-world';

export let world: PaymentsWorld;
export let owner: { id: string; account: string };
export let renter: string;

/** For `beforeAll`. */
export async function startWorld(name: string): Promise<void> {
  world = await PaymentsWorld.start(name);
}

/** For `beforeEach`. */
export async function newParties(): Promise<void> {
  owner = await world.addOwner();
  renter = await world.addUser();
}

/** Plans the charge of MONEY.md's example and answers the renter's client secret. */
export async function charge(
  bookingId: string,
  more: Partial<ChargePayload> = {},
): Promise<string> {
  await world.database.knex
    .table('bookings')
    .insert({ document_id: bookingId, number: bookingId.slice(0, 8), state: 'PENDING_PAYMENT' });
  const key = operationKey.charge(bookingId);
  await world.plan(exampleCharge(bookingId, { ownerId: owner.id, renterId: renter, ...more }));
  const result = await world.payments.ensureDone(key);
  return result.clientSecret ?? '';
}

/** What bookings does when it is told that the money is there. */
export async function post(bookingId: string): Promise<void> {
  const paid = (await world.published(bookingId)).find((e) => e.topic === 'payment.succeeded');
  await world.dependencies.transaction((trx) =>
    world.payments.recordJournal(
      trx,
      bookingPaid({
        bookingId,
        ownerId: owner.id,
        currency: 'USD',
        occurredAt: world.clock.now(),
        intentId: String(paid?.payload.intentId),
        amount: 11_000,
        applicationFee: 2_500,
      }),
    ),
  );
}

export async function paidBooking(more: Partial<ChargePayload> = {}): Promise<string> {
  const bookingId = randomUUID();
  await world.confirm(await charge(bookingId, more));
  await world.untilTold(bookingId, 'payment.succeeded');
  await post(bookingId);
  return bookingId;
}

export async function settleBooking(bookingId: string, ownerShare: number): Promise<void> {
  const fact = { bookingId, ownerId: owner.id, currency: 'USD', occurredAt: world.clock.now() };
  await world.dependencies.transaction((trx) =>
    world.payments.recordJournal(
      trx,
      settle({ ...fact, ownerShare, serviceFee: 1_000, commission: 1_500 }),
    ),
  );
}

/** Sends the owner their share; a booking's payouts are numbered. */
export const payOut = (bookingId: string, amount: number, number = 1): Promise<void> =>
  world.plan({
    kind: 'payout.create',
    key: operationKey.payout(bookingId, number),
    bookingId,
    payload: { number, amount, currency: 'USD', ownerId: owner.id },
  });
