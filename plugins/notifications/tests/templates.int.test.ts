/** Texts as content: staff write, try and publish them; what is unsound is not kept. */
import { demoStaff, type StaffRole } from '@rental/config/testing/staff';
import { api, bookAndPay, renter, startWorld, stopWorld } from '../../bookings/tests/rental-world';
import { until } from '@rental/config/testing/api';

const BASE = '/content-manager/collection-types/api::notification-template.notification-template';
const template = {
  kind: 'confirmed',
  side: 'renter',
  language: 'en',
  title: 'See you soon: {title}',
  body: 'From {start} to {end}.\n\nBooking {number} is yours.',
};

let staff: Record<StaffRole, string>;

beforeAll(async () => {
  await startWorld('templates');
  staff = await demoStaff(api);
});
afterAll(stopWorld);

const save = (changed: object = {}) => api.post(BASE, { ...template, ...changed }, staff.Content);
const latest = async (query = '') =>
  (await api.get(`/api/notifications?${query}`, renter)).json.data.find(
    ({ kind }: { kind: string }) => kind === 'confirmed',
  );

test('a draft changes nothing; published, it holds in the app and in mails, else our own words do', async () => {
  const { bookingId } = await bookAndPay(20, 22);
  const told = await until<{ title: string } | undefined>('it is told', () => latest(), Boolean);
  expect(told?.title).toMatch(/^Your booking is confirmed: /);

  const saved = await save();
  expect([saved.status, saved.text.slice(0, 300)]).toEqual([201, expect.any(String)]);
  const id = saved.json.data.documentId as string;
  expect((await latest()).title).toMatch(/^Your booking is confirmed: /);
  const published = await api.post(`${BASE}/${id}/actions/publish`, {}, staff.Content);
  expect(published.status).toBe(200);
  const now = await latest();
  expect(now.title).toMatch(/^See you soon: /);
  expect(now.text).toMatch(/^From .+ to .+\.\n\nBooking RP-\w+ is yours\.$/);
  expect((await latest('language=de')).title).toMatch(/^Deine Buchung ist bestätigt: /);

  const next = await bookAndPay(30, 32);
  const mail = await until(
    'the mail',
    async () =>
      (
        (await api.get('/api/dev/mailbox?to=renter@demo.test')).json.data as {
          subject: string;
          text: string;
        }[]
      ).find(({ text }) => text.includes(`/bookings/${next.bookingId}`)),
    Boolean,
  );
  expect(mail?.subject).toMatch(/^See you soon: /);
  expect(bookingId).not.toBe(next.bookingId);

  const again = await save();
  expect([again.status, again.json.error.details.errors[0].path]).toEqual([400, ['kind']]);
});

test.each([
  [{ kind: 'upcoming', title: 'Hello {lastName}' }, 'title'],
  [{ kind: 'upcoming', body: 'Call +49 171 5550123.' }, 'body'],
  [{ kind: 'upcoming', side: 'next' }, 'side'],
])('%j is not kept', async (changed, field) => {
  const { status, json } = await save(changed);
  expect([status, json.error.details.errors[0].path]).toEqual([400, [field]]);
});

test('staff see it filled, with what is wrong, and send it to themselves', async () => {
  const shown = await api.post('/notifications/templates/preview', template, staff.Content);
  expect(shown.json.data).toMatchObject({
    title: 'See you soon: Acoustic guitar',
    problems: [],
    names: expect.arrayContaining(['title', 'number', 'start', 'end']),
  });
  const wrong = { ...template, title: 'Hello {you}' };
  const found = await api.post('/notifications/templates/preview', wrong, staff.Content);
  expect(found.json.data.problems).toEqual([expect.objectContaining({ field: 'title' })]);
  const refused = await api.post('/notifications/templates/test-send', wrong, staff.Content);
  expect(refused.status).toBe(400);
  const sent = await api.post('/notifications/templates/test-send', template, staff.Content);
  const { to } = sent.json.data;
  const { data } = (await api.get(`/api/dev/mailbox?to=${to}`)).json;
  expect(data[0].subject).toBe('[Test] See you soon: Acoustic guitar');
});
