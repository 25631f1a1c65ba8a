/** Each step of a rental is told to each side: once, on the channels that it chose, in its language. */
import { until } from '@rental/config/testing/api';
import {
  api,
  book,
  bookAndPay,
  expectAllInvariants,
  HOUR_MS,
  owner,
  platform,
  renter,
  report,
  shifted,
  startWorld,
  stopWorld,
} from '../../bookings/tests/rental-world';

interface Told {
  id: string;
  kind: string;
  title: string;
  text: string;
  link: string;
  readAt: string | null;
}
interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

beforeAll(async () => {
  await startWorld('notifications');
  await platform.pg.query(`update up_users set locale_code = 'de' where email = 'owner@demo.test'`);
});
afterAll(stopWorld);

/** Every event is noted and every delivery has ended. */
const rest = () =>
  until(
    'nothing is on its way',
    async () =>
      Number(
        (
          await platform.pg.query(`select
          (select count(*) from rental.outbox where done_at is null and dead_at is null)
          + (select count(*) from rental.notification_delivery where state = 'waiting'
              and deliver_at <= now() + interval '400 days') as n`)
        ).rows[0].n,
      ),
    (n) => n === 0,
  );
const listed = async (token: string, query = ''): Promise<Told[]> =>
  (await api.get(`/api/notifications?pagination[pageSize]=100${query}`, token)).json.data;
const about = async (bookingId: string, token: string): Promise<Told[]> =>
  (await listed(token)).filter(({ link }) => link.startsWith(`/bookings/${bookingId}`)).reverse();
const kindsOf = (told: readonly Told[]) => told.map(({ kind }) => kind);
const mailsTo = async (to: string, words: string): Promise<Mail[]> =>
  ((await api.get(`/api/dev/mailbox?to=${to}`)).json.data as Mail[]).filter(({ text }) =>
    text.includes(words),
  );

test('a whole rental: each step once in the app and once by mail, to each side in its language', async () => {
  const { bookingId, startAt, endAt } = await bookAndPay(20, 22);
  await api.clockTo(shifted(startAt, HOUR_MS));
  await api.reach(bookingId, renter, 'INSPECTION_PENDING');
  await report(bookingId, 'CHECK_IN');
  await api.clockTo(shifted(endAt, 60_000));
  await report(bookingId, 'CHECK_OUT');
  await api.reach(bookingId, renter, 'COMPLETED');
  await rest();

  const [mine, theirs] = [await about(bookingId, renter), await about(bookingId, owner)];
  expect(kindsOf(mine).sort()).toEqual(
    [
      'confirmed',
      'upcoming',
      'deposit_held',
      'check_in_due',
      'started',
      'return_due',
      'completed',
      'deposit_released',
    ].sort(),
  );
  expect(kindsOf(theirs).sort()).toEqual(
    ['confirmed', 'upcoming', 'check_in_due', 'started', 'return_due', 'completed'].sort(),
  );
  expect(mine[0]).toMatchObject({ kind: 'confirmed', readAt: null });
  expect(mine[0]?.title).toMatch(/^Your booking is confirmed: /);
  expect(theirs[0]?.title).toMatch(/^Du hast eine Buchung: /);

  for (const [to, told] of [
    ['renter@demo.test', mine],
    ['owner@demo.test', theirs],
  ] as const) {
    const mails = await mailsTo(to, `/bookings/${bookingId}`);
    expect(mails.map(({ subject }) => subject).sort()).toEqual(
      told.map(({ title }) => title).sort(),
    );
  }
  await expectAllInvariants();
});

test('a request and its refusal: nothing of the other side’s own stands in any text', async () => {
  await platform.pg
    .query(`update up_users set first_name = 'Gwendolyn', display_name = 'Gwendolyn Featherstone',
    phone = '+49 171 5550123' where email = 'renter@demo.test'`);
  await platform.pg
    .query(`update up_users set first_name = 'Bartholomew', display_name = 'Bartholomew Quill',
    phone = '+49 171 5550199' where email = 'owner@demo.test'`);
  const { bookingId, paymentClientSecret } = await book(
    40,
    42,
    `instant_book = false, address = 'Quiet Lane 7'`,
  );
  await api.pay(paymentClientSecret);
  await api.reach(bookingId, renter, 'PENDING_OWNER_APPROVAL');
  await api.post(`/api/bookings/${bookingId}/decline`, { reason: 'It is being repaired.' }, owner);
  await api.reach(bookingId, renter, 'EXPIRED');
  await rest();

  const [mine, theirs] = [await about(bookingId, renter), await about(bookingId, owner)];
  expect([kindsOf(mine), kindsOf(theirs)]).toEqual([
    ['request_made', 'request_declined'],
    ['request_made'],
  ]);
  const mails = [
    ...(await mailsTo('renter@demo.test', `/bookings/${bookingId}`)),
    ...(await mailsTo('owner@demo.test', `/bookings/${bookingId}`)),
  ];
  expect(mails).toHaveLength(3);
  const written = mails.map(({ to: _, ...mail }) => mail);
  const all = JSON.stringify([mine, theirs, written]);
  for (const own of [
    'Featherstone',
    'Gwendolyn',
    'Quill',
    'Bartholomew',
    '5550123',
    '5550199',
    'renter@demo.test',
    'owner@demo.test',
    'Quiet Lane 7',
  ])
    expect(all).not.toContain(own);
});

