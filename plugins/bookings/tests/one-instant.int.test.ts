/**
 * What meets at one instant, with two processes sweeping: exactly one of them happens, and Stripe,
 * the dates and the history all agree with it.
 */
import { until } from '@rental/config/testing/api';
import {
  api,
  atStripe,
  book,
  bookAndPay,
  expectAllInvariants,
  handedOver,
  HOUR_MS,
  owner,
  platform,
  renter,
  shifted,
  show,
  startWorld,
  stopWorld,
} from './rental-world';
import { staffRaces } from './staff-races';

const ROUNDS = [1, 2, 3];

beforeAll(async () => {
  await startWorld('one-instant');
  await platform.another({ ROLE: 'worker' });
});
afterAll(stopWorld);

interface Ended {
  status: string;
  timeline: { event: string; from: string; to: string }[];
}

const act = (id: string, what: string, token: string) =>
  api.post(`/api/bookings/${id}/${what}`, {}, token);

const reached = (id: string, states: readonly string[]): Promise<Ended> =>
  until(
    `one of ${states.join(', ')}`,
    () => show(id),
    ({ status, pending }) => states.includes(status) && pending === null,
  );

const intentOf = (clientSecret: string) =>
  atStripe(`payment_intents/${clientSecret.split('_secret')[0]}?expand[]=latest_charge`);

async function datesHeld(bookingId: string): Promise<number> {
  const { rows } = await platform.pg.query(
    'select count(*)::int as n from rental.reservation where booking_id = $1',
    [bookingId],
  );
  return rows[0].n;
}

/** Paid and kept, or neither: nothing in between, whoever was first. */
async function expectAgreement(
  booked: { bookingId: string; paymentClientSecret: string },
  status: string,
): Promise<void> {
  expect(await datesHeld(booked.bookingId)).toBe(status === 'CONFIRMED' ? 1 : 0);
  const settled = await until(
    'Stripe to agree',
    () => intentOf(booked.paymentClientSecret),
    (intent) =>
      status === 'CONFIRMED'
        ? intent.status === 'succeeded'
        : intent.status === 'canceled' || intent.latest_charge?.refunded === true,
  );
  // The charge of an intent that was let go before its capture counts as refunded, too.
  const kept =
    settled.status === 'succeeded'
      ? settled.amount_received - settled.latest_charge.amount_refunded
      : 0;
  expect(kept).toBe(status === 'CONFIRMED' ? settled.amount : 0);
}

async function requested() {
  const booked = await book(20, 21, 'instant_book = false');
  await api.pay(booked.paymentClientSecret);
  const { dueAt } = await api.reach(booked.bookingId, owner, 'PENDING_OWNER_APPROVAL');
  return { ...booked, dueAt: dueAt as string };
}

test.each(ROUNDS)('approve, withdraw and the deadline (round %s)', async () => {
  const booked = await requested();
  const id = booked.bookingId;
  const [approved, withdrawn] = await Promise.all([
    act(id, 'approve', owner),
    act(id, 'withdraw', renter),
    api.clockTo(booked.dueAt),
  ]);
  const { status, timeline } = await reached(id, ['CONFIRMED', 'EXPIRED']);
  const wishes = timeline
    .map(({ event }) => event)
    .filter((event) => ['approve', 'withdraw', 'approval_timeout'].includes(event));
  expect(wishes).toHaveLength(1);
  expect(status).toBe(wishes[0] === 'approve' ? 'CONFIRMED' : 'EXPIRED');
  expect([approved!.status, withdrawn!.status]).toEqual([
    wishes[0] === 'approve' ? 200 : 409,
    wishes[0] === 'withdraw' ? 200 : 409,
  ]);
  await expectAgreement(booked, status);
});

test.each(ROUNDS)('a cancel against the capture (round %s)', async () => {
  const booked = await requested();
  const id = booked.bookingId;
  expect((await act(id, 'approve', owner)).status).toBe(200);
  const cancelled = await until(
    'the cancel to be taken',
    () => act(id, 'cancel', renter),
    ({ status }) => status === 200,
  );
  expect(cancelled.json.data.status).toBe('CANCELLED_BY_RENTER');
  const { rows } = await platform.pg.query(
    'select coalesce(sum(refund), 0)::int as refund from rental.booking_refund where booking_id = $1',
    [id],
  );
  expect(rows[0].refund).toBeGreaterThan(0);
  const intent = await until(
    'the refund',
    () => intentOf(booked.paymentClientSecret),
    ({ latest_charge: charge }) => charge?.amount_refunded === rows[0].refund,
  );
  expect(intent.status).toBe('succeeded');
  expect(await datesHeld(id)).toBe(0);
});

test.each(ROUNDS)('the end of the quarter of an hour against a payment (round %s)', async () => {
  const booked = await book(30, 31);
  await Promise.all([api.pay(booked.paymentClientSecret), api.clockTo(booked.expiresAt)]);
  const { status } = await reached(booked.bookingId, ['CONFIRMED', 'EXPIRED']);
  await expectAgreement(booked, status);
});

const nextDay = (date: string, days: number): string =>
  shifted(`${date}T00:00:00Z`, days * 24 * HOUR_MS)
    .toISOString()
    .slice(0, 10);

