/** Conversations over HTTP: who is in them, what is masked, what is counted, who may do what. */
import { randomUUID } from 'node:crypto';
import { until } from '@rental/config/testing/api';
import { demoStaff } from '@rental/config/testing/staff';
import {
  api,
  book,
  bookAndPay,
  listing,
  owner,
  platform,
  renter,
  startWorld,
  stopWorld,
} from '../../bookings/tests/rental-world';
import { evidencePhoto } from '../../bookings/tests/dispute-world';

beforeAll(() => startWorld('conversations', { RATE_LIMIT_FACTOR: '1' }));
afterAll(stopWorld);

const say = (id: string, text: string, token = renter, more: object = {}) =>
  api.post(`/api/conversations/${id}/messages`, { text, clientId: randomUUID(), ...more }, token);
const read = async (id: string, token = renter, query = '') =>
  (await api.get(`/api/conversations/${id}/messages${query}`, token)).json;
const seqsOf = (messages: { seq: number }[]) => messages.map(({ seq }) => seq);
const show = async (id: string, token = renter) =>
  (await api.get(`/api/conversations/${id}`, token)).json.data;

/** Somebody new writes about a listing of owner@: a limit counts for each of them alone. */
async function begun(text = 'Is a strap included?') {
  const asker = await api.register('asker');
  const { id: listingId } = await listing(40, 42);
  const answer = await api.post('/api/conversations', { listingId, text }, asker.jwt);
  expect([answer.status, answer.text.slice(0, 200)]).toEqual([201, expect.any(String)]);
  return { id: answer.json.data.conversationId as string, listingId, asker };
}

test('a question about a listing: one conversation, numbered, unread on the other side, in both inboxes', async () => {
  const { id, listingId, asker } = await begun();
  const again = await api.post('/api/conversations', { listingId, text: 'And a case?' }, asker.jwt);
  expect(again.json.data).toMatchObject({ conversationId: id, message: { seq: 2 } });
  expect((await say(id, 'Both are.', owner)).json.data).toMatchObject({ seq: 3, kind: 'user' });

  expect(await show(id, owner)).toMatchObject({
    role: 'owner',
    unread: 2,
    booking: null,
    lastMessage: { text: 'Both are.', mine: true },
    open: false,
  });
  const marked = await api.post(`/api/conversations/${id}/read`, { seq: 99 }, owner);
  expect(marked.json.data).toEqual({ readSeq: 3 });
  expect((await api.post(`/api/conversations/${id}/read`, { seq: 1 }, owner)).json.data).toEqual({
    readSeq: 3,
  });
  const inbox = (await api.get('/api/conversations', asker.jwt)).json;
  expect([inbox.meta.pagination.total, inbox.data[0]]).toEqual([
    1,
    expect.objectContaining({ id, unread: 1, otherReadSeq: 3, role: 'renter' }),
  ]);
  expect((await api.get('/api/chat/unread', asker.jwt)).json.data).toEqual({ unread: 1 });
  const found = await api.get(`/api/chat/conversation?listingId=${listingId}`, asker.jwt);
  expect(found.json.data).toEqual({ conversationId: id });
  expect(seqsOf((await read(id, asker.jwt, '?after=1')).data)).toEqual([2, 3]);
  expect(
    (await read(id, asker.jwt, '?before=3')).data.map((m: { text: string }) => m.text),
  ).toEqual(['Is a strap included?', 'And a case?']);
  expect(JSON.stringify(inbox)).not.toContain('@demo.test');
});

test('nobody reads, writes, marks, blocks or reports what is not theirs; an own listing is no partner', async () => {
  const { id, listingId } = await begun();
  const stranger = (await api.register('stranger')).jwt;
  const asked = await Promise.all([
    api.get(`/api/conversations/${id}`, stranger),
    api.get(`/api/conversations/${id}/messages`, stranger),
    say(id, 'Hello', stranger),
    api.post(`/api/conversations/${id}/read`, { seq: 1 }, stranger),
    api.post(`/api/conversations/${id}/block`, { blocked: true }, stranger),
    api.post(`/api/conversations/${id}/reports`, { reason: 'fraud' }, stranger),
    api.post('/api/conversations', { bookingId: 'nobodys', text: 'Hi' }, stranger),
    api.post('/api/conversations', { listingId: 'nothing', text: 'Hi' }, stranger),
  ]);
  expect(asked.map(({ status }) => status)).toEqual(Array(8).fill(404));
  expect((await api.get('/api/conversations', stranger)).json.data).toEqual([]);
  const own = await api.post('/api/conversations', { listingId, text: 'Hi' }, owner);
  expect([own.status, own.json.error.details.code]).toEqual([403, 'OWN_LISTING']);
  const bad = [{ text: 'x' }, { text: '', clientId: 'a' }, { text: 'x', clientId: 'a', seq: 1 }];
  for (const body of bad)
    expect((await api.post(`/api/conversations/${id}/messages`, body, owner)).status).toBe(400);
});

test('contact data is masked, over consecutive messages too, and what was written is sealed', async () => {
  const { id, asker } = await begun('Write to anna.huber@example.com please');
  await say(id, 'my number is 0660', asker.jwt);
  await say(id, '123 45 67', asker.jwt);
  const texts = (await read(id, owner)).data.map(({ text }: { text: string }) => text);
  expect(texts[0]).toBe('Write to [email •••] please');
  expect(texts[2]).toContain('[phone •••]');
  const { rows } = await platform.pg.query(
    'select text, sealed from rental.message where conversation_id = $1 order by seq',
    [id],
  );
  expect(rows.map(({ sealed }) => sealed !== null)).toEqual([true, false, true]);
  expect(JSON.stringify(rows)).not.toContain('anna.huber');
});

