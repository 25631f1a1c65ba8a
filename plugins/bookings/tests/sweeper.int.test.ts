/** Deadlines with several processes sweeping: each once and in order; one that fails rests. */
import { until } from '@rental/config/testing/api';
import { verify } from '@rental/config/testing/verify';
import {
  api,
  book,
  bookAndPay,
  iso,
  platform,
  renter,
  show,
  startWorld,
  stopWorld,
} from './rental-world';

beforeAll(async () => {
  await startWorld('sweeper');
  await platform.another({ ROLE: 'worker' });
});
afterAll(stopWorld);

async function force(bookingId: string, set: string, values: unknown[]): Promise<void> {
  const client = await platform.pg.connect();
  try {
    await client.query('begin');
    await client.query("select set_config('rental.transition', 'on', true)");
    await client.query(`update bookings set ${set} where document_id = $1`, [bookingId, ...values]);
    await client.query('commit');
  } finally {
    client.release();
  }
}

const DEADLINES = [
  'start_approaching',
  'start_reached',
  'inspection_timeout',
  'auto_start',
  'end_reached',
  'return_timeout',
  'settle',
];

test('two processes: every deadline of every booking once, in order', async () => {
  const bookings = [await bookAndPay(3, 4), await bookAndPay(5, 6), await bookAndPay(5, 8)];
  await api.advance('P25D');
  for (const { bookingId } of bookings) {
    const { timeline } = await api.reach(bookingId, renter, 'SETTLED');
    const fired = timeline.filter(({ actor }: { actor: string }) => actor === 'clock');
    expect(fired.map(({ event }: { event: string }) => event)).toEqual(DEADLINES);
    const times = fired.map(({ at }: { at: string }) => at);
    expect(times).toEqual([...times].sort());
  }
});

test('a burst of deadlines at once is shared out: each exactly once', async () => {
  const bookings = [];
  for (let day = 10; day < 22; day += 1) bookings.push(await book(day, day));
  const past = new Date(Number(await api.now()) - 1000);
  const ids = bookings.map(({ bookingId }) => bookingId);
  const client = await platform.pg.connect();
  try {
    await client.query('begin');
    await client.query("select set_config('rental.transition', 'on', true)");
    await client.query(
      `update bookings set state = 'IN_PROGRESS', due_at = $2 where document_id = any($1)`,
      [ids, iso(past)],
    );
    await client.query('commit');
  } finally {
    client.release();
  }
  const counts = async () =>
    (
      await platform.pg.query(
        `select count(*)::int as rows, count(distinct booking_id)::int as bookings
          from rental.booking_history where booking_id = any($1) and event = 'end_reached'`,
        [ids],
      )
    ).rows[0];
  await until('all swept', counts, ({ bookings: swept }) => swept === ids.length);
  expect(await counts()).toEqual({ rows: ids.length, bookings: ids.length });
});

test('a deadline that fails rests ever longer, holds up nobody, and is found by verify', async () => {
  const [broken, fine] = [await book(30, 30), await book(31, 31)];
  const past = iso(new Date(Number(await api.now()) - 120_000));
  // A state without a deadline that has one: what a bug would leave behind.
  await force(broken.bookingId, "state = 'DISPUTED', due_at = $2", [past]);
  await force(fine.bookingId, 'due_at = $2', [past]);
  await until(
    'the other is swept',
    () => show(fine.bookingId),
    (b) => b.pending !== null || b.status === 'EXPIRED',
  );
  const retry = async () =>
    (
      await platform.pg.query(
        'select attempts, next_at, waits from rental.deadline_retry where booking_id = $1',
        [broken.bookingId],
      )
    ).rows[0];
  const rested = await until('three failures', retry, (row) => row?.attempts >= 3);
  expect(rested.waits).toBe(false);
  expect(Number(rested.next_at) - Number(await api.now())).toBeGreaterThan(1000);
  expect((await verify(platform)) as object[]).toContainEqual(
    expect.objectContaining({
      code: 'DEADLINE_OVERDUE',
      details: expect.objectContaining({
        document_id: broken.bookingId,
        reason: expect.any(String),
      }),
    }),
  );
});
