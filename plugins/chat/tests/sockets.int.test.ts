/** Sockets on two CMS processes that share a Redis: live, in order, and safe from each other. */
import { randomUUID } from 'node:crypto';
import { until } from '@rental/config/testing/api';
import { describeWith } from '@rental/config/testing/requirements';
import type { PlatformProcess } from '@rental/config/testing/platform';
import {
  api,
  listing,
  owner,
  platform,
  startWorld,
  stopWorld,
} from '../../bookings/tests/rental-world';
import { ChatClient, connect } from './chat-client';

let second: PlatformProcess;
const clients: ChatClient[] = [];

async function on(url: string, token: string): Promise<ChatClient> {
  const client = await connect(url, token);
  clients.push(client);
  return client;
}

/** A conversation with owner@ that begins with `Hello`. */
async function begun() {
  const asker = await api.register('asker');
  const { id: listingId } = await listing(40, 42);
  const { json } = await api.post('/api/conversations', { listingId, text: 'Hello' }, asker.jwt);
  return { id: json.data.conversationId as string, asker, first: json.data.message.id as string };
}

const history = async (id: string) =>
  (await api.get(`/api/conversations/${id}/messages`, owner)).json.data as {
    seq: number;
    text: string;
  }[];

describeWith('redis', 'sockets on two processes', () => {
  beforeAll(async () => {
    await startWorld('chat-sockets', { RATE_LIMIT_FACTOR: '100' }, { redis: true });
    second = await platform.another({ ROLE: 'web' });
  });
  afterEach(() => clients.splice(0).forEach((client) => client.stop()));
  afterAll(stopWorld);

  test('messages, receipts and typing go between two processes; each sender is answered', async () => {
    const { id, asker, first } = await begun();
    const [theirs, ours] = [await on(platform.cmsUrl, owner), await on(second.url, asker.jwt)];
    const sent = await ours.send(id, 'Is it there on Friday?');
    expect(sent).toMatchObject({ message: { seq: 2, text: 'Is it there on Friday?' } });
    expect(await theirs.hears('the question', ({ seq }) => seq === 2)).toEqual(sent?.message);
    theirs.socket.emit('typing', { conversationId: id, typing: true });
    await until('typing', async () => ours.typings.length, Boolean);
    expect(ours.typings[0]).toMatchObject({ conversationId: id, typing: true });
    expect(theirs.typings).toEqual([]);

    expect(await theirs.ask('markRead', first)).toEqual({ readSeq: 1 });
    await until('a receipt', async () => ours.reads.length, Boolean);
    expect(ours.reads).toEqual([{ conversationId: id, userId: expect.any(String), seq: 1 }]);
    await api.post(
      `/api/conversations/${id}/messages`,
      { text: 'Over HTTP', clientId: 'http-1' },
      owner,
    );
    await ours.hears('what was sent over HTTP', ({ clientId }) => clientId === 'http-1');
    const masked = await ours.send(id, 'mail me: someone@example.com');
    expect(masked).toMatchObject({ message: { text: 'mail me: [email •••]' } });
  });

  test('who is connected already learns who is there from a first message on, and not while they are apart', async () => {
    const asker = await api.register('asker');
    const ours = await on(second.url, asker.jwt);
    const theirs = await on(platform.cmsUrl, owner);
    const { id: listingId } = await listing(40, 42);
    const { json } = await api.post('/api/conversations', { listingId, text: 'Hello' }, asker.jwt);
    const sees = async (online: boolean) => {
      await until(
        `the owner sees ${online}`,
        async () => theirs.presences.findLast(({ userId }) => userId === asker.documentId)?.online,
        (it) => it === online,
      );
      await until(
        `the asker sees ${online}`,
        async () => ours.presences.at(-1)?.online,
        (it) => it === online,
      );
    };
    await sees(true);
    const block = (blocked: boolean) =>
      api.post(`/api/conversations/${json.data.conversationId}/block`, { blocked }, asker.jwt);
    await block(true);
    await sees(false);
    await block(false);
    await sees(true);
  });

  test('nobody joins, writes, marks or types where they are not; a bad token lets nobody in', async () => {
    const { id, first, asker } = await begun();
    const stranger = await api.register('stranger');
    const [theirs, strange] = [
      await on(second.url, owner),
      await on(platform.cmsUrl, stranger.jwt),
    ];
    const refused = { error: { code: 'NOT_A_PARTICIPANT' } };
    expect(await strange.send(id, 'Hi')).toMatchObject(refused);
    expect(await strange.ask('markRead', first)).toMatchObject(refused);
    expect(await strange.ask('markRead', '1; drop')).toMatchObject(refused);
    strange.socket.emit('typing', { conversationId: id, typing: true });
    const token = async () =>
      (await api.post('/api/chat/token', undefined, asker.jwt)).json.data.token as string;
    const once = await token();
    const ours = await on(platform.cmsUrl, once);
    const again = new ChatClient(second.url);
    clients.push(again);
    for (const bad of [once, 'nothing', `${asker.jwt}x`, 7])
      expect(await again.ask('authenticate', bad)).toMatchObject({ error: expect.anything() });
    expect(await again.send(id, 'Hi')).toMatchObject({ error: { code: 'UNAUTHENTICATED' } });
    await ours.send(id, 'Only for the two of us');
    await theirs.hears('it', ({ text }) => text === 'Only for the two of us');
    expect([strange.heard, again.heard, theirs.typings, strange.presences]).toEqual([
      [],
      [],
      [],
      [],
    ]);

    for (const bad of [{ conversationId: id, text: 'x' }, 'x', null, { conversationId: 7 }])
      expect(await ours.ask('sendMessage', bad)).toMatchObject({
        error: { code: 'VALIDATION_FAILED' },
      });
    const tooMuch = new ChatClient(platform.cmsUrl);
    clients.push(tooMuch);
    await tooMuch.ask('authenticate', 'x'.repeat(80_000));
    await tooMuch.closed();
    const flood = new ChatClient(platform.cmsUrl);
    clients.push(flood);
    for (let n = 0; n < 200; n += 1)
      flood.socket.emit('typing', { conversationId: id, typing: true });
    await flood.closed();
  });

  test('a revoked session and a suspended account are cut off on either process', async () => {
    const { asker } = await begun();
    const other = await api.register('suspended');
    const [one, two] = [await on(second.url, asker.jwt), await on(platform.cmsUrl, other.jwt)];
    const began = Date.now();
    await platform.pg.query(
      `update rental.session set revoked_at = now(), revoked_because = 'revoked' where user_id = $1`,
      [asker.documentId],
    );
    await platform.pg.query('update up_users set blocked = true where document_id = $1', [
      other.documentId,
    ]);
    await Promise.all([one.closed(), two.closed()]);
    // A second on a machine that does nothing else; this one runs other suites beside it.
    expect(Math.max(one.closedAt ?? 0, two.closedAt ?? 0) - began).toBeLessThan(3000);
  });

  test('a process dies in mid-conversation: nothing is lost, nothing doubled, the order stays, who was on it is gone', async () => {
    const { id, asker } = await begun();
    const idle = await begun();
    const theirs = await on(platform.cmsUrl, owner);
    await on(second.url, idle.asker.jwt);
    const isOnline = (userId: string) =>
      theirs.presences.filter((presence) => presence.userId === userId).at(-1)?.online;
    await until('both are there', async () => isOnline(idle.asker.documentId), Boolean);

    let ours = await on(second.url, asker.jwt);
    const words = [...Array(30).keys()].map((n) => `message ${n}`);
    let killed: Promise<void> | undefined;
    for (const [n, text] of words.entries()) {
      const clientId = randomUUID();
      const sending = ours.send(id, text, clientId);
      if (n === 12) killed = second.kill9();
      let answer = await sending;
      while (!answer?.message) {
        ours.stop();
        ours = await on(platform.cmsUrl, asker.jwt);
        answer = await ours.send(id, text, clientId);
      }
    }
    await killed;
    await theirs.hears('the last one', ({ text }) => text === words.at(-1));
    const stored = await history(id);
    expect(stored.map(({ text }) => text)).toEqual(['Hello', ...words]);
    expect(stored.map(({ seq }) => seq)).toEqual(stored.map((_, index) => index + 1));
    const heard = new Map(theirs.heard.map((message) => [message.seq, message.text]));
    expect([...heard.values()]).toEqual(words);
    await until(
      'who was on it is gone',
      async () => isOnline(idle.asker.documentId),
      (it) => it === false,
    );
    expect(isOnline(asker.documentId)).toBe(true);

    await second.restart();
    const back = await on(second.url, asker.jwt);
    await back.send(id, 'I am back');
    await theirs.hears('the next one', ({ text }) => text === 'I am back');
  });

  test('while Redis is away, those on one process still hear each other, who comes then too', async () => {
    const { id, asker } = await begun();
    const theirs = await on(platform.cmsUrl, owner);
    await platform.redis?.kill();
    const ours = await on(platform.cmsUrl, asker.jwt);
    expect(await ours.send(id, 'Still here?')).toMatchObject({ message: { seq: 2 } });
    await theirs.hears('it', ({ text }) => text === 'Still here?');
    await platform.redis?.start();
    const far = await on(second.url, asker.jwt);
    await until(
      'they hear each other over Redis again',
      async () => {
        await theirs.send(id, 'And now?');
        return far.heard.length;
      },
      Boolean,
    );
  });
});
