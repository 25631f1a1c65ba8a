/** A renter's bank disputes a charge: each figure of MONEY.md, whatever order the news comes in. */
import { operationKey } from '../contracts/operations';
import type { StripeGateway } from '../server/src/stripe/gateway';
import { listPayouts } from '../server/src/use-cases/list-payouts';
import {
  dispute,
  decide,
  opened,
  end,
  balances,
  close,
  paidOut,
  payShare,
  planRefund,
  stripeFee,
} from './disputed-charge';
import { newParties, owner, paidBooking, settleBooking, startWorld, world } from './paid-rental';

beforeAll(() => startWorld('chargebacks'));
beforeEach(newParties);
afterAll(() => world.stop());

test('opened: the share is frozen, and what would move it waits; won: all is as before, less the fee', async () => {
  const { bookingId, id } = await opened();
  expect(await balances(bookingId)).toEqual({
    ...stripeFee,
    'stripe:connected': 8_500,
    'stripe:platform': 2_500 - 349 - 12_500,
    'recv:chargeback': 11_000,
    'owner:frozen': -8_500,
    'deferred:fee': -2_500,
  });
  const frozen = { stage: 'frozen', page: 1, pageSize: 20 } as const;
  expect((await listPayouts(world.dependencies, frozen)).data).toEqual([
    expect.objectContaining({
      amount: 8_500,
      waitsFor: 'chargeback',
      booking: expect.objectContaining({ documentId: bookingId }),
    }),
  ]);
  await planRefund(bookingId, 5_500, 1_250);
  await world.payments.drain();
  expect(await world.topics(bookingId)).not.toContain('refund.done');
  expect(await world.payments.verify()).toEqual([]);
  await end(bookingId, id, 'won');
  await world.untilTold(bookingId, 'refund.done');
  expect(await balances(bookingId)).toEqual({
    ...stripeFee,
    'stripe:connected': 4_250,
    'stripe:platform': 1_250 - 349 - 1_500,
    'owner:held': -4_250,
    'deferred:fee': -1_250,
  });
  expect(await world.payments.verify()).toEqual([]);
});

test('lost before settle: the transfer comes back, and a refund that waited is not made again', async () => {
  const { bookingId, id } = await opened();
  await planRefund(bookingId, 5_500, 1_250);
  await end(bookingId, id, 'lost');
  expect(await balances(bookingId)).toEqual({
    ...stripeFee,
    'stripe:platform': -349 - 1_500,
  });
  expect(await world.topics(bookingId)).not.toContain('refund.done');
  const lost = (await world.published(bookingId)).find(({ topic }) => topic === 'chargeback.lost');
  expect(lost?.payload).toMatchObject({
    afterSettle: false,
    ownerPart: 4_250,
    platformPart: 1_250,
    refunds: 5_500,
    owed: 0,
  });
  await close(bookingId);
  expect(await world.payments.verify()).toEqual([]);
});

test('a part of the charge: what the bank leaves of a waiting refund is refunded, the rest is held', async () => {
  const { bookingId, id } = await opened({ amount: 2_200 });
  await planRefund(bookingId, 5_500, 1_250);
  await end(bookingId, id, 'lost');
  await world.untilTold(bookingId, 'refund.done');
  const done = (await world.published(bookingId)).find(({ topic }) => topic === 'refund.done');
  expect(done?.payload).toMatchObject({ amount: 3_300 });
  expect(await balances(bookingId)).toEqual({
    ...stripeFee,
    'stripe:connected': 4_250,
    'stripe:platform': 1_250 - 349 - 1_500,
    'owner:held': -4_250,
    'deferred:fee': -1_250,
  });
  expect(await world.payments.verify()).toEqual([]);
});

test('of a charge that was refunded in part, the bank may take all: the renter’s double is a loss', async () => {
  const bookingId = await paidBooking();
  await planRefund(bookingId, 5_500, 1_250);
  await world.untilTold(bookingId, 'refund.done');
  const id = await dispute(bookingId, { amount: 11_000 });
  await world.untilTold(bookingId, 'chargeback.opened');
  await end(bookingId, id, 'lost');
  expect(await balances(bookingId)).toEqual({
    ...stripeFee,
    loss: 5_500,
    'stripe:platform': -349 - 1_500 - 5_500,
  });
  await close(bookingId);
  expect(await world.payments.verify()).toEqual([]);
});

test('lost after payout: the owner owes the share, and the next share pays it', async () => {
  const bookingId = await paidBooking();
  await paidOut(bookingId, 8_500);
  const id = await dispute(bookingId);
  await world.untilTold(bookingId, 'chargeback.opened');
  await end(bookingId, id, 'lost');
  expect(await balances(bookingId)).toEqual({
    ...stripeFee,
    'recv:owner': 8_500,
    'stripe:platform': 2_500 - 349 - 12_500,
  });
  const next = await paidBooking();
  await settleBooking(next, 8_500);
  await payShare(next, 8_500);
  await world.payments.drain();
  await close(next);
  const [debt] = await world.database
    .knex('ledger.posting')
    .where({ account: `recv:owner:${owner.id}` })
    .sum('amount as amount');
  expect(Number(debt?.amount)).toBe(0);
  expect(await world.topics(next)).not.toContain('payout.created');
  expect(await world.payments.verify()).toEqual([]);
});

