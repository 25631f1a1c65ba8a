/** Other dates where the listing is rented on request: the owner is asked, and the card holds the difference. */
import { until } from '@rental/config/testing/api';
import {
  api,
  balances,
  bookAndPay,
  expectAllInvariants,
  HOUR_MS,
  owner,
  platform,
  renter,
  shifted,
  show,
  startWorld,
  stopWorld,
} from './rental-world';

beforeAll(() => startWorld('change-requests'));
afterAll(stopWorld);

const later = (date: string, days: number) =>
  shifted(`${date}T00:00:00Z`, days * 24 * HOUR_MS)
    .toISOString()
    .slice(0, 10);

const dear = `price_amount = 10000, price_tiers = '[]', closed_weekdays = '[]', min_units = 1,
  max_units = 0`;

/** Paid at a listing that is rented on request from then on. */
async function rentedOnRequest(from: number, to: number) {
  const booked = await bookAndPay(from, to, dear);
  const { listingId } = booked.body;
  await platform.pg.query('update listings set instant_book = false where document_id = $1', [
    listingId,
  ]);
  return { ...booked, listingId };
}

const moved = (id: string, startDate: string, endDate: string) =>
  api.post(`/api/bookings/${id}/change-dates`, { startDate, endDate }, renter);
const answer = (id: string, what: 'approve' | 'decline', body: object = {}) =>
  api.post(`/api/bookings/${id}/${what}-change`, body, owner);
const asked = (id: string) =>
  until(
    'the owner being asked',
    () => show(id, owner),
    ({ change }) => change?.waitsFor === 'owner',
  );
const undone = (id: string) =>
  until(
    'no change',
    () => show(id),
    ({ change }) => change === null,
  );

async function intent(bookingId: string) {
  const { rows } = await platform.pg.query(
    `select status from ledger.intent where booking_id = $1 and kind = 'charge' and number = 2`,
    [bookingId],
  );
  return rows[0]?.status as string | undefined;
}

const ABOUT_CHANGES =
  /^(The owner is asked|Other dates|Your (other )?dates|(Your|A) rental has other)/;

/** Which of the mails about changes of the booking `to` has: by their subjects, once it is as many. */
const mailed = async (to: string, bookingId: string, wanted: string[]) => {
  const of = await until(
    'the mails',
    async () =>
      (
        (await api.get(`/api/dev/mailbox?to=${to}`)).json.data as {
          subject: string;
          text: string;
        }[]
      ).filter(
        ({ subject, text }) =>
          ABOUT_CHANGES.test(subject) && text.includes(`/bookings/${bookingId}`),
      ),
    (found) => found.length >= wanted.length,
  );
  expect(of.map(({ subject }) => subject.split(':')[0]).sort()).toEqual([...wanted].sort());
};

const rival = (listingId: string, startDate: string, endDate: string) =>
  api.post('/api/bookings', { listingId, startDate, endDate }, renter);