test('a resend is stored once, also at the same moment; many at once are numbered without a gap', async () => {
  const { id, asker } = await begun('One');
  const clientId = randomUUID();
  const resent = await Promise.all([1, 2, 3].map(() => say(id, 'Two', asker.jwt, { clientId })));
  expect(new Set(resent.map(({ json }) => json.data.id)).size).toBe(1);
  await Promise.all(
    [...Array(8).keys()].map((n) => say(id, `m${n}`, n % 2 === 0 ? asker.jwt : owner)),
  );
  const { data, meta } = await read(id, owner);
  expect([seqsOf(data), meta.lastSeq]).toEqual([[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 10]);
});

test('ten messages a minute for each person and conversation', async () => {
  const { id, asker } = await begun('1');
  for (let n = 2; n <= 10; n += 1) expect((await say(id, `${n}`, asker.jwt)).status).toBe(201);
  const refused = await say(id, '11', asker.jwt);
  expect([refused.status, refused.json.error.details.code]).toEqual([429, 'RATE_LIMITED']);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await say(id, 'I am another', owner)).status).toBe(201);
});

test('a block stops both ways and is taken back; a report is kept once while it is open', async () => {
  const { id, asker } = await begun();
  const block = (blocked: boolean) =>
    api.post(`/api/conversations/${id}/block`, { blocked }, owner);
  expect((await block(true)).json.data.blocked).toBe(true);
  for (const token of [owner, asker.jwt]) {
    const refused = await say(id, 'Hello?', token);
    expect([refused.status, refused.json.error.details.code]).toEqual([
      403,
      'CONVERSATION_BLOCKED',
    ]);
  }
  expect((await show(id, asker.jwt)).blocked).toBe(false);
  expect((await block(false)).json.data.blocked).toBe(false);
  expect((await say(id, 'Hello!', owner)).status).toBe(201);
  const report = () =>
    api.post(`/api/conversations/${id}/reports`, { reason: 'offensive', words: 'Rude' }, owner);
  const [first, second] = [await report(), await report()];
  expect([first.status, second.json.data.id]).toEqual([201, first.json.data.id]);
});

test('staff read a reported conversation, with what was masked, and the log says so; no other one', async () => {
  const { id, asker } = await begun('Write to anna.huber@example.com');
  const staff = await demoStaff(api);
  const open = () => api.get(`/chat/reported/${id}`, staff.Moderator);
  expect((await open()).status).toBe(404);
  await api.post(`/api/conversations/${id}/reports`, { reason: 'fraud' }, owner);
  const listed = (await api.get('/chat/reported', staff.Moderator)).json;
  expect(listed.data.map((one: { id: string }) => one.id)).toContain(id);
  expect((await open()).json.data).toMatchObject({
    reports: [{ reason: 'fraud' }],
    log: [{ text: 'Write to [email •••]', original: 'Write to anna.huber@example.com' }],
  });
  const logged = async () =>
    (
      await platform.pg.query(
        "select action from rental.audit_log where subject_kind = 'conversation' and subject_id = $1 order by id",
        [id],
      )
    ).rows.map(({ action }) => action);
  expect(await logged()).toEqual(['conversation.read']);
  const note = { note: 'Only a mail address' };
  const dismissed = await api.post(`/chat/reported/${id}/dismiss`, note, staff.Moderator);
  expect(dismissed.json.data).toEqual({ closed: 1 });
  expect([(await open()).status, await logged()]).toEqual([
    404,
    ['conversation.read', 'report.dismiss'],
  ]);
  expect((await say(id, 'Understood', asker.jwt)).status).toBe(201);
});

test("a booking says how it goes on, opens contact and pictures; its unpaid beginning is nobody's business", async () => {
  const unpaid = await book(3, 5);
  const early = { bookingId: unpaid.bookingId, text: 'Hi' };
  expect((await api.post('/api/conversations', early, owner)).status).toBe(404);
  const { bookingId } = await bookAndPay(20, 22);
  const path = `/api/chat/conversation?bookingId=${bookingId}`;
  const id = (await until(
    'a conversation of the booking',
    async () => (await api.get(path, renter)).json.data?.conversationId as string | null,
    Boolean,
  ))!;
  const { data } = await read(id);
  expect(data.at(-1)).toMatchObject({
    kind: 'system',
    senderId: null,
    notice: { name: 'confirmed', bookingId },
  });
  expect(await show(id, owner)).toMatchObject({ open: true, booking: { status: 'CONFIRMED' } });
  expect((await say(id, 'Ring 0660 1234567', owner)).json.data.text).toBe('Ring 0660 1234567');

  const photo = await evidencePhoto(renter, 'message');
  const attachments = [photo];
  const sent = await say(id, '', renter, { attachments });
  expect(sent.json.data.attachments).toEqual([{ uploadId: photo, url: expect.any(String) }]);
  expect((await fetch(sent.json.data.attachments[0].url)).headers.get('content-type')).toBe(
    'image/webp',
  );
  expect((await say(id, 'Again', renter, { attachments })).status).toBe(400);
  expect((await say(id, 'Not mine', owner, { attachments })).status).toBe(400);
  const before = await begun();
  const refused = await say(before.id, 'Look', owner, { attachments });
  expect([refused.status, refused.json.error.details.code]).toEqual([403, 'ATTACHMENTS_NOT_YET']);

  await api.post(`/api/bookings/${bookingId}/cancel`, {}, renter);
  const last = await until(
    'the cancellation is said',
    async () => (await read(id)).data.at(-1),
    (message) => message?.notice?.name === 'cancelled',
  );
  expect(last.notice).toMatchObject({ by: 'renter' });
  const all = (await read(id)).data;
  expect(seqsOf(all)).toEqual(all.map((_: unknown, index: number) => index + 1));
});
