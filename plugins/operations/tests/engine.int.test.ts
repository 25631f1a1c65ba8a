/** The verifier's stored outcomes, given-up events and Bull's jobs over HTTP. */
import { Api, until } from '@rental/config/testing/api';
import { startPlatform, type Platform } from '@rental/config/testing/platform';
import { hasRedis } from '@rental/config/testing/redis';
import { describeWith } from '@rental/config/testing/requirements';
import { demoStaff, type StaffRole } from '@rental/config/testing/staff';
import Bull from 'bull';
import { REDACTED } from '../contracts/audit';
import { addBooking } from './known-bookings';

let platform: Platform;
let api: Api;
let staff: Record<StaffRole, string>;

const HOUR_MS = 3_600_000;
const rows = async (sql: string, bindings: unknown[] = []) =>
  (await platform.pg.query(sql, bindings)).rows;

beforeAll(async () => {
  platform = await startPlatform({ name: 'engine', redis: hasRedis() });
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
    const { consumers } = (await api.get('/operations/queues', staff.Admin)).json.data;
    expect(consumers).toContainEqual({
      consumer: 'nobody',
      waiting: 0,
      failing: 0,
      dead: 3,
      lagSeconds: 0,
    });
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

describeWith('redis', "Bull's jobs", () => {
  let queue: Bull.Queue;
  const jobs = async (state: string) =>
    (await api.get(`/operations/queues/jobs?queue=outbox&state=${state}`, staff.Admin)).json;
  const move = async (verb: string, body: object) =>
    (await api.post(`/operations/queues/jobs/${verb}`, { queue: 'outbox', ...body }, staff.Admin))
      .json.data;
  const lines = () =>
    rows(`select action, subject_id, subject_label, after from rental.audit_log
           where subject_kind = 'job' order by id`);

  beforeAll(() => {
    queue = new Bull('outbox', platform.redis?.url ?? '', { prefix: '{rental}' });
  });
  afterAll(() => queue?.close());

  /** The platform's workers know no jobs of this name. */
  async function fail(count: number): Promise<string[]> {
    const data = { bookingId: 'b1', email: 'ada@demo.test' };
    const made = await Promise.all(
      Array.from({ length: count }, () => queue.add('strange', data, { removeOnFail: false })),
    );
    await until(
      'the jobs failed',
      async () => (await jobs('failed')).meta.pagination.total,
      (total) => total === count,
    );
    return made.map(({ id }) => String(id));
  }

  test('a failed one is listed with what went wrong and nothing of a person', async () => {
    const [id] = await fail(1);
    const { data } = await jobs('failed');
    expect(data).toEqual([
      {
        id,
        name: 'strange',
        payload: { bookingId: 'b1', email: REDACTED },
        attempts: expect.any(Number),
        error: expect.stringContaining('strange'),
        addedAt: expect.any(String),
        dueAt: null,
        failedAt: expect.any(String),
      },
    ]);
    const view = (await api.get('/operations/queues', staff.Admin)).json.data;
    expect(view.redis).toBe('there');
    expect(view.bull).toContainEqual(expect.objectContaining({ name: 'outbox', failed: 1 }));
  });

  test('it is tried again, and removed, each with a line in the audit log', async () => {
    const [{ id, failedAt }] = (await jobs('failed')).data;
    expect(await move('retry', { ids: [id, 'gone'] })).toEqual({ moved: 1 });
    await until(
      'the job failed again',
      async () => (await jobs('failed')).data[0]?.failedAt,
      (at) => at !== undefined && at !== failedAt,
    );
    expect(await move('remove', { ids: [id] })).toEqual({ moved: 1 });
    expect(await move('remove', { ids: [id] })).toEqual({ moved: 0 });
    expect((await jobs('failed')).data).toEqual([]);
    expect(await lines()).toEqual(
      ['job.retry', 'job.remove'].map((action) => ({
        action,
        subject_id: id,
        subject_label: 'outbox',
        after: { count: 1, queue: 'outbox', jobs: [id] },
      })),
    );
  });

  test('a delayed one shows when it is due, and runs now', async () => {
    const { id } = await queue.add({}, { delay: HOUR_MS, removeOnComplete: true });
    const [delayed] = (await jobs('delayed')).data;
    expect(delayed).toMatchObject({ id: String(id), error: null, failedAt: null });
    expect(Date.parse(delayed.dueAt) - Date.parse(delayed.addedAt)).toBe(HOUR_MS);
    expect(await move('retry', { ids: [String(id)] })).toEqual({ moved: 1 });
    await until(
      'the job done',
      () => queue.getJob(id),
      (job) => job === null,
    );
  });

  test('all that failed go at once; what names nothing is refused', async () => {
    await fail(3);
    expect(await move('remove', { state: 'failed' })).toEqual({ moved: 3 });
    expect((await lines()).at(-1)).toMatchObject({ subject_id: 'several', after: { count: 3 } });
    for (const body of [{}, { ids: [] }, { state: 'active' }])
      expect(await move('remove', body)).toBeNull();
    const nowhere = await api.get('/operations/queues/jobs?queue=nowhere', staff.Admin);
    expect(nowhere.status).toBe(404);
  });

  test('while Redis is away it is said, and nothing is written down', async () => {
    const before = await lines();
    await queue.close();
    await platform.redis?.kill();
    const body = { queue: 'outbox', state: 'failed' };
    const answer = await api.post('/operations/queues/jobs/retry', body, staff.Admin);
    expect([answer.status, answer.json.error.details.code]).toEqual([503, 'QUEUE_AWAY']);
    expect((await api.get('/operations/queues', staff.Admin)).json.data).toMatchObject({
      redis: 'away',
      bull: [],
    });
    expect(await lines()).toEqual(before);
  });
});