test('approved: held on the card until the yes, then captured; nobody else gets the dates meanwhile', async () => {
  const { bookingId, body, quote, listingId } = await rentedOnRequest(30, 31);
  const [startDate, endDate] = [later(body.endDate, 4), later(body.endDate, 7)];
  const opened = await moved(bookingId, startDate, endDate);
  expect([opened.status, opened.json.needsApproval]).toEqual([201, true]);
  expect((await show(bookingId, owner)).availableActions).not.toContain('approve_change');
  expect((await answer(bookingId, 'approve')).status).toBe(409);
  await api.pay(opened.json.paymentClientSecret);

  const waiting = await asked(bookingId);
  expect(waiting.availableActions).toEqual(
    expect.arrayContaining(['approve_change', 'decline_change']),
  );
  const { change } = waiting;
  expect(change.ownerShare - change.ownerMore).toBe(waiting.quote.ownerShare);
  expect(change.ownerMore).toBeGreaterThan(0);
  expect(Date.parse(change.expiresAt)).toBeGreaterThan(Date.parse(opened.json.expiresAt));
  const mine = (await show(bookingId)).change;
  expect([mine.ownerShare, mine.ownerMore]).toEqual([null, null]);
  const list = await api.get('/api/bookings?role=owner&change=asked', owner);
  expect(list.json.data.map((each: { bookingId: string }) => each.bookingId)).toEqual([bookingId]);
  expect(await intent(bookingId)).toBe('requires_capture');
  expect((await rival(listingId, startDate, endDate)).json.error.details.code).toBe(
    'DATES_UNAVAILABLE',
  );
  const before = await balances(bookingId);

  const renters = await api.post(`/api/bookings/${bookingId}/approve-change`, {}, renter);
  expect(renters.status).toBe(409);
  expect((await answer(bookingId, 'approve')).status).toBe(200);
  const done = await undone(bookingId);
  expect(done).toMatchObject({ startDate, endDate, status: 'CONFIRMED' });
  expect(done.quote.total).toBe(quote.total + opened.json.amount);
  expect(await intent(bookingId)).toBe('succeeded');
  expect(await balances(bookingId)).not.toEqual(before);
  expect((await show(bookingId, owner)).quote.ownerShare).toBe(change.ownerShare);
  expect((await answer(bookingId, 'approve')).status).toBe(409);
  await mailed('renter@demo.test', bookingId, [
    'The owner is asked about your dates',
    'Your rental has other dates',
  ]);
  await mailed('owner@demo.test', bookingId, [
    'Other dates are asked for',
    'A rental has other dates',
  ]);
});

test('declined: the card is let go, the dates are free, the booking stays; the reason is told', async () => {
  const { bookingId, body, listingId } = await rentedOnRequest(40, 41);
  const [startDate, endDate] = [later(body.endDate, 4), later(body.endDate, 7)];
  await api.pay((await moved(bookingId, startDate, endDate)).json.paymentClientSecret);
  await asked(bookingId);
  expect((await answer(bookingId, 'decline', { reason: 'In the workshop.' })).status).toBe(200);
  const kept = await show(bookingId);
  expect(kept).toMatchObject({ startDate: body.startDate, change: null, status: 'CONFIRMED' });
  expect(kept.timeline.at(-1)).toMatchObject({
    event: 'decline_change',
    reason: 'In the workshop.',
  });
  await until(
    'the card let go',
    () => intent(bookingId),
    (status) => status === 'canceled',
  );
  expect((await answer(bookingId, 'approve')).status).toBe(409);
  expect((await rival(listingId, startDate, endDate)).status).toBe(201);
  await mailed('renter@demo.test', bookingId, [
    'The owner is asked about your dates',
    'Your dates stay as they were',
  ]);
});

test('no answer: at the deadline the card and the dates are let go', async () => {
  const { bookingId, body } = await rentedOnRequest(60, 61);
  const endDate = later(body.endDate, 1);
  const opened = await api.post(`/api/bookings/${bookingId}/extend`, { endDate }, renter);
  await api.pay(opened.json.paymentClientSecret);
  const { change } = await asked(bookingId);
  await api.clockTo(change.expiresAt);
  expect((await undone(bookingId)).endDate).toBe(body.endDate);
  await until(
    'the card let go',
    () => intent(bookingId),
    (status) => status === 'canceled',
  );
  await mailed('owner@demo.test', bookingId, [
    'Other dates are asked for',
    'Other dates were asked for, and the time to answer is over',
  ]);
});

test('nobody pays: the owner is never asked', async () => {
  const { bookingId, body } = await rentedOnRequest(60, 61);
  await moved(bookingId, later(body.endDate, 3), later(body.endDate, 5));
  await api.advance('PT16M');
  const kept = await undone(bookingId);
  expect(kept.timeline.map(({ event }: { event: string }) => event)).not.toContain(
    'change_authorised',
  );
});

