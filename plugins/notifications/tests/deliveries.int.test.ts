/** Text messages and browsers; what fails is tried again, given up, shown to staff and revived. */
import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Api, until } from '@rental/config/testing/api';
import { demoStaff } from '@rental/config/testing/staff';
import {
  api,
  bookAndPay,
  owner,
  platform,
  renter,
  startWorld,
  stopWorld,
} from '../../bookings/tests/rental-world';

interface Pushed {
  path: string;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

let pushService: Server;
let pushUrl = '';
let status = 201;
const pushed: Pushed[] = [];
const browser = createECDH('prime256v1');
browser.generateKeys();
const auth = randomBytes(16);
const keys = { p256dh: browser.getPublicKey('base64url'), auth: auth.toString('base64url') };

beforeAll(async () => {
  pushService = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      pushed.push({
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks),
      });
      response.writeHead(status);
      response.end();
    });
  });
  await new Promise<void>((resolve) => pushService.listen(0, '127.0.0.1', resolve));
  pushUrl = `http://127.0.0.1:${(pushService.address() as AddressInfo).port}`;
  await startWorld('deliveries');
});
afterAll(async () => {
  await stopWorld();
  await new Promise((resolve) => pushService.close(resolve));
});

/** As the browser does it. */
function opened(body: Buffer): { title: string; body: string; url: string; tag: string } {
  const hkdf = (key: Buffer, salt: Buffer, info: Buffer | string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', key, salt, info, bytes));
  const [salt, theirs, sealed] = [body.subarray(0, 16), body.subarray(21, 86), body.subarray(86)];
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), browser.getPublicKey(), theirs]);
  const shared = hkdf(browser.computeSecret(theirs), auth, info, 32);
  const key = hkdf(shared, salt, 'Content-Encoding: aes128gcm\0', 16);
  const nonce = hkdf(shared, salt, 'Content-Encoding: nonce\0', 12);
  const decipher = createDecipheriv('aes-128-gcm', key, nonce);
  decipher.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  return JSON.parse(plain.subarray(0, -1).toString('utf8'));
}

const subscribe = (endpoint: string, token = renter, more: object = {}) =>
  api.post('/api/notifications/push-subscriptions', { endpoint, keys, ...more }, token);
const deliveries = async (bookingId: string, channel: string) =>
  (
    await platform.pg.query(
      `select d.id::text, d.state, d.attempts, d.deliver_at, d.last_error, n.kind
        from rental.notification_delivery d join rental.notification n on n.id = d.notification_id
        where n.about = $1 and d.channel = $2 order by d.id`,
      [bookingId, channel],
    )
  ).rows as { id: string; state: string; attempts: number; deliver_at: Date; kind: string }[];
const ended = (bookingId: string, channel: string, state: string) =>
  until(
    `${channel} ${state}`,
    () => deliveries(bookingId, channel),
    (all) => all.length > 0 && all.every((one) => one.state === state),
  );

test('a browser is told once, and only it can read what', async () => {
  const { json } = await api.get('/api/notifications/push-key', renter);
  expect(json.data.publicKey).toMatch(/^[\w-]{87}$/);
  const first = await subscribe(`${pushUrl}/renter`);
  const again = await subscribe(`${pushUrl}/renter`);
  expect([first.status, again.json.data.id]).toEqual([201, first.json.data.id]);
  const { bookingId } = await bookAndPay(20, 22);
  await ended(bookingId, 'push', 'sent');
  expect(pushed.map(({ path }) => path)).toEqual(['/renter']);
  const [{ headers, body }] = pushed as [Pushed];
  expect(headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '86400' });
  expect(headers.authorization).toContain(`k=${json.data.publicKey}`);
  const told = opened(body);
  expect(told.title).toMatch(/^Your booking is confirmed: /);
  expect(decodeURIComponent(told.url)).toContain(`to=/bookings/${bookingId}`);
});

test('what is not public, or not the caller’s, is refused', async () => {
  for (const endpoint of [
    'https://10.0.0.1/x',
    'http://example.com/x',
    'ftp://x',
    'https://intranet/x',
  ])
    expect((await subscribe(endpoint)).status).toBe(400);
  expect(
    (
      await subscribe('https://push.example.com/x', renter, {
        keys: { p256dh: 'AAAAAAAA', auth: 'AAAAAAAA' },
      })
    ).status,
  ).toBe(400);
  const { id } = (await subscribe(`${pushUrl}/owner`, owner)).json.data;
  const remove = (token: string) =>
    api.call('DELETE', `/api/notifications/push-subscriptions/${id}`, { token });
  expect((await remove(renter)).status).toBe(404);
  expect((await remove(owner)).status).toBe(200);
  expect((await remove(owner)).status).toBe(404);
});

