/** Quiet hours in the zone of the person, and the mail of the day. */
import { until } from '@rental/config/testing/api';
import {
  api,
  bookAndPay,
  HOUR_MS,
  platform,
  renter,
  shifted,
  startWorld,
  stopWorld,
} from '../../bookings/tests/rental-world';

const ZONE = 'Asia/Tokyo';

beforeAll(async () => {
  await startWorld('waiting');
  await platform.pg.query(`update up_users set time_zone = $1 where email = 'renter@demo.test'`, [
    ZONE,
  ]);
});
afterAll(stopWorld);

const put = (body: object) =>
  api.call('PUT', '/api/notifications/preferences', { token: renter, body });
/** `HH:MM` in the zone, some hours from now. */
const clock = async (hours: number): Promise<string> =>
  new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, timeStyle: 'short' }).format(
    shifted((await api.now()).toISOString(), hours * HOUR_MS),
  );
const mailsAbout = async (words: string) =>
  (
    (await api.get('/api/dev/mailbox?to=renter@demo.test')).json.data as {
      subject: string;
      text: string;
    }[]
  ).filter(({ text }) => text.includes(words));
const states = async (bookingId: string): Promise<string[]> =>
  (
    await platform.pg.query(
      `select d.state from rental.notification_delivery d
        join rental.notification n on n.id = d.notification_id
        where n.about = $1 and n.side = 'renter' and d.channel = 'email' order by d.id`,
      [bookingId],
    )
  ).rows.map(({ state }) => state);
const reach = (bookingId: string, wanted: string) =>
  until(
    wanted,
    () => states(bookingId),
    (all) => all.length > 0 && all.every((state) => state === wanted),
  );

test('what comes in quiet hours goes out when they are over', async () => {
  const quietHours = { from: await clock(-1), to: await clock(2) };
  const { json } = await put({ quietHours });
  expect(json.data.settings).toEqual({ timeZone: ZONE, quietHours, digest: null });
  const { bookingId } = await bookAndPay(20, 22);
  expect(await reach(bookingId, 'waiting')).toHaveLength(1);
  await api.advance('PT1H');
  expect(await states(bookingId)).toEqual(['waiting']);
  expect((await api.get('/api/notifications/unread', renter)).json.data.unread).toBeGreaterThan(0);
  await api.advance('PT1H5M');
  await reach(bookingId, 'sent');
  expect(await mailsAbout(`/bookings/${bookingId}`)).toHaveLength(1);
  expect((await put({ quietHours: null })).json.data.settings.quietHours).toBeNull();
});

test('the mail of the day has all that waited for it, once', async () => {
  await api.post('/api/notifications/read', { all: true }, renter);
  const digest = { at: await clock(3), groups: ['bookings'] };
  expect((await put({ digest })).json.data.settings.digest).toEqual(digest);
  const [first, second] = [await bookAndPay(30, 32), await bookAndPay(40, 42)];
  await reach(second.bookingId, 'waiting');
  await api.advance('PT3H5M');
  await reach(first.bookingId, 'sent');
  await reach(second.bookingId, 'sent');
  const mails = await mailsAbout(`/bookings/${first.bookingId}`);
  expect(mails.map(({ subject }) => subject)).toEqual(['2 things that happened']);
  expect(mails[0]?.text).toContain(`/bookings/${second.bookingId}`);

  const token = /token=([\w.-]+)/.exec(mails[0]?.text ?? '')?.[1];
  const ended = await api.post(`/api/notifications/unsubscribe?token=${token}`, {});
  expect(ended.json.data).toEqual({ group: 'digest', email: false });
  const { data } = (await api.get('/api/notifications/preferences', renter)).json;
  const bookings = data.groups.find(({ name }: { name: string }) => name === 'bookings');
  expect([data.settings.digest, bookings.channels.email.enabled]).toEqual([null, false]);
});

test('what was read in the app meanwhile is not mailed once more', async () => {
  await put({
    preferences: { bookings: { email: true } },
    digest: { at: await clock(3), groups: ['bookings'] },
  });
  const { bookingId } = await bookAndPay(50, 52);
  await reach(bookingId, 'waiting');
  await api.post('/api/notifications/read', { all: true }, renter);
  await api.advance('PT3H5M');
  await reach(bookingId, 'skipped');
  expect(await mailsAbout(`/bookings/${bookingId}`)).toEqual([]);
});

test.each([
  [{ quietHours: { from: '25:00', to: '07:00' } }],
  [{ quietHours: { from: '07:00', to: '07:00' } }],
  [{ digest: { at: '08:00', groups: [] } }],
  [{ digest: { at: '08:00', groups: ['payments'] } }],
])('%j is refused', async (body) => {
  const { status, json } = await put(body);
  expect([status, json.error.details.code]).toEqual([400, 'VALIDATION_FAILED']);
});
