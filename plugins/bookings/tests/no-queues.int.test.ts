/** Redis is gone, Stripe does not answer and the CMS dies after its answer: refunds are owed by rows. */
import { until } from '@rental/config/testing/api';
import { describeWith } from '@rental/config/testing/requirements';
import { verify } from '@rental/config/testing/verify';
import { atRest, countAtStripe, recover } from './crash-world';
import {
  api,
  atStripe,
  bookAndPay,
  owner,
  platform,
  renter,
  startWorld,
  stopWorld,
} from './rental-world';

describeWith('redis', 'every queue and worker is dead when a booking is cancelled', () => {
  beforeAll(() => startWorld('no queues', {}, { redis: true }));
  afterAll(stopWorld);

  it.each([
    ['renter', () => renter, 'CANCELLED_BY_RENTER'],
    ['owner', () => owner, 'CANCELLED_BY_OWNER'],
  ])('the %s is answered, and the refund is made once, without a queue', async (_, who, state) => {
    const { bookingId } = await bookAndPay(40, 42);
    await atRest();
    await platform.redis!.kill();
    const faults = `${api.emulatorUrl}/_emulator/faults`;
    await api.post(faults, { mode: 'hang', match: { path: 'v1/' }, times: 1000 });
    await api.post(faults, { mode: 'drop', times: 1000 });

    const cancelled = await api.post(`/api/bookings/${bookingId}/cancel`, {}, who());
    await platform.kill9();
    expect([cancelled.status, cancelled.json.data.status]).toEqual([200, state]);
    const { refundNow } = await owed(bookingId);
    expect(refundNow).toBeGreaterThan(0);

    await api.call('DELETE', faults);
    await recover();
    await atRest();
    expect(await countAtStripe(bookingId)).toMatchObject({ refunds: 1, payouts: 0 });
    expect(await refunded(bookingId)).toBe(refundNow);
    expect(await verify(platform)).toEqual([]);

    await platform.redis!.start();
    await until('the queue is back', health, ({ status }) => status === 200);
  });
});

const health = () => api.get('/health/ready');

/** What the cancellation has promised, in minor units. */
async function owed(bookingId: string): Promise<{ refundNow: number }> {
  const { rows } = await platform.pg.query(
    `select sum((payload ->> 'amount')::bigint)::int as "refundNow" from ledger.operation
      where booking_id = $1 and kind = 'refund.create' and state = 'requested'`,
    [bookingId],
  );
  return rows[0];
}

async function refunded(bookingId: string): Promise<number> {
  const { data } = await atStripe('refunds?limit=100');
  const own = data.filter(
    (refund: { metadata: { bookingId?: string } }) => refund.metadata.bookingId === bookingId,
  );
  return own.reduce((sum: number, { amount }: { amount: number }) => sum + amount, 0);
}