test('cheaper dates: asked at once; a yes gives back what the renter agreed to', async () => {
  const { bookingId, body, quote } = await rentedOnRequest(70, 73);
  const opened = await moved(bookingId, later(body.startDate, 1), later(body.startDate, 2));
  expect(opened.json).toMatchObject({ amount: 0, needsApproval: true, paymentClientSecret: null });
  const { change } = await asked(bookingId);
  expect(change.refund).toBe(opened.json.refund);
  expect(change.ownerMore).toBeLessThan(0);
  expect((await answer(bookingId, 'approve')).status).toBe(200);
  const done = await show(bookingId);
  expect([done.startDate, done.quote.total]).toEqual([
    later(body.startDate, 1),
    quote.total - opened.json.refund,
  ]);
});

test('a card that is refused can be followed by another; a cancel lets everything go', async () => {
  const { bookingId, body, listingId } = await rentedOnRequest(64, 65);
  const [startDate, endDate] = [later(body.endDate, 2), later(body.endDate, 4)];
  const { paymentClientSecret } = (await moved(bookingId, startDate, endDate)).json;
  await api.pay(paymentClientSecret, 'pm_card_chargeDeclined');
  expect((await show(bookingId)).change.waitsFor).toBe('payment');
  await api.pay(paymentClientSecret);
  await asked(bookingId);
  expect((await api.post(`/api/bookings/${bookingId}/cancel`, {}, renter)).status).toBe(200);
  await until(
    'the card let go',
    () => intent(bookingId),
    (status) => status === 'canceled',
  );
  expect((await rival(listingId, startDate, endDate)).status).toBe(201);
});

test('a yes, a no and a cancel at one instant: one of them counts, and the money follows it', async () => {
  const { bookingId, body } = await rentedOnRequest(50, 51);
  await api.pay(
    (await moved(bookingId, later(body.endDate, 3), later(body.endDate, 5))).json
      .paymentClientSecret,
  );
  await asked(bookingId);
  const answers = await Promise.all([
    answer(bookingId, 'approve'),
    answer(bookingId, 'decline'),
    answer(bookingId, 'approve'),
  ]);
  const statuses = answers.map(({ status }) => status).sort();
  expect(statuses).toEqual([200, 409, 409]);
  await undone(bookingId);
  await until(
    'an end of the payment',
    () => intent(bookingId),
    (status) => status === 'succeeded' || status === 'canceled',
  );
});

test('every invariant holds after all of this', async () => {
  await api.advance('PT1H');
  await expectAllInvariants();
});

/** After the invariants: what it does behind the platform's back no payment stands for. */
test('who waits for a booking that is being changed sees what it costs then', async () => {
  const { bookingId, body } = await rentedOnRequest(45, 46);
  await api.clockTo((await show(bookingId)).startAt);
  await api.advance('PT1H');
  await api.post(`/api/bookings/${bookingId}/extend`, { endDate: later(body.endDate, 1) }, renter);
  const { rows } = await platform.pg.query(
    `select (quote ->> 'ownerShare')::int as share from rental.booking_change where booking_id = $1`,
    [bookingId],
  );
  const other = await platform.pg.connect();
  await other.query('begin');
  await other.query('select 1 from bookings where document_id = $1 for update', [bookingId]);
  const claimed = api.post(
    `/api/bookings/${bookingId}/disputes`,
    { reason: 'no_show', description: 'Nobody was there.', claimedAmount: 1000 },
    renter,
  );
  await until(
    'the claim waiting for the booking',
    async () => {
      const waiting = `select count(*)::int as n from pg_stat_activity
        where wait_event_type = 'Lock' and query ~ 'bookings' and datname = current_database()`;
      return (await platform.pg.query(waiting)).rows[0].n as number;
    },
    (n) => n > 0,
  );
  await other.query(
    `update rental.booking_change set state = 'APPLIED', closed_at = now() where booking_id = $1`,
    [bookingId],
  );
  await other.query('commit');
  other.release();
  expect((await claimed).status).toBe(201);
  const disputed = await platform.pg.query(
    'select frozen_amount::int as frozen from disputes where booking_id = $1',
    [bookingId],
  );
  expect(disputed.rows[0].frozen).toBe(rows[0].share);
});