test('a text message goes to whoever asked for one and has a number', async () => {
  await platform.pg.query(
    `update up_users set phone = '+49 171 5550123' where email = 'renter@demo.test'`,
  );
  const body = { preferences: { bookings: { sms: true } } };
  await api.call('PUT', '/api/notifications/preferences', { token: renter, body });
  const { bookingId } = await bookAndPay(30, 32);
  await ended(bookingId, 'sms', 'sent');
  const sent = (await api.get('/api/dev/mailbox?to=%2B491715550123')).json.data;
  expect(sent).toHaveLength(1);
  expect(sent[0].text).toMatch(
    /^Your booking is confirmed: .+\nhttp:\/\/\S+\/bookings\/[a-z0-9]+$/,
  );
});

test('a failure is tried again later, given up in the end, and staff bring it back', async () => {
  status = 500;
  pushed.splice(0);
  const { bookingId } = await bookAndPay(40, 42);
  const failed = await until(
    'the first try',
    () => deliveries(bookingId, 'push'),
    ([one]) => one?.attempts === 1,
  );
  expect(failed[0]).toMatchObject({ state: 'waiting', kind: 'confirmed' });
  for (const [attempts, pause] of [
    'PT31S',
    'PT2M',
    'PT8M',
    'PT32M',
    'PT3H',
    'PT6H',
    'PT6H',
    'PT6H',
  ].entries()) {
    await api.advance(pause);
    await until(
      `try ${attempts + 2}`,
      () => deliveries(bookingId, 'push'),
      ([one]) => one?.attempts === attempts + 2,
    );
  }
  await ended(bookingId, 'push', 'dead');
  expect(pushed).toHaveLength(9);

  const staff = await demoStaff(new Api(platform.cmsUrl, platform.emulatorUrl));
  const dead = (await api.get('/notifications/dead?channel=push', staff.Support)).json;
  expect(dead.data).toEqual([
    expect.objectContaining({
      kind: 'confirmed',
      attempts: 9,
      about: bookingId,
      error: 'Error: the push service answered 500',
    }),
  ]);
  expect(
    (await api.post('/notifications/dead/retry', { ids: [dead.data[0].id] }, staff.Auditor)).status,
  ).toBe(403);
  status = 201;
  const retried = await api.post(
    '/notifications/dead/retry',
    { ids: [dead.data[0].id] },
    staff.Support,
  );
  expect(retried.json.data).toEqual({ retried: 1 });
  await ended(bookingId, 'push', 'sent');
  const { rows } = await platform.pg.query(
    `select action, subject_id from rental.audit_log where action = 'delivery.retry'`,
  );
  expect(rows).toEqual([{ action: 'delivery.retry', subject_id: dead.data[0].id }]);
});

test('a browser that is gone is forgotten', async () => {
  status = 410;
  const { bookingId } = await bookAndPay(50, 52);
  await ended(bookingId, 'push', 'skipped');
  const { rows } = await platform.pg.query(
    'select count(*)::int as n from rental.push_subscription',
  );
  expect(rows[0].n).toBe(0);
});

test('a process that dies with a delivery in hand leaves it to the next', async () => {
  const { bookingId } = await bookAndPay(60, 62);
  const [mail] = await ended(bookingId, 'email', 'sent');
  await platform.pg.query(
    `update rental.notification_delivery set state = 'waiting', ended_at = null, attempts = 0,
      locked_until = clock_timestamp() + interval '1 hour' where id = $1`,
    [mail?.id],
  );
  const other = await bookAndPay(70, 72);
  await ended(other.bookingId, 'email', 'sent');
  const held = (await deliveries(bookingId, 'email')).find(({ id }) => id === mail?.id);
  expect([held?.state, held?.attempts]).toEqual(['waiting', 0]);
  await platform.pg.query(
    `update rental.notification_delivery set locked_until = clock_timestamp() where id = $1`,
    [mail?.id],
  );
  await ended(bookingId, 'email', 'sent');
});