test('a channel that is switched off stays silent; what is mandatory cannot be switched off', async () => {
  const off = { preferences: { bookings: { email: false, inApp: true } } };
  const { status, json } = await api.call('PUT', '/api/notifications/preferences', {
    token: renter,
    body: off,
  });
  const row = (name: string) =>
    json.data.groups.find((group: { name: string }) => group.name === name).channels;
  expect([status, row('bookings').email, row('payments').email]).toEqual([
    200,
    { enabled: false, locked: false },
    { enabled: true, locked: true },
  ]);
  for (const preferences of [{ payments: { email: false } }, { nothing: { email: false } }]) {
    const refused = await api.call('PUT', '/api/notifications/preferences', {
      token: renter,
      body: { preferences },
    });
    expect([refused.status, refused.json.error.details.code]).toEqual([400, 'VALIDATION_FAILED']);
  }
  const { bookingId } = await bookAndPay(50, 52);
  await rest();
  expect(kindsOf(await about(bookingId, renter))).toContain('confirmed');
  expect(await mailsTo('renter@demo.test', `/bookings/${bookingId}`)).toEqual([]);
  expect(await mailsTo('owner@demo.test', `/bookings/${bookingId}`)).toHaveLength(1);
});

test('the link in a mail ends such mails with one click, and nobody can forge it', async () => {
  const [mail] = await mailsTo('owner@demo.test', '/unsubscribe?token=');
  const token = /token=([\w.-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
  const path = (of: string) => `/api/notifications/unsubscribe?token=${of}`;
  expect((await api.get(path(token))).json.data).toEqual({ group: 'bookings', email: true });
  for (const forged of ['x', token.replace('bookings', 'reminders'), `${token}x`, token.slice(2)])
    expect((await api.post(path(forged), {})).status).toBe(404);
  const ended = await api.call('POST', path(token), {
    raw: 'List-Unsubscribe=One-Click',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect([ended.status, ended.json.data]).toEqual([200, { group: 'bookings', email: false }]);
  const { bookingId } = await bookAndPay(60, 62);
  await rest();
  expect(await mailsTo('owner@demo.test', `/bookings/${bookingId}`)).toEqual([]);
  expect(kindsOf(await about(bookingId, owner))).toEqual(['confirmed']);
});

test('what is read is no longer counted, and only the own is listed and marked', async () => {
  const stranger = (await api.register('stranger')).jwt;
  const unread = async (token: string) =>
    (await api.get('/api/notifications/unread', token)).json.data.unread as number;
  const [first, second] = await listed(renter);
  const before = await unread(renter);
  expect(before).toBeGreaterThan(2);
  expect(await listed(stranger)).toEqual([]);
  await api.post('/api/notifications/read', { ids: [first?.id] }, stranger);
  expect(await unread(renter)).toBe(before);
  const marked = await api.post('/api/notifications/read', { ids: [first?.id] }, renter);
  expect(marked.json.data).toEqual({ unread: before - 1 });
  expect((await listed(renter))[0]).toMatchObject({ id: first?.id, readAt: expect.any(String) });
  expect((await api.post('/api/notifications/read', {}, renter)).status).toBe(400);
  expect((await api.post('/api/notifications/read', { all: true }, renter)).json.data).toEqual({
    unread: 0,
  });
  const page = await api.get(
    '/api/notifications?pagination[page]=2&pagination[pageSize]=1',
    renter,
  );
  expect([page.json.data[0].id, page.json.meta.unread]).toEqual([second?.id, 0]);
  const german = (await listed(renter, '&language=de')).find(({ kind }) => kind === 'confirmed');
  expect(german?.title).toMatch(/^Deine Buchung ist bestätigt: /);
});

test('an event that is handled twice is told once', async () => {
  const counts = () =>
    platform.pg.query(`select (select count(*) from rental.notification) as told,
      (select count(*) from rental.notification_delivery) as sent`);
  const before = (await counts()).rows[0];
  const again = await platform.pg.query(
    `update rental.outbox set done_at = null where consumer = 'notifications' and done_at is not null`,
  );
  expect(again.rowCount).toBeGreaterThan(10);
  await rest();
  expect((await counts()).rows[0]).toEqual(before);
});