test('opened between settle and payout: the payout waits, and what is lost is taken of it', async () => {
  const bookingId = await paidBooking();
  const id = await dispute(bookingId, { amount: 5_500 });
  await world.until('the dispute is at Stripe', async () => {
    const { rows } = await world.database.knex.raw(
      'select 1 from ledger.stripe_event where object_id = ?',
      [id],
    );
    return rows.length > 0;
  });
  await settleBooking(bookingId, 8_500);
  await payShare(bookingId, 8_500);
  await world.database.knex.raw(
    `update ledger.operation set due_at = 'infinity' where booking_id = ?`,
    [bookingId],
  );
  await world.untilTold(bookingId, 'chargeback.opened');
  await world.database.knex.raw(`update ledger.operation set due_at = ? where booking_id = ?`, [
    world.clock.now(),
    bookingId,
  ]);
  await world.payments.drain();
  expect(await world.topics(bookingId)).not.toContain('payout.created');
  await end(bookingId, id, 'lost');
  await world.untilTold(bookingId, 'payout.paid');
  await close(bookingId);
  const paid = (await world.published(bookingId)).find(({ topic }) => topic === 'payout.created');
  expect(paid?.payload).toMatchObject({ amount: 4_250 });
  expect(await balances(bookingId)).toEqual({
    ...stripeFee,
    'stripe:platform': 1_250 - 349 - 1_500,
    service_fee: -500,
    commission: -750,
  });
  expect(await world.payments.verify()).toEqual([]);
});

test('an inquiry freezes nothing; when it is closed nothing has happened', async () => {
  const bookingId = await paidBooking();
  const id = await dispute(bookingId, { inquiry: true });
  await world.until('the inquiry is known', async () => {
    await world.payments.drain();
    return (await world.payments.chargebacksOf(world.database.knex, bookingId)).length === 1;
  });
  await planRefund(bookingId, 5_500, 1_250);
  await world.untilTold(bookingId, 'refund.done');
  await decide(id, 'inquiry_closed');
  await world.until('it is over', async () => {
    await world.payments.drain();
    const [known] = await world.payments.chargebacksOf(world.database.knex, bookingId);
    return known?.endedAt !== null && known?.status === 'warning_closed';
  });
  expect(await world.topics(bookingId)).not.toContain('chargeback.opened');
  expect(await balances(bookingId)).not.toHaveProperty('recv:chargeback');
});

test('lost, doubled and reordered deliveries change nothing: the reconciler finds the outcome', async () => {
  const bookingId = await paidBooking();
  const dropped = { mode: 'drop', match: { type: 'charge.dispute' }, times: 10 };
  await world.control('faults', dropped);
  const id = await dispute(bookingId);
  await decide(id, 'lost');
  await fetch(`${world.emulator.url}/_emulator/faults`, { method: 'DELETE' });
  await world.payments.reconcile();
  await world.untilTold(bookingId, 'chargeback.lost');
  const before = await world.published(bookingId);
  await world.database.knex.raw(
    `update ledger.stripe_event set processed_at = null, next_at = now() where object_id = ?`,
    [id],
  );
  await world.payments.drain();
  // What was fetched before the decision comes last.
  const older: Partial<StripeGateway> = {
    getDispute: async (found) => ({
      ...(await world.dependencies.stripe.getDispute(found)),
      status: 'needs_response',
      reinstated: false,
    }),
  };
  await world.database.knex.raw(
    `update ledger.stripe_event set processed_at = null, next_at = now() where object_id = ?`,
    [id],
  );
  await world.withStripe(older).drain();
  expect(await world.published(bookingId)).toEqual(before);
  expect(before.map(({ topic }) => topic).filter((topic) => /^chargeback/.test(topic))).toEqual([
    'chargeback.opened',
    'chargeback.lost',
  ]);
  await world.dependencies.transaction((trx) => world.payments.endChargeback(trx, id));
  await close(bookingId);
  expect(await world.payments.verify()).toEqual([]);
});

test('evidence is submitted once, and a loss is accepted', async () => {
  const { bookingId, id } = await opened();
  const answer = operationKey.chargeback(bookingId, { id, step: 'answer' });
  await world.plan({
    kind: 'chargeback.answer',
    key: answer,
    bookingId,
    payload: { chargebackId: id, evidence: { uncategorized_text: 'It was handed over.' } },
  });
  expect(await world.payments.ensureDone(answer)).toMatchObject({ status: 'under_review' });
  const accept = operationKey.chargeback(bookingId, { id, step: 'accept' });
  await world.plan({
    kind: 'chargeback.accept',
    key: accept,
    bookingId,
    payload: { chargebackId: id },
  });
  await world.payments.ensureDone(accept);
  await world.untilTold(bookingId, 'chargeback.lost');
  const [known] = await world.payments.chargebacksOf(world.database.knex, bookingId);
  expect(known).toMatchObject({ status: 'lost', answered: true });
});
