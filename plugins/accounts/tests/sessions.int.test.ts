/** Sign-ins, their tokens, and their end. */
import { Api } from '@rental/config/testing/api';
import { startPlatform, type Platform } from '@rental/config/testing/platform';

const PASSWORD = 'Correct-horse-9';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';

let platform: Platform;
let api: Api;

beforeAll(async () => {
  platform = await startPlatform({ name: 'sessions' });
  api = new Api(platform.cmsUrl, platform.emulatorUrl);
});
afterAll(() => platform?.stop());

async function signIn(identifier: string, password = PASSWORD) {
  const answer = await api.call('POST', '/api/auth/local', {
    body: { identifier, password, refreshable: true },
    headers: { 'user-agent': FIREFOX },
  });
  expect(answer.status).toBe(200);
  return answer.json as { jwt: string; refreshToken: string; sessionId: string; expiresAt: string };
}

const refresh = (refreshToken: string) => api.post('/api/auth/refresh', { refreshToken });
const me = async (token: string) => (await api.get('/api/me', token)).status;
const codeOf = (answer: { json: { error?: { details: { code: string } } } }) =>
  answer.json.error?.details.code;
/** As if the last rotation were that long ago. */
const age = (sessionId: string, interval: string) =>
  platform.pg.query(
    `update rental.session set rotated_at = rotated_at - $2::interval where id = $1`,
    [sessionId, interval],
  );

test('a plain sign-in keeps its long token, and has a session', async () => {
  const { email } = await api.register('plain');
  const answer = await api.post('/api/auth/local', { identifier: email, password: PASSWORD });
  expect(answer.json).toMatchObject({ jwt: expect.any(String), user: { email } });
  expect(answer.json.refreshToken).toBeUndefined();
  const days = (Date.parse(answer.json.expiresAt) - Date.now()) / 86_400_000;
  expect(Math.round(days)).toBe(7);
  const { data } = (await api.get('/api/me/sessions', answer.json.jwt)).json;
  expect(data).toHaveLength(2);
  expect(data[0]).toMatchObject({ id: answer.json.sessionId, current: true });
});

test('a refreshable one is short, and says where it came from', async () => {
  const { email } = await api.register('short');
  const { jwt, sessionId, expiresAt } = await signIn(email);
  expect((Date.parse(expiresAt) - Date.now()) / 60_000).toBeLessThanOrEqual(15);
  const { data } = (await api.get('/api/me/sessions', jwt)).json;
  expect(data[0]).toMatchObject({
    id: sessionId,
    current: true,
    client: 'Firefox on Linux',
    address: '127.0.0.*',
  });
});

test('nothing at rest is a token', async () => {
  const { email } = await api.register('rest');
  const { refreshToken, sessionId } = await signIn(email);
  const { rows } = await platform.pg.query(
    'select row_to_json(s)::text as row from rental.session s where id = $1',
    [sessionId],
  );
  expect(rows[0].row).not.toContain(refreshToken.split('.')[1]);
});

