/** Deposits that do not come: a card that is refused, and a Stripe that does not answer. */
import { until } from '@rental/config/testing/api';
import {
  api,
  atStripe,
  balances,
  book,
  bookAndPay,
  expectAllInvariants,
  HOUR_MS,
  owner,
  platform,
  renter,
  report,
  shifted,
  show,
  startWorld,
  stopWorld,
} from './rental-world';

beforeAll(() => startWorld('deposits'));
afterAll(stopWorld);

const OFF_SESSION_DECLINED = 'pm_card_offSessionDeclined';

async function paidWith(card: string, from: number, to: number) {
  const booked = await book(from, to);
  await api.pay(booked.paymentClientSecret, card);
  const { startAt } = await api.reach(booked.bookingId, renter, 'CONFIRMED');
  return { ...booked, startAt: startAt as string };
}

const depositIs = (bookingId: string, state: string) =>
  until(
    `deposit ${state}`,
    () => show(bookingId),
    (b) => b.deposit.state === state,
  );

const givenBack = async (clientSecret: string) =>
  (await atStripe(`refunds?payment_intent=${clientSecret.split('_secret')[0]}`)).data.reduce(
    (sum: number, { amount }: { amount: number }) => sum + amount,
    0,
  );

test('a refused card: the renter is asked, brings another, and the rental starts', async () => {
  const { bookingId, startAt } = await paidWith(OFF_SESSION_DECLINED, 3, 4);
  await api.clockTo(shifted(startAt, -23 * HOUR_MS));
  const asked = await depositIs(bookingId, 'failed');
  expect(asked.availableActions).toEqual(['confirm_deposit', 'cancel']);
  expect((await show(bookingId, owner)).availableActions).toEqual(['cancel', 'waive_deposit']);
  const { deposit } = (await api.get(`/api/bookings/${bookingId}/payment`, renter)).json.data;
  expect((await api.pay(deposit.clientSecret)).status).toBe(200);
  const held = await depositIs(bookingId, 'held');
  expect(held.availableActions).toEqual(['cancel']);
  await api.clockTo(shifted(startAt, HOUR_MS));
  await api.reach(bookingId, renter, 'INSPECTION_PENDING');
  expect((await report(bookingId, 'CHECK_IN')).json.data.status).toBe('IN_PROGRESS');
});

test('a refused card and no other: cancelled at the renter’s cost, as at the start', async () => {
  const { bookingId, startAt, paymentClientSecret } = await paidWith(OFF_SESSION_DECLINED, 3, 4);
  await api.clockTo(shifted(startAt, -23 * HOUR_MS));
  await depositIs(bookingId, 'failed');
  await api.clockTo(shifted(startAt, 7 * HOUR_MS));
  const { timeline } = await api.reach(bookingId, renter, 'CANCELLED_BY_RENTER');
  expect(timeline.at(-1).event).toBe('deposit_missing');
  expect(await givenBack(paymentClientSecret)).toBe(0);
});

test('Stripe never answers for the hold: all goes back, and the dates are free', async () => {
  const { bookingId, startAt, quote, paymentClientSecret } = await bookAndPay(3, 4);
  const fault = await api.post(`${api.emulatorUrl}/_emulator/faults`, {
    mode: 'error_500',
    match: { method: 'POST', path: '^/v1/payment_intents$' },
    times: 100_000,
  });
  await api.clockTo(shifted(startAt, 7 * HOUR_MS));
  const { timeline } = await api.reach(bookingId, renter, 'CANCELLED_BY_RENTER');
  expect(timeline.at(-1).event).toBe('deposit_unavailable');
  await until(
    'the refund',
    () => givenBack(paymentClientSecret),
    (amount) => amount === quote.total,
  );
  const { rows } = await platform.pg.query(
    'select 1 from rental.reservation where booking_id = $1',
    [bookingId],
  );
  expect(rows).toEqual([]);
  // The late hold comes into being and is let go.
  await api.call('DELETE', `${api.emulatorUrl}/_emulator/faults/${fault.json.id}`);
  await api.advance('PT1H');
  await depositIs(bookingId, 'released');
  await api.advance('P8D');
  await until(
    'settled',
    () => show(bookingId),
    (b) => b.settledAt !== null,
  );
  expect(Object.keys(await balances(bookingId))).not.toContain('memo:deposit_held');
});

test('a hold that people have tried again is the same hold, and it holds', async () => {
  const { bookingId, startAt } = await paidWith(OFF_SESSION_DECLINED, 3, 4);
  await api.clockTo(shifted(startAt, -23 * HOUR_MS));
  await depositIs(bookingId, 'failed');
  await platform.pg.query(
    `update ledger.operation set state = 'requested', attempts = 0, next_at = now(), done_at = null
      where booking_id = $1 and kind = 'hold.create' and state = 'failed'`,
    [bookingId],
  );
  await until(
    'refused again',
    async () =>
      (
        await platform.pg.query(
          `select state, refusals from ledger.operation where booking_id = $1 and kind = 'hold.create'`,
          [bookingId],
        )
      ).rows[0],
    ({ state, refusals }) => state === 'failed' && refusals === 2,
  );
  const { rows } = await platform.pg.query(
    `select id from ledger.intent where booking_id = $1 and kind = 'hold'`,
    [bookingId],
  );
  expect(rows).toHaveLength(1);
  expect((await api.post(`/api/bookings/${bookingId}/cancel`, {}, renter)).status).toBe(200);
  await depositIs(bookingId, 'released');
});

test('every invariant holds after all of this', expectAllInvariants);
