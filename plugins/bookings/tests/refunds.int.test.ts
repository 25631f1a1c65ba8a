/** A settlement waits for its refunds: Stripe that does not answer, banks that send money back. */
import { until } from '@rental/config/testing/api';
import { verify } from '@rental/config/testing/verify';
import {
  api,
  atStripe,
  balances,
  bookAndPay,
  expectAllInvariants,
  platform,
  renter,
  show,
  startWorld,
  stopWorld,
} from './rental-world';

beforeAll(() => startWorld('refunds'));
afterAll(stopWorld);

const emulator = (method: string, path: string, body?: object) =>
  api.call(method, `${api.emulatorUrl}/_emulator/${path}`, { body });

async function cancelled(from: number, to: number) {
  const booked = await bookAndPay(from, to);
  const answer = await api.post(`/api/bookings/${booked.bookingId}/cancel`, {}, renter);
  expect(answer.json.data.status).toBe('CANCELLED_BY_RENTER');
  return booked;
}

const refundsOf = async (paymentClientSecret: string) =>
  (await atStripe(`refunds?payment_intent=${paymentClientSecret.split('_secret')[0]}`)).data as {
    id: string;
    amount: number;
    status: string;
  }[];

const operation = async (bookingId: string) =>
  (
    await platform.pg.query(
      `select key, state, error from ledger.operation where booking_id = $1 and kind = 'refund.create'`,
      [bookingId],
    )
  ).rows;

const heldBack = (left: Record<string, number>) =>
  Object.keys(left).filter((account) => /held|deferred|frozen|owner_funds|recv/.test(account));

test('while Stripe does not answer the refund, the settlement waits; afterwards it is made at once', async () => {
  await emulator('POST', 'faults', {
    mode: 'error_500',
    match: { method: 'POST', path: '^/v1/refunds$' },
    times: 100_000,
  });
  const { bookingId } = await cancelled(30, 32);
  await api.advance('P8D');
  const waiting = await show(bookingId);
  expect(waiting.settledAt).toBeNull();
  expect(Date.parse(waiting.dueAt)).toBeGreaterThan(Number(await api.now()));
  await api.advance('P2D');
  expect((await verify(platform)) as { code: string }[]).toContainEqual(
    expect.objectContaining({ code: 'DEADLINE_WAITS' }),
  );
  const { rows: tries } = await platform.pg.query(
    'select attempts from rental.deadline_retry where booking_id = $1',
    [bookingId],
  );
  expect(tries[0].attempts).toBeLessThan(20);
  await emulator('DELETE', 'faults');
  await api.advance('PT1S');
  const settled = await until(
    'settled once the refund is done',
    () => show(bookingId),
    (b) => b.settledAt !== null,
  );
  expect(settled.status).toBe('CANCELLED_BY_RENTER');
  expect(heldBack(await balances(bookingId))).toEqual([]);
  expect(
    (
      await platform.pg.query('select 1 from rental.deadline_retry where booking_id = $1', [
        bookingId,
      ])
    ).rows,
  ).toEqual([]);
});

test('a refund that the bank sends back is made again, and the sums stay those of one refund', async () => {
  const { bookingId, paymentClientSecret } = await cancelled(30, 32);
  const [first] = await until(
    'the refund',
    () => refundsOf(paymentClientSecret),
    (refunds) => refunds.length > 0,
  );
  await emulator('POST', `refunds/${first?.id}`, { outcome: 'failed' });
  await until(
    'the refund is planned again',
    () => operation(bookingId),
    ([planned]) => planned.state === 'requested' && /^returned/.test(planned.error),
  );
  await api.advance('PT2H');
  const refunds = await until(
    'a second refund',
    () => refundsOf(paymentClientSecret),
    (found) => found.length > 1,
  );
  expect(refunds.map(({ status, amount }) => [status, amount])).toEqual([
    ['succeeded', first?.amount],
    ['failed', first?.amount],
  ]);
  await api.advance('P8D');
  await until(
    'settled',
    () => show(bookingId),
    (b) => b.settledAt !== null,
  );
  expect(heldBack(await balances(bookingId))).toEqual([]);
});

test('after three refunds sent back people decide; their retry pays the renter and settles', async () => {
  const { bookingId, paymentClientSecret } = await cancelled(30, 32);
  for (const count of [1, 2, 3]) {
    const refunds = await until(
      `refund ${count}`,
      () => refundsOf(paymentClientSecret),
      (found) => found.length === count,
    );
    const standing = refunds.find(({ status }) => status === 'succeeded');
    await emulator('POST', `refunds/${standing?.id}`, { outcome: 'failed' });
    await until(
      `return ${count} is known`,
      () => operation(bookingId),
      ([{ state, error }]) =>
        /^returned/.test(error) && state === (count === 3 ? 'failed' : 'requested'),
    );
    await api.advance('PT2H');
  }
  await api.advance('P8D');
  expect((await show(bookingId)).settledAt).toBeNull();
  expect(await operation(bookingId)).toMatchObject([
    { state: 'failed', error: 'returned: expired_or_canceled_card' },
  ]);
  // What the retry of ops does.
  await platform.pg.query(
    `update ledger.operation set state = 'requested', attempts = 0, next_at = now(), done_at = null
      where booking_id = $1 and state = 'failed'`,
    [bookingId],
  );
  await until(
    'settled after the retry',
    () => show(bookingId),
    (b) => b.settledAt !== null,
  );
  expect(heldBack(await balances(bookingId))).toEqual([]);
});

test('every invariant holds after all of this', expectAllInvariants);