describe('renewing', () => {
  test('hands out a new pair; the old refresh token is used up', async () => {
    const { email } = await api.register('renew');
    const first = await signIn(email);
    const second = await refresh(first.refreshToken);
    expect(second.status).toBe(200);
    expect(second.json.sessionId).toBe(first.sessionId);
    expect(second.json.refreshToken).not.toBe(first.refreshToken);
    expect(await me(second.json.jwt)).toBe(200);
    expect((await refresh(second.json.refreshToken)).status).toBe(200);
  });

  test('a token that is used twice ends the session for both', async () => {
    const { email } = await api.register('reuse');
    const first = await signIn(email);
    const second = (await refresh(first.refreshToken)).json;
    const third = (await refresh(second.refreshToken)).json;
    const again = await refresh(first.refreshToken);
    expect([again.status, codeOf(again)]).toEqual([401, 'SESSION_REVOKED']);
    expect(await me(third.jwt)).toBe(401);
    expect((await refresh(third.refreshToken)).status).toBe(401);
  });

  test('twins: two tabs renew at once, one gets the next refresh token', async () => {
    const { email } = await api.register('twins');
    const { refreshToken } = await signIn(email);
    const answers = await Promise.all([refresh(refreshToken), refresh(refreshToken)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const next = answers.flatMap(({ json }) => json.refreshToken ?? []);
    expect(next).toHaveLength(1);
    expect((await refresh(next[0])).status).toBe(200);
  });

  test('an answer that got lost is given again; the lost token is void', async () => {
    const { email } = await api.register('lost');
    const first = await signIn(email);
    const lost = (await refresh(first.refreshToken)).json;
    await age(first.sessionId, '2 minutes');
    const found = await refresh(first.refreshToken);
    expect(found.status).toBe(200);
    expect((await refresh(lost.refreshToken)).status).toBe(401);
    expect(await me(found.json.jwt)).toBe(401);
  });

  test.each(['nonsense', '00000000-0000-4000-8000-000000000000.' + 'a'.repeat(43)])(
    '%s renews nothing',
    async (token) => {
      expect((await refresh(token)).status).toBe(401);
    },
  );

  test('a suspended account renews nothing', async () => {
    const { email, documentId } = await api.register('suspended');
    const { refreshToken } = await signIn(email);
    await platform.pg.query('update up_users set blocked = true where document_id = $1', [
      documentId,
    ]);
    expect((await refresh(refreshToken)).status).toBe(401);
  });
});

describe('ending', () => {
  test('one session: refused with its next request, the others go on', async () => {
    const { email } = await api.register('end');
    const [phone, desk] = [await signIn(email), await signIn(email)];
    const answer = await api.call('DELETE', `/api/me/sessions/${phone.sessionId}`, {
      token: desk.jwt,
    });
    expect(answer.json).toEqual({ data: { ended: 1 } });
    const refused = await api.get('/api/me', phone.jwt);
    expect([refused.status, codeOf(refused)]).toEqual([401, 'SESSION_REVOKED']);
    expect((await refresh(phone.refreshToken)).status).toBe(401);
    expect(await me(desk.jwt)).toBe(200);
  });

  test('all others', async () => {
    const { email, jwt } = await api.register('others');
    const [phone, desk] = [await signIn(email), await signIn(email)];
    const answer = await api.call('DELETE', '/api/me/sessions', { token: desk.jwt });
    expect(answer.json).toEqual({ data: { ended: 2 } });
    expect([await me(jwt), await me(phone.jwt), await me(desk.jwt)]).toEqual([401, 401, 200]);
  });

  test("somebody else's session does not exist", async () => {
    const [mine, theirs] = [await api.register('mine'), await api.register('theirs')];
    const { sessionId, jwt } = await signIn(theirs.email);
    const answer = await api.call('DELETE', `/api/me/sessions/${sessionId}`, { token: mine.jwt });
    expect(answer.status).toBe(404);
    expect(await me(jwt)).toBe(200);
  });

  test('a new password ends all of them', async () => {
    const { email, jwt } = await api.register('password');
    const { jwt: phone, refreshToken } = await signIn(email);
    const changed = await api.post(
      '/api/auth/change-password',
      {
        currentPassword: PASSWORD,
        password: 'Another-horse-10',
        passwordConfirmation: 'Another-horse-10',
      },
      jwt,
    );
    expect(changed.status).toBe(200);
    expect([await me(jwt), await me(phone), await me(changed.json.jwt)]).toEqual([401, 401, 200]);
    expect((await refresh(refreshToken)).status).toBe(401);
  });
});

describe('the profile', () => {
  test('is shown and changed by its owner', async () => {
    const { jwt, email } = await api.register('profile');
    const changes = { displayName: 'Ann B.', firstName: 'Ann', locale: 'de', currency: 'EUR' };
    const answer = await api.call('PUT', '/api/me', {
      token: jwt,
      body: { ...changes, timeZone: 'Europe/Berlin', bio: null },
    });
    expect(answer.status).toBe(200);
    const { data } = (await api.get('/api/me', jwt)).json;
    expect(data).toMatchObject({ ...changes, email, timeZone: 'Europe/Berlin', bio: null });
  });

  test('does not carry contact data', async () => {
    const { jwt } = await api.register('hidden');
    const body = {
      displayName: 'Ann @ann_b',
      firstName: 'Ann',
      bio: 'Call 0171 2345678. Likes 1965.',
    };
    expect((await api.call('PUT', '/api/me', { token: jwt, body })).status).toBe(200);
    expect((await api.get('/api/me', jwt)).json.data).toMatchObject({
      displayName: 'Ann [handle •••]',
      firstName: 'Ann',
      bio: 'Call [phone •••]. Likes 1965.',
    });
  });

  test.each(['email', 'emailVerified', 'role', 'blocked', 'id', 'avatarUrl'])(
    '%s cannot be set',
    async (field) => {
      const { jwt } = await api.register('strict');
      const answer = await api.call('PUT', '/api/me', { token: jwt, body: { [field]: 'x' } });
      expect([answer.status, codeOf(answer)]).toEqual([400, 'VALIDATION_FAILED']);
      expect(answer.json.error.details.fields[field]).toEqual(expect.any(String));
    },
  );

  test.each([
    ['timeZone', 'Mars/Olympus'],
    ['currency', 'XXX1'],
    ['locale', 'fr'],
    ['displayName', ' '],
    ['bio', 'x'.repeat(1001)],
  ])('%s: %s is refused', async (field, value) => {
    const { jwt } = await api.register('values');
    const answer = await api.call('PUT', '/api/me', { token: jwt, body: { [field]: value } });
    expect([answer.status, Object.keys(answer.json.error.details.fields)]).toEqual([400, [field]]);
  });
});
