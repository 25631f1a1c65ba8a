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
  expect(asked.availableActions).toEqual(['confirm_deposit', 'cancel', 'extend']);
  expect((await show(bookingId, owner)).availableActions).toEqual(['cancel', 'waive_deposit']);
  const { deposit } = (await api.get(`/api/bookings/${bookingId}/payment`, renter)).json.data;
  expect((await api.pay(deposit.clientSecret)).status).toBe(200);
  const held = await depositIs(bookingId, 'held');
  expect(held.availableActions).toEqual(['cancel', 'extend']);
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

interface StripeHold {
  status: string;
  captureBefore: Date;
}

/** The booking's holds as Stripe has them, the first one first. */
async function holdsOf(bookingId: string): Promise<StripeHold[]> {
  const { rows } = await platform.pg.query<{ id: string; capture_before: Date }>(
    `select i.id, h.capture_before from ledger.intent i left join ledger.hold h on h.intent_id = i.id
      where i.booking_id = $1 and i.kind = 'hold' order by i.number`,
    [bookingId],
  );
  return Promise.all(
    rows.map(async ({ id, capture_before: captureBefore }) => ({
      status: (await atStripe(`payment_intents/${id}`)).status as string,
      captureBefore,
    })),
  );
}

const holdsAre = (bookingId: string, ...statuses: string[]) =>
  until(
    `holds ${statuses.join()}`,
    () => holdsOf(bookingId),
    (holds) => holds.map(({ status }) => status).join() === statuses.join(),
  );

/** A rental of three weeks that has begun, and the moment at which its hold needs another. */
async function longRental() {
  const booked = await bookAndPay(3, 22);
  await api.clockTo(shifted(booked.startAt, -23 * HOUR_MS));
  await depositIs(booked.bookingId, 'held');
  await api.clockTo(shifted(booked.startAt, HOUR_MS));
  await api.reach(booked.bookingId, renter, 'INSPECTION_PENDING');
  expect((await report(booked.bookingId, 'CHECK_IN')).json.data.status).toBe('IN_PROGRESS');
  return { ...booked, renewal: await nextRenewal(booked.bookingId) };
}

async function nextRenewal(bookingId: string): Promise<Date> {
  const newest = (await holdsOf(bookingId)).at(-1);
  if (!newest) throw new Error(`booking ${bookingId} has no hold`);
  return shifted(newest.captureBefore.toISOString(), -23 * HOUR_MS);
}

test('a rental that outlives its hold: the next one stands before the old one goes', async () => {
  const { bookingId, endAt, renewal } = await longRental();
  await api.clockTo(renewal);
  await holdsAre(bookingId, 'canceled', 'requires_capture');
  await api.clockTo(await nextRenewal(bookingId));
  await holdsAre(bookingId, 'canceled', 'canceled', 'requires_capture');
  expect((await show(bookingId)).deposit.state).toBe('held');
  expect((await balances(bookingId))['memo:deposit_held']).toBeGreaterThan(0);
  // Brought back before time: what is held goes, and nothing follows it.
  expect((await api.post(`/api/bookings/${bookingId}/return-early`, {}, renter)).status).toBe(200);
  expect((await report(bookingId, 'CHECK_OUT')).json.data.status).toBe('COMPLETED');
  await holdsAre(bookingId, 'canceled', 'canceled', 'canceled');
  await depositIs(bookingId, 'released');
  expect(endAt > renewal.toISOString()).toBe(true);
  expect(Object.keys(await balances(bookingId))).not.toContain('memo:deposit_held');
});

test('the bank refuses the next hold: the old one stays, the renter is asked', async () => {
  const { bookingId, renewal } = await longRental();
  await api.post(`${api.emulatorUrl}/_emulator/faults`, { mode: 'decline' });
  await api.clockTo(renewal);
  expect((await depositIs(bookingId, 'expiring')).availableActions).toContain('confirm_deposit');
  await holdsAre(bookingId, 'requires_capture', 'requires_payment_method');
  const { deposit } = (await api.get(`/api/bookings/${bookingId}/payment`, renter)).json.data;
  expect((await api.pay(deposit.clientSecret)).status).toBe(200);
  expect((await depositIs(bookingId, 'held')).availableActions).not.toContain('confirm_deposit');
  await holdsAre(bookingId, 'canceled', 'requires_capture');
  // The second time nobody answers, and the hold lapses.
  await api.post(`${api.emulatorUrl}/_emulator/faults`, { mode: 'decline' });
  await api.clockTo(await nextRenewal(bookingId));
  await depositIs(bookingId, 'expiring');
  await api.advance('P1D');
  expect((await depositIs(bookingId, 'failed')).availableActions).toContain('confirm_deposit');
  expect(Object.keys(await balances(bookingId))).not.toContain('memo:deposit_held');
});

test('every invariant holds after all of this', expectAllInvariants);
