/** Wishes that Stripe answers late, or otherwise than hoped, and payments that come too late. */
import { until } from '@rental/config/testing/api';
import { verify } from '@rental/config/testing/verify';
import { api, book, owner, platform, renter, show, startWorld, stopWorld } from './rental-world';

beforeAll(() => startWorld('answers'));
afterAll(stopWorld);

const emulator = (method: string, path: string, body?: object) =>
  api.call(method, `${api.emulatorUrl}/_emulator/${path}`, { body });

const intentOf = (clientSecret: string) => clientSecret.split('_secret')[0] ?? '';

async function requested(from: number) {
  const booked = await book(from, from + 1, 'instant_book = false');
  await api.pay(booked.paymentClientSecret);
  await api.reach(booked.bookingId, renter, 'PENDING_OWNER_APPROVAL');
  return booked;
}

test('an approval while Stripe is away is pending, and done when Stripe is back', async () => {
  const { bookingId } = await requested(12);
  await emulator('POST', 'faults', { mode: 'error_500', match: { path: '/capture$' }, times: 3 });
  const answer = await api.post(`/api/bookings/${bookingId}/approve`, {}, owner);
  expect(answer.json.data).toMatchObject({ pending: 'approve', availableActions: [] });
  const confirmed = await api.reach(bookingId, renter, 'CONFIRMED');
  expect(confirmed.pending).toBeNull();
});

test('an approval of what Stripe has cancelled in silence ends expired, with the dates free', async () => {
  const { bookingId, paymentClientSecret, body } = await requested(16);
  await emulator('POST', 'faults', {
    mode: 'drop',
    match: { type: 'payment_intent.canceled' },
    times: 10,
  });
  const cancelled = await api.call(
    'POST',
    `${api.emulatorUrl}/v1/payment_intents/${intentOf(paymentClientSecret)}/cancel`,
    { token: 'sk_test_emulator' },
  );
  expect(cancelled.json.status).toBe('canceled');
  await api.post(`/api/bookings/${bookingId}/approve`, {}, owner);
  await api.reach(bookingId, renter, 'EXPIRED');
  await emulator('DELETE', 'faults');
  expect((await api.post('/api/bookings/quote', body)).status).toBe(200);
});

test('a late payment gets the dates that were sold, whatever the listing says by now', async () => {
  const booked = await book(40, 42);
  const { bookingId } = booked;
  const during = async (table: string) =>
    (
      await platform.pg.query(`select during::text from rental.${table} where booking_id = $1`, [
        bookingId,
      ])
    ).rows[0]?.during;
  const sold = await during('booking_quote');
  expect(await during('reservation')).toBe(sold);
  const client = await platform.pg.connect();
  await client.query('begin');
  await client.query("select set_config('rental.transition', 'on', true)");
  await client.query(
    "update bookings set state = 'EXPIRED', due_at = null where document_id = $1",
    [bookingId],
  );
  await client.query('delete from rental.reservation where booking_id = $1', [bookingId]);
  await client.query(
    `insert into rental.booking_history (booking_id, from_state, to_state, event, actor_kind, at)
      values ($1, 'PENDING_PAYMENT', 'EXPIRED', 'payment_timeout', 'clock', now())`,
    [bookingId],
  );
  await client.query(
    `update listings set buffer_minutes = coalesce(buffer_minutes, 0) + 600 where document_id = $1`,
    [booked.body.listingId],
  );
  await client.query('commit');
  client.release();
  await api.pay(booked.paymentClientSecret);
  await api.reach(bookingId, renter, 'CONFIRMED');
  expect(await during('reservation')).toBe(sold);
});

test('every invariant holds after all of this', async () => {
  await until(
    'everything at rest',
    async () =>
      (
        await platform.pg.query(
          'select count(*)::int as n from rental.outbox where done_at is null',
        )
      ).rows[0].n,
    (n) => n === 0,
  );
  expect((await show((await book(50, 50)).bookingId)).pending).toBeNull();
  expect(await verify(platform)).toEqual([]);
});
