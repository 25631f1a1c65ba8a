/** The verifier's stored outcomes and given-up events over HTTP. */
import { Api, until } from '@rental/config/testing/api';
import { startPlatform, type Platform } from '@rental/config/testing/platform';
import { demoStaff, type StaffRole } from '@rental/config/testing/staff';
import { REDACTED } from '../contracts/audit';
import { addBooking } from './known-bookings';

let platform: Platform;
let api: Api;
let staff: Record<StaffRole, string>;

const HOUR_MS = 3_600_000;
const rows = async (sql: string, bindings: unknown[] = []) =>
  (await platform.pg.query(sql, bindings)).rows;

beforeAll(async () => {
  platform = await startPlatform({ name: 'engine' });
  api = new Api(platform.cmsUrl, platform.emulatorUrl);
  staff = await demoStaff(api);
});
afterAll(() => platform?.stop());

describe('the verifier', () => {
  const run = () => api.post('/operations/verifier/runs', {}, staff.Finance);

  test('has nothing to say, and says so with who asked', async () => {
    const { status, json } = await run();
    expect([status, json.data.last]).toEqual([
      200,
      expect.objectContaining({ total: 0, error: null, findings: [], by: 'Fin Finance' }),
    ]);
    const [line] = await rows(
      "select action, subject_kind, after from rental.audit_log where action = 'verifier.run'",
    );
    expect(line).toMatchObject({ subject_kind: 'verifier', after: { findings: 0 } });
  });

  test('names the booking of a broken promise; the outcome stays for whoever looks', async () => {
    const at = Date.now();
    await addBooking(platform, {
      id: 'brokenone',
      state: 'UPCOMING',
      listing: 0,
      start: new Date(at + HOUR_MS),
      end: new Date(at + 9 * HOUR_MS),
      booked: new Date(at),
      total: 1000,
      fee: 100,
      tax: 0,
    });
    await run();
    const { data } = (await api.get('/operations/verifier', staff.Auditor)).json;
    const found = data.last.findings.map(({ code }: { code: string }) => code);
    expect(found).toEqual(expect.arrayContaining(['DATES_MISSING', 'HISTORY_DIFFERS']));
    expect(data.last.total).toBe(data.last.findings.length);
    for (const { booking } of data.last.findings)
      expect(booking).toEqual({ documentId: 'brokenone', number: 'RP-BROKENONE' });
    expect(data.earlier).toHaveLength(1);
    const metrics = await rows('select total from rental.verification order by id desc limit 1');
    expect(metrics[0].total).toBe(data.last.total);
  });

  test('outcomes are append-only', async () => {
    await expect(rows('delete from rental.verification')).rejects.toThrow('append-only');
  });
});

describe('given-up events', () => {
  const retry = (body: object) => api.post('/operations/queues/dead/retry', body, staff.Admin);
  const dead = async (query = '') =>
    (await api.get(`/operations/queues/dead${query}`, staff.Admin)).json;

  /** Of no consumer that works here: they wait where a test can see them. */
  async function giveUp(count: number, consumer = 'nobody'): Promise<string[]> {
    const made = await rows(
      `insert into rental.outbox (consumer, topic, key, payload, occurred_at, next_at, attempts,
          dead_at, last_error)
        select $1, 'booking.confirmed', 'b' || n, $3, now(), now(), 8, now(), $4
          from generate_series(1, $2::int) n returning id::text`,
      [
        consumer,
        count,
        JSON.stringify({ bookingId: 'b1', amount: 500, email: 'ada@demo.test' }),
        'no answer for ada@demo.test',
      ],
    );
    return made.map(({ id }) => id);
  }

  test('are listed with what went wrong and nothing of a person', async () => {
    const [id] = await giveUp(3);
    const { data, meta } = await dead('?consumer=nobody');
    expect(meta.pagination.total).toBe(3);
    expect(data[0]).toMatchObject({
      id,
      topic: 'booking.confirmed',
      attempts: 8,
      error: `no answer for ${REDACTED}`,
      payload: { bookingId: 'b1', amount: 500, email: REDACTED },
    });
    const { consumers, redis, bull } = (await api.get('/operations/queues', staff.Admin)).json.data;
    expect(consumers).toContainEqual({
      consumer: 'nobody',
      waiting: 0,
      failing: 0,
      dead: 3,
      lagSeconds: 0,
    });
    expect([redis, bull]).toEqual(['none', []]);
  });

  test('one is tried again, then all of a consumer, each with a line in the audit log', async () => {
    const [{ id }] = (await dead('?consumer=nobody')).data;
    expect((await retry({ ids: [id] })).json.data).toEqual({ retried: 1 });
    expect((await retry({ ids: [id] })).json.data).toEqual({ retried: 0 });
    const [again] = await rows('select attempts, dead_at from rental.outbox where id = $1', [id]);
    expect(again).toEqual({ attempts: 0, dead_at: null });
    await giveUp(1, 'other');
    expect((await retry({ all: true, consumer: 'nobody' })).json.data).toEqual({ retried: 2 });
    expect((await dead()).meta.pagination.total).toBe(1);
    const lines = await rows(
      `select subject_id, after -> 'count' as count from rental.audit_log
        where action = 'event.retry' order by id`,
    );
    expect(lines.map(({ subject_id, count }) => [subject_id, Number(count)])).toEqual([
      [id, 1],
      ['several', 2],
    ]);
  });

  test('what a consumer handles now is done', async () => {
    const [id] = await giveUp(1, 'bookings');
    await retry({ ids: [id] });
    await until(
      'the event handled',
      async () => (await rows('select done_at from rental.outbox where id = $1', [id]))[0].done_at,
      (doneAt) => doneAt !== null,
    );
  });

  test('a request that names nothing is refused', async () => {
    for (const body of [{}, { ids: [] }, { ids: ['1; drop'] }, { all: false }])
      expect([body, (await retry(body)).status]).toEqual([body, 400]);
  });
});
