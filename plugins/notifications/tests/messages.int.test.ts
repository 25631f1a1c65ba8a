/** Whoever does not read a message is told of it: later, once, and not when it was read meanwhile. */
import { randomUUID } from 'node:crypto';
import { until } from '@rental/config/testing/api';
import {
  api,
  listing,
  owner,
  platform,
  startWorld,
  stopWorld,
} from '../../bookings/tests/rental-world';

beforeAll(() => startWorld('message-news'));
afterAll(stopWorld);

async function begun() {
  const asker = await api.register('asker');
  const { id: listingId } = await listing(40, 42);
  const body = { listingId, text: 'Is a strap included?' };
  const { json } = await api.post('/api/conversations', body, asker.jwt);
  return { id: json.data.conversationId as string, asker };
}
const say = (id: string, text: string, token: string) =>
  api.post(`/api/conversations/${id}/messages`, { text, clientId: randomUUID() }, token);
/** Once every message has been looked at. */
const mails = async (id: string): Promise<string[]> => {
  await until(
    'all is noted',
    async () =>
      (
        await platform.pg.query(
          "select count(*)::int as n from rental.outbox where consumer = 'notifications' and done_at is null",
        )
      ).rows[0].n,
    (n) => n === 0,
  );
  const { rows } = await platform.pg.query(
    `select d.state from rental.notification_delivery d
      join rental.notification n on n.id = d.notification_id
      where n.about = $1 and d.channel = 'email' order by d.id`,
    [id],
  );
  return rows.map(({ state }) => state);
};
const becomes = (id: string, wanted: string[]) =>
  until(
    wanted.join(),
    () => mails(id),
    (states) => states.join() === wanted.join(),
  );

test('several unread messages are told of once, without a word of them; the next after reading again', async () => {
  const { id, asker } = await begun();
  await say(id, 'And a case?', asker.jwt);
  await say(id, 'Hello?', asker.jwt);
  expect(await mails(id)).toEqual(['waiting']);
  await api.advance('PT6M');
  await becomes(id, ['sent']);
  const { data } = (await api.get('/api/dev/mailbox?to=owner@demo.test')).json;
  const mail = (data as { subject: string; text: string }[]).find(({ text }) =>
    text.includes(`/messages/${id}`),
  );
  expect(mail?.subject).toMatch(/^A new message: /);
  expect(mail?.text).not.toContain('strap');
  const told = (await api.get('/api/notifications', owner)).json.data as { kind: string }[];
  expect(told.map(({ kind }) => kind)).not.toContain('message');

  await api.post(`/api/conversations/${id}/read`, { seq: 99 }, owner);
  await say(id, 'Once more', asker.jwt);
  expect(await mails(id)).toEqual(['sent', 'waiting']);
});

test('a message that is read in time is not told of', async () => {
  const { id } = await begun();
  expect(await mails(id)).toEqual(['waiting']);
  await api.post(`/api/conversations/${id}/read`, { seq: 99 }, owner);
  await api.advance('PT6M');
  await becomes(id, ['skipped']);
});
