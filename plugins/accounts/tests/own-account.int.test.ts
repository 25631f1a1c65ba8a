/** What somebody does with their own account: another password, a picture; and tokens that name nothing. */
import jwt from 'jsonwebtoken';
import sharp from 'sharp';
import { Api } from '@rental/config/testing/api';
import { startPlatform, type Platform } from '@rental/config/testing/platform';

const PASSWORD = 'Correct-horse-9';
const NEXT = 'Another-horse-10';

let platform: Platform;
let api: Api;

beforeAll(async () => {
  platform = await startPlatform({ name: 'own-account' });
  api = new Api(platform.cmsUrl, platform.emulatorUrl);
});
afterAll(() => platform?.stop());

const codeOf = (answer: { json: { error?: { details: { code: string } } } }) =>
  answer.json.error?.details.code;
const me = async (token: string) => (await api.get('/api/me', token)).status;

describe('another password', () => {
  const change = (token: string | undefined, body: object) =>
    api.post(
      '/api/auth/change-password',
      { currentPassword: PASSWORD, password: NEXT, passwordConfirmation: NEXT, ...body },
      token,
    );

  test('ends every session, and opens one that can be renewed', async () => {
    const { jwt: token, email } = await api.register('change');
    const other = await api.post('/api/auth/local', { identifier: email, password: PASSWORD });
    const answer = await change(token, { refreshable: true });
    expect(answer.status).toBe(200);
    expect(answer.json.refreshToken).toEqual(expect.any(String));
    expect([await me(token), await me(other.json.jwt), await me(answer.json.jwt)]).toEqual([
      401, 401, 200,
    ]);
    const { refreshToken } = answer.json;
    expect((await api.post('/api/auth/refresh', { refreshToken })).status).toBe(200);
    const signIn = (password: string) =>
      api.post('/api/auth/local', { identifier: email, password });
    expect((await signIn(PASSWORD)).status).toBe(400);
    expect((await signIn(NEXT)).status).toBe(200);
  });

  test.each([
    ['CURRENT_PASSWORD_WRONG', { currentPassword: 'Not-my-horse-9' }],
    ['PASSWORD_UNCHANGED', { password: PASSWORD, passwordConfirmation: PASSWORD }],
    ['PASSWORDS_DIFFER', { passwordConfirmation: 'Third-horse-11' }],
    ['VALIDATION_FAILED', { password: 'short', passwordConfirmation: 'short' }],
  ])('%s: nothing changes', async (code, body) => {
    const { jwt: token } = await api.register('kept');
    const answer = await change(token, body);
    expect([answer.status, codeOf(answer)]).toEqual([400, code]);
    expect(await me(token)).toBe(200);
  });

  test('strangers have none', async () => {
    expect((await change(undefined, {})).status).toBe(401);
  });
});

describe('the picture', () => {
  const picture = () =>
    sharp({ create: { width: 300, height: 300, channels: 3, background: '#0f5f4c' } })
      .png()
      .toBuffer();
  const upload = async (token: string, purpose = 'avatar'): Promise<string> =>
    (await api.upload(purpose, await picture(), token)).json.data.uploadId;
  const put = (token: string, avatarUploadId: string | null) =>
    api.call('PUT', '/api/me', { token, body: { avatarUploadId } });

  test('is set, seen by everybody, and taken off', async () => {
    const { jwt: token } = await api.register('picture');
    const { data } = (await put(token, await upload(token))).json;
    const seen = await fetch(new URL(data.avatarUrl, platform.cmsUrl));
    expect([seen.status, seen.headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect((await put(token, null)).json.data.avatarUrl).toBeNull();
  });

  test("another's, or one for something else, is none", async () => {
    const [mine, theirs] = [await api.register('mine'), await api.register('theirs')];
    for (const id of [await upload(theirs.jwt), await upload(mine.jwt, 'evidence'), 'nothing']) {
      const answer = await put(mine.jwt, id);
      expect([answer.status, codeOf(answer)]).toEqual([400, 'UPLOAD_UNKNOWN']);
    }
    expect((await api.get('/api/me', mine.jwt)).json.data.avatarUrl).toBeNull();
  });
});

test('a token that names no session is refused', async () => {
  const { jwt: token } = await api.register('nameless');
  const { id } = jwt.decode(token) as { id: number };
  const nameless = jwt.sign({ id }, platform.env.JWT_SECRET ?? '', { expiresIn: '1h' });
  const answer = await api.get('/api/me', nameless);
  expect([answer.status, codeOf(answer)]).toEqual([401, 'SESSION_INVALID']);
});
