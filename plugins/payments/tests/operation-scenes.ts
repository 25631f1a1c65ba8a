/** For each kind of operation a rental in which it is planned and has not begun. */
import { randomUUID } from 'node:crypto';
import { operationKey, type OperationKind, type OperationPlan } from '../contracts/operations';
import { processDeliveries } from '../server/src/use-cases/process-deliveries';
import { decide, opened } from './disputed-charge';
import { charge, owner, paidBooking, renter, settleBooking, world } from './paid-rental';
import { exampleCharge } from './payments-world';

interface Scene {
  readonly bookingId: string;
  /** Of the operation that is planned. */
  readonly key: string;
}

const NUMBER = { number: 1 } as const;
const USD = { currency: 'USD' } as const;
/** Of a deposit. */
export const TAKEN = 7_000;

async function planned(plan: OperationPlan): Promise<Scene> {
  await world.plan(plan);
  return { bookingId: plan.bookingId, key: plan.key };
}

async function newCharge(): Promise<Scene> {
  const bookingId = randomUUID();
  await world.database.knex
    .table('bookings')
    .insert({ document_id: bookingId, number: bookingId.slice(0, 8), state: 'PENDING_PAYMENT' });
  return planned(exampleCharge(bookingId, { ownerId: owner.id, renterId: renter }));
}

/** Authorised, as a request to book is. */
async function authorised(): Promise<string> {
  const bookingId = randomUUID();
  await world.confirm(await charge(bookingId, { captureMethod: 'manual' }));
  await world.untilTold(bookingId, 'payment.authorised');
  return bookingId;
}

const holdPlan = (bookingId: string): OperationPlan => ({
  kind: 'hold.create',
  key: operationKey.hold(bookingId),
  bookingId,
  payload: {
    ...NUMBER,
    ...USD,
    amount: 20_000,
    ownerId: owner.id,
    renterId: renter,
    description: 'Deposit',
  },
});

async function held(): Promise<string> {
  const bookingId = await paidBooking();
  await world.plan(holdPlan(bookingId));
  await world.untilTold(bookingId, 'hold.placed');
  return bookingId;
}

const capturePlan = (bookingId: string): OperationPlan => ({
  kind: 'hold.capture',
  key: operationKey.damage(bookingId),
  bookingId,
  payload: { ...NUMBER, amount: TAKEN },
});

/** A part of the deposit, and nobody has it yet. */
export async function taken(): Promise<string> {
  const bookingId = await held();
  await world.plan(capturePlan(bookingId));
  await world.payments.ensureDone(operationKey.damage(bookingId));
  await world.payments.drain();
  return bookingId;
}

export const lateFeePlan = (bookingId: string): OperationPlan => ({
  kind: 'late_fee.charge',
  key: operationKey.lateFee(bookingId),
  bookingId,
  payload: {
    ...NUMBER,
    ...USD,
    amount: 5_000,
    applicationFee: 750,
    ownerId: owner.id,
    renterId: renter,
    description: 'Late return',
  },
});

export const SCENES: Readonly<Record<OperationKind, () => Promise<Scene>>> = {
  'charge.create': newCharge,
  async 'charge.capture'() {
    const bookingId = await authorised();
    const key = operationKey.capture(bookingId);
    return planned({ kind: 'charge.capture', key, bookingId, payload: NUMBER });
  },
  async 'charge.cancel'() {
    const bookingId = await authorised();
    const key = operationKey.cancel(bookingId);
    return planned({ kind: 'charge.cancel', key, bookingId, payload: NUMBER });
  },
  async 'late_fee.charge'() {
    return planned(lateFeePlan(await paidBooking()));
  },
  async 'late_fee.cancel'() {
    const bookingId = await paidBooking({});
    await world.control('faults', { mode: 'decline' });
    await world.plan(lateFeePlan(bookingId));
    await world.untilTold(bookingId, 'late_fee.failed');
    const key = operationKey.cancelLateFee(bookingId);
    return planned({ kind: 'late_fee.cancel', key, bookingId, payload: NUMBER });
  },
  async 'hold.create'() {
    return planned(holdPlan(await paidBooking()));
  },
  async 'hold.release'() {
    const bookingId = await held();
    const key = operationKey.releaseHold(bookingId);
    return planned({ kind: 'hold.release', key, bookingId, payload: NUMBER });
  },
  async 'hold.capture'() {
    return planned(capturePlan(await held()));
  },
  async 'damage.transfer'() {
    const bookingId = await taken();
    const key = operationKey.passOnDamage(bookingId);
    const payload = { ...NUMBER, ...USD, amount: TAKEN, ownerId: owner.id };
    return planned({ kind: 'damage.transfer', key, bookingId, payload });
  },
  async 'damage.refund'() {
    const bookingId = await taken();
    const key = operationKey.giveBackDamage(bookingId);
    const payload = { ...NUMBER, amount: TAKEN };
    return planned({ kind: 'damage.refund', key, bookingId, payload });
  },
  async 'refund.create'() {
    const bookingId = await paidBooking();
    return planned({
      kind: 'refund.create',
      key: operationKey.refund(bookingId),
      bookingId,
      payload: {
        ...NUMBER,
        chargeNumber: 1,
        amount: 5_500,
        feeRefund: 1_250,
        reason: 'cancelled',
        from: 'held',
      },
    });
  },
  async 'receivable.collect'() {
    const bookingId = await paidBooking();
    const owedFor = { bookingId: randomUUID(), reason: 'penalty' } as const;
    await world.dependencies.transaction((trx) =>
      world.payments.recordPenalty(trx, {
        ...USD,
        bookingId: owedFor.bookingId,
        ownerId: owner.id,
        amount: 1_000,
        at: world.clock.now(),
      }),
    );
    await settleBooking(bookingId, 8_500);
    const key = operationKey.collect(bookingId);
    const payload = { ...NUMBER, ...USD, amount: 1_000, ownerId: owner.id, owedFor };
    return planned({ kind: 'receivable.collect', key, bookingId, payload });
  },
  async 'payout.create'() {
    const bookingId = await paidBooking();
    await settleBooking(bookingId, 8_500);
    const key = operationKey.payout(bookingId);
    const payload = { ...NUMBER, ...USD, amount: 8_500, ownerId: owner.id };
    return planned({ kind: 'payout.create', key, bookingId, payload });
  },
  async 'chargeback.answer'() {
    const { bookingId, id } = await opened();
    const key = operationKey.chargeback(bookingId, { id, step: 'answer' });
    const payload = { chargebackId: id, evidence: { uncategorized_text: 'It was handed over.' } };
    return planned({ kind: 'chargeback.answer', key, bookingId, payload });
  },
  async 'chargeback.accept'() {
    const { bookingId, id } = await opened();
    const key = operationKey.chargeback(bookingId, { id, step: 'accept' });
    return planned({ kind: 'chargeback.accept', key, bookingId, payload: { chargebackId: id } });
  },
  /** Planned with the loss that it belongs to: deliveries are worked off, operations are not. */
  async 'chargeback.recover'() {
    const { bookingId, id } = await opened();
    await decide(id, 'lost');
    const key = operationKey.chargeback(bookingId, { id, step: 'recover' });
    await world.until('the loss is booked', async () => {
      await processDeliveries(world.dependencies);
      return (await world.payments.operationsOf(bookingId)).some((one) => one.key === key);
    });
    return { bookingId, key };
  },
};
