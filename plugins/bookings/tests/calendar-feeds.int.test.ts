/** Calendars that an owner lets in, through HTTP, from a server of the suite's own. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { until } from '@rental/config/testing/api';
import { addDays } from '@rental/shared/local-time';
import {
  api,
  bookAndPay,
  listing,
  owner,
  platform,
  renter,
  startWorld,
  stopWorld,
} from './rental-world';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let base: string;
let today: string;
/** By path. */
const answers = new Map<string, Answer>();
const asked: { path: string; etag: string | undefined }[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, etag: request.headers['if-none-match'] });
    (answers.get(path) ?? refuse)(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await startWorld('calendar feeds');
  today = await api.day(0);
});
afterAll(async () => {
  await stopWorld();
  await new Promise((resolve) => server.close(resolve));
});

const refuse: Answer = (_request, response) => void response.writeHead(500).end();
const day = (n: number): string => addDays(today, n);
const stamp = (n: number): string => day(n).replaceAll('-', '');
/** Whole days, the last one included. */
const event = (uid: string, from: number, to: number): string =>
  [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTART;VALUE=DATE:${stamp(from)}`,
    `DTEND;VALUE=DATE:${stamp(to + 1)}`,
    'END:VEVENT',
  ].join('\r\n');
const says =
  (...events: string[]): Answer =>
  (_request, response) =>
    void response
      .writeHead(200, { 'content-type': 'text/calendar' })
      .end(['BEGIN:VCALENDAR', ...events, 'END:VCALENDAR'].join('\r\n'));

const feedsOf = (id: string) => `/api/listings/${id}/calendar-feeds`;
async function letIn(id: string, path: string, answer: Answer) {
  answers.set(path, answer);
  const body = { name: `Feed ${path}`, url: base + path };
  const { status, json, text } = await api.post(feedsOf(id), body, owner);
  expect([status, text]).toEqual([201, expect.any(String)]);
  return json.data;
}
const importNow = async (id: string, feed: number) =>
  (await api.post(`${feedsOf(id)}/${feed}/import`, {}, owner)).json.data;
const end = (id: string, feed: number, token = owner) =>
  api.call('DELETE', `${feedsOf(id)}/${feed}`, { token });
async function calendarOf(id: string) {
  const query = `from=${day(0)}&to=${day(60)}`;
  return (await api.get(`/api/listings/${id}/calendar?${query}`, owner)).json.data;
}
async function blockedDays(id: string): Promise<[string, string][]> {
  const { blocks } = await calendarOf(id);
  return blocks
    .filter(({ kind }: { kind: string }) => kind === 'external_calendar')
    .map(({ startDate, endDate }: { startDate: string; endDate: string }) => [startDate, endDate]);
}
const days = (from: number, to: number): [string, string] => [day(from), day(to)];

test('what it says is blocked, merged; what is booked stays and is reported; ours is ignored', async () => {
  const booked = await bookAndPay(20, 22, 'buffer_minutes = 0');
  const id = booked.body.listingId;
  const feed = await letIn(
    id,
    '/a.ics',
    says(
      event('x', 10, 12),
      event('y', 12, 14),
      event('z', 21, 24),
      event(`${id}-7@rental-portal`, 40, 41),
    ),
  );
  expect(feed).toMatchObject({ events: 3, problem: null, stale: false, failing: false });
  expect(feed.conflicts).toEqual([
    {
      startDate: day(21),
      endDate: day(22),
      bookingId: booked.bookingId,
      number: expect.stringMatching(/^RP-/),
    },
  ]);
  expect(await blockedDays(id)).toEqual([days(10, 14), days(23, 24)]);
  const refused = await api.post(
    '/api/bookings',
    { listingId: id, startDate: day(13), endDate: day(15) },
    renter,
  );
  expect(refused.json.error.details.code).toBe('DATES_UNAVAILABLE');

  // One moves, one goes, one comes.
  answers.set('/a.ics', says(event('x', 30, 31), event('z', 21, 24), event('w', 35, 35)));
  expect(await importNow(id, feed.id)).toMatchObject({ events: 3, problem: null });
  expect(await blockedDays(id)).toEqual([days(23, 24), days(30, 31), days(35, 35)]);

  const second = await letIn(id, '/b.ics', says(event('x', 31, 33)));
  expect(await blockedDays(id)).toEqual([days(23, 24), days(30, 33), days(35, 35)]);
  expect((await end(id, feed.id, renter)).status).toBe(404);
  expect((await end(id, feed.id)).status).toBe(200);
  expect(await blockedDays(id)).toEqual([days(31, 33)]);
  expect((await end(id, second.id)).status).toBe(200);
  expect(await blockedDays(id)).toEqual([]);
});

test('a feed is read when it is due, by one process; one that has not changed is not sent again', async () => {
  const { id } = await listing(50, 52);
  const feed = await letIn(id, '/due.ics', (request, response) => {
    if (request.headers['if-none-match'] === '"1"') return void response.writeHead(304).end();
    response.setHeader('etag', '"1"');
    says(event('x', 50, 51))(request, response);
  });
  const worker = await platform.another({ ROLE: 'worker' });
  const asks = () => asked.filter(({ path }) => path === '/due.ics');
  await api.advance('PT31M');
  await until(
    'the next reading',
    async () => asks().length,
    (count) => count >= 2,
  );
  const read = await until(
    'what it said',
    async () => (await calendarOf(id)).feeds.find((one: { id: number }) => one.id === feed.id),
    (one) => one.workedAt !== feed.workedAt,
  );
  expect(read).toMatchObject({ events: 1, problem: null });
  await worker.stop();
  expect(asks()).toEqual([
    { path: '/due.ics', etag: undefined },
    { path: '/due.ics', etag: '"1"' },
  ]);
  expect(await blockedDays(id)).toEqual([days(50, 51)]);
  await end(id, feed.id);
});

test('one that fails for good makes a listing ask its owner, who is told; then all is as it was', async () => {
  const { id } = await listing(54, 55);
  const isInstant = async () => (await api.get(`/api/listings/${id}`)).json.data.instantBookEnabled;
  const feed = await letIn(id, '/fails.ics', says(event('x', 54, 54)));
  expect(await isInstant()).toBe(true);
  answers.set('/fails.ics', refuse);
  for (let failures = 1; failures <= 3; failures += 1)
    expect(await importNow(id, feed.id)).toMatchObject({ failures, failing: false });
  expect(await isInstant()).toBe(true);
  expect(await importNow(id, feed.id)).toMatchObject({ problem: 'REFUSED', failing: true });
  expect(await isInstant()).toBe(false);
  expect(await blockedDays(id)).toEqual([days(54, 54)]);
  const subjects = async () =>
    (await api.get('/api/dev/mailbox?to=owner@demo.test')).json.data.map(
      ({ subject }: { subject: string }) => subject,
    );
  const told = (subject: string) => until(subject, subjects, (all) => all.includes(subject));
  await told('A calendar cannot be read');
  const indexed = (value: boolean) =>
    until(
      `the index says ${value}`,
      async () =>
        (
          await platform.pg.query(
            'select instant_book from rental.listing_search where listing_id = $1',
            [id],
          )
        ).rows[0].instant_book,
      (found) => found === value,
    );
  await indexed(false);
  answers.set('/fails.ics', says(event('x', 54, 54)));
  expect(await importNow(id, feed.id)).toMatchObject({
    problem: null,
    failing: false,
    failures: 0,
  });
  expect(await isInstant()).toBe(true);
  await told('A calendar works again');
  await indexed(true);
  await api.advance('PT25H');
  await end(id, feed.id);
});

test.each<[string, Answer]>([
  ['MOVED', (_request, response) => void response.writeHead(302, { location: '/a.ics' }).end()],
  ['NOT_A_CALENDAR', (_request, response) => void response.end('<html>Sign in</html>')],
  ['TOO_LARGE', (_request, response) => void response.end('x'.repeat(1024 * 1024 + 1))],
  ['UNREACHABLE', (_request, response) => void response.destroy()],
  ['REFUSED', (_request, response) => void response.writeHead(404).end()],
  [
    'TOO_MANY_EVENTS',
    (...sent) =>
      says(
        `BEGIN:VEVENT\r\nUID:x\r\nDTSTART:${stamp(1)}T000000Z\r\nDURATION:PT30M\r\nRRULE:FREQ=MINUTELY\r\nEND:VEVENT`,
      )(...sent),
  ],
])('%s is said, and nothing is blocked', async (problem, answer) => {
  const { id } = await listing(56, 57);
  const before = await blockedDays(id);
  const feed = await letIn(id, `/${problem}.ics`, answer);
  expect(feed).toMatchObject({ problem, failures: 1, events: 0, workedAt: null });
  expect(await blockedDays(id)).toEqual(before);
  await end(id, feed.id);
});

test("an address at home is refused, and another's calendars do not exist", async () => {
  const { id } = await listing(58, 59);
  const send = (url: string, token = owner, more = {}) =>
    api.post(feedsOf(id), { name: 'x', url, ...more }, token);
  for (const url of ['http://192.168.0.1/', 'https://169.254.169.254/', 'http://example.org/']) {
    const { status, json } = await send(url);
    expect([status, Object.keys(json.error.details.fields)]).toEqual([400, ['url']]);
  }
  expect((await send(`${base}/a.ics`, renter)).status).toBe(404);
  const { json } = await send(`${base}/a.ics`, owner, { unit: 99 });
  expect(Object.keys(json.error.details.fields)).toEqual(['unit']);
});