test.each(Array.from({ length: 12 }, (_, round) => round + 1))(
  'an extension against new bookings of the day after (round %s)',
  async (round) => {
    const { bookingId, body } = await bookAndPay(20 + 4 * round, 21 + 4 * round);
    const endDate = nextDay(body.endDate, 1 + (round % 2));
    const rival = { listingId: body.listingId, startDate: endDate, endDate };
    const asks = [
      () => api.post(`/api/bookings/${bookingId}/extend`, { endDate }, renter),
      () => api.post('/api/bookings', rival, renter),
      () => api.post('/api/bookings', rival, renter),
    ];
    // Who is sent first changes from round to round.
    const answers = await Promise.all(
      [...asks.slice(round % 3), ...asks.slice(0, round % 3)].map((ask) => ask()),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    for (const { status, json } of answers)
      if (status === 409) expect(json.error.details.code).toBe('DATES_UNAVAILABLE');
    const { rows } = await platform.pg.query(
      `select booking_id from rental.reservation where listing_id = $1
        and during && tstzrange($2::date + time '12:00', $2::date + time '13:00')`,
      [body.listingId, endDate],
    );
    expect(rows).toHaveLength(1);
  },
);

test.each(ROUNDS)(
  'the end of the quarter of an hour against the payment of an extension (round %s)',
  async () => {
    const { bookingId, body, quote } = await bookAndPay(40, 41);
    const endDate = nextDay(body.endDate, 1);
    const opened = await api.post(`/api/bookings/${bookingId}/extend`, { endDate }, renter);
    const { paymentClientSecret, expiresAt, amount } = opened.json;
    await Promise.all([api.pay(paymentClientSecret), api.clockTo(expiresAt)]);
    const intent = await until(
      'Stripe to know',
      () => intentOf(paymentClientSecret),
      ({ status, latest_charge: charge }) => status === 'canceled' || charge?.paid === true,
    );
    const paid = intent.status === 'succeeded';
    const booking = await until(
      'the booking to agree',
      () => show(bookingId),
      (found) => found.change === null && (found.endDate === endDate) === paid,
    );
    expect(booking.quote.total).toBe(quote.total + (paid ? amount : 0));
    expect(await datesHeld(bookingId)).toBe(1);
  },
);

test('paid when somebody else has the days by then: all of that charge goes back, nothing else', async () => {
  const { bookingId, body, quote } = await bookAndPay(44, 45);
  const endDate = nextDay(body.endDate, 2);
  const opened = await api.post(`/api/bookings/${bookingId}/extend`, { endDate }, renter);
  const { paymentClientSecret, expiresAt, amount } = opened.json;
  // The cancel does not reach Stripe in time, and its delivery is late.
  await platform.pg.query(
    `update rental.booking_change set state = 'LAPSED', closed_at = $2 where booking_id = $1`,
    [bookingId, expiresAt],
  );
  await platform.pg.query(
    `delete from rental.reservation where booking_id = $1 and kind = 'hold'`,
    [bookingId],
  );
  const rival = { listingId: body.listingId, startDate: endDate, endDate };
  expect((await api.post('/api/bookings', rival, renter)).status).toBe(201);
  await api.pay(paymentClientSecret);
  const intent = await until(
    'the refund',
    () => intentOf(paymentClientSecret),
    ({ latest_charge: charge }) => charge?.amount_refunded === amount,
  );
  expect(intent.latest_charge.refunded).toBe(true);
  const booking = await show(bookingId);
  expect([booking.status, booking.endDate, booking.quote.total]).toEqual([
    'CONFIRMED',
    body.endDate,
    quote.total,
  ]);
  expect(booking.timeline.at(-1).event).toBe('change_made');
});

test('paid late and nobody else has the days: they are the renter’s again', async () => {
  const { bookingId, body } = await bookAndPay(47, 48);
  const endDate = nextDay(body.endDate, 2);
  const opened = await api.post(`/api/bookings/${bookingId}/extend`, { endDate }, renter);
  await platform.pg.query(
    `update rental.booking_change set state = 'LAPSED', closed_at = $2 where booking_id = $1`,
    [bookingId, opened.json.expiresAt],
  );
  await platform.pg.query(
    `delete from rental.reservation where booking_id = $1 and kind = 'hold'`,
    [bookingId],
  );
  await api.pay(opened.json.paymentClientSecret);
  await until(
    'the new end',
    () => show(bookingId),
    (booking) => booking.endDate === endDate,
  );
});

test('the end, an early return and both cancels: one of them', async () => {
  const { bookingId, endAt } = await handedOver(3, 4);
  const answers = await Promise.all([
    act(bookingId, 'return-early', renter),
    act(bookingId, 'cancel', renter),
    act(bookingId, 'cancel', owner),
    api.clockTo(endAt).then(() => undefined),
  ]);
  const { timeline } = await show(bookingId);
  const out = (timeline as Ended['timeline']).filter(({ from }) => from === 'IN_PROGRESS');
  expect(out).toHaveLength(1);
  const taken = answers.filter((answer) => answer?.status === 200);
  expect(taken).toHaveLength(out[0]!.event === 'end_reached' ? 0 : 1);
});

describe('where staff have a say', () => staffRaces({ act, reached, expectAgreement }));

test('every invariant holds after all of this', async () => {
  await api.advance('P10D');
  await expectAllInvariants();
});
