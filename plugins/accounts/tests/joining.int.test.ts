/** Signing up, confirming, forgetting: without telling anybody who is a member. */
import { randomUUID } from 'node:crypto';
import { Api, until } from '@rental/config/testing/api';
import { startPlatform, type Platform } from '@rental/config/testing/platform';

const PASSWORD = 'Quiet-otters-7';
const NEXT = 'Louder-otters-8';

let platform: Platform;
let api: Api;

beforeAll(async () => {
  platform = await startPlatform({ name: 'joining', env: { RATE_LIMIT_FACTOR: '1' } });
  api = new Api(platform.cmsUrl, platform.emulatorUrl);
});
afterAll(() => platform?.stop());

interface Mail {
  subject: string;
  text: string;
  html: string;
}

const fresh = (tag: string) => `${tag}-${randomUUID().slice(0, 8)}@example.test`;
const mailsTo = async (to: string): Promise<Mail[]> =>
  (await api.get(`/api/dev/mailbox?to=${encodeURIComponent(to)}`)).json.data;
const mails = (to: string, count: number) =>
  until(
    `${count} mails`,
    () => mailsTo(to),
    (found) => found.length >= count,
  );
const tokenIn = (mail: Mail | undefined) => /[?&]token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
const signUp = (email: string, more: object = {}) =>
  api.post('/api/auth/sign-up', { email, password: PASSWORD, displayName: 'Ann', ...more });
const confirm = (token: string) => api.post('/api/auth/confirm-email', { token });
const signIn = (identifier: string, password = PASSWORD) =>
  api.post('/api/auth/local', { identifier, password });
const codeOf = (answer: { json: { error?: { details: { code: string } } } }) =>
  answer.json.error?.details.code;

async function member(tag: string): Promise<string> {
  const email = fresh(tag);
  await signUp(email);
  const [mail] = await mails(email, 1);
  expect((await confirm(tokenIn(mail))).status).toBe(200);
  return email;
}

test('sign up, confirm by the link, sign in', async () => {
  const email = fresh('new');
  expect((await signUp(email, { locale: 'de' })).status).toBe(202);
  const [mail] = await mails(email, 1);
  expect(mail?.subject).toBe('Bestätige deine E-Mail-Adresse');
  expect(mail?.html).toContain('lang="de"');
  const early = await signIn(email);
  expect([early.status, codeOf(early)]).toEqual([400, 'EMAIL_NOT_CONFIRMED']);
  const token = tokenIn(mail);
  expect((await confirm(token)).json).toEqual({ data: { confirmed: true } });
  const again = await confirm(token);
  expect([again.status, codeOf(again)]).toEqual([400, 'CONFIRMATION_INVALID']);
  const answer = await signIn(email);
  expect(answer.status).toBe(200);
  const me = (await api.get('/api/me', answer.json.jwt)).json.data;
  expect(me).toMatchObject({ email, emailVerified: true, displayName: 'Ann', locale: 'de' });
});

test('what is kept of a link cannot be used', async () => {
  const email = fresh('rest');
  await signUp(email);
  const [mail] = await mails(email, 1);
  const { rows } = await platform.pg.query(
    'select confirmation_token from up_users where email = $1',
    [email],
  );
  expect(rows[0].confirmation_token).toMatch(/^sha256:/);
  expect(rows[0].confirmation_token).not.toContain(tokenIn(mail));
  expect((await confirm(rows[0].confirmation_token)).status).toBe(400);
});

test('a link runs out: its end cannot be moved', async () => {
  const email = fresh('late');
  await signUp(email);
  const token = tokenIn((await mails(email, 1))[0]);
  const [, secret] = token.split(/-(.*)/s);
  for (const end of [Date.now() - 1000, Date.now() + 9e9])
    expect((await confirm(`${end.toString(36)}-${secret}`)).status).toBe(400);
});

test('who asked last may confirm, with the password they chose', async () => {
  const email = fresh('twice');
  await signUp(email);
  const first = tokenIn((await mails(email, 1))[0]);
  await signUp(email, { password: NEXT });
  const second = tokenIn((await mails(email, 2))[0]);
  expect((await confirm(first)).status).toBe(400);
  expect((await confirm(second)).status).toBe(200);
  expect([(await signIn(email)).status, (await signIn(email, NEXT)).status]).toEqual([400, 200]);
});

test('another confirmation link, for those who wait for one', async () => {
  const email = fresh('resend');
  await signUp(email);
  await mails(email, 1);
  const answer = await api.post('/api/auth/send-email-confirmation', { email });
  expect(answer.json).toEqual({ ok: true });
  const [latest] = await mails(email, 2);
  expect((await confirm(tokenIn(latest))).status).toBe(200);
  const done = await api.post('/api/auth/send-email-confirmation', { email });
  expect(done.json).toEqual({ ok: true });
});

describe('nobody learns who is a member', () => {
  const answersOf = async (ask: (email: string) => ReturnType<Api['post']>, known: string) => {
    const [a, b] = [await ask(known), await ask(fresh('stranger'))];
    const shape = ({ status, text }: typeof a) => ({ status, text });
    expect(shape(a)).toEqual(shape(b));
  };

  test('by signing up; the member is told by mail', async () => {
    const email = await member('known');
    await answersOf((address) => signUp(address), email);
    const [mail] = await mails(email, 2);
    expect(mail?.subject).toBe('You have an account already');
    expect((await signIn(email)).status).toBe(200);
  });

  test('by forgetting or confirming', async () => {
    const email = await member('forgetful');
    await answersOf((address) => api.post('/api/auth/forgot-password', { email: address }), email);
    await answersOf(
      (address) => api.post('/api/auth/send-email-confirmation', { email: address }),
      email,
    );
  });

  test('by a wrong password, in comparable time', async () => {
    const email = await member('timed');
    const time = async (address: string) => {
      const started = performance.now();
      expect(codeOf(await signIn(address, 'Wrong-otters-9'))).toBe('INVALID_CREDENTIALS');
      return performance.now() - started;
    };
    const median = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let i = 0; i < 7; i += 1) {
      known.push(await time(email));
      unknown.push(await time(fresh('ghost')));
    }
    // An answer without the work of a password check takes a tenth of the time.
    expect(median(unknown)).toBeGreaterThan(median(known) * 0.4);
    expect(median(known)).toBeGreaterThan(median(unknown) * 0.4);
  });

  test('by what stock Strapi offers', async () => {
    const stock = await api.get('/api/auth/email-confirmation?confirmation=x');
    expect([404, 405]).toContain(stock.status);
  });
});

test('a forgotten password: one link, once, and every session ends', async () => {
  const email = await member('reset');
  const { jwt } = (await signIn(email)).json;
  await api.post('/api/auth/forgot-password', { email });
  const [mail] = await mails(email, 2);
  const body = { code: tokenIn(mail), password: NEXT, passwordConfirmation: NEXT };
  const common = await api.post('/api/auth/reset-password', {
    ...body,
    password: 'password123',
    passwordConfirmation: 'password123',
  });
  expect(common.json.error.details.fields).toHaveProperty('password');
  expect((await api.post('/api/auth/reset-password', body)).json).toEqual({ ok: true });
  const again = await api.post('/api/auth/reset-password', body);
  expect([again.status, codeOf(again)]).toEqual([400, 'RESET_CODE_INVALID']);
  expect((await api.get('/api/me', jwt)).status).toBe(401);
  expect([(await signIn(email)).status, (await signIn(email, NEXT)).status]).toEqual([400, 200]);
  expect((await mails(email, 3))[0]?.subject).toBe('Your password was changed');
});

test.each([
  ['short', { password: 'Otters-77' }, 'password'],
  ['common', { password: 'Password123' }, 'password'],
  ['repeated', { password: 'abababababab' }, 'password'],
  [
    'the address',
    { email: 'somebody@example.test', password: 'Somebody@example.test' },
    'password',
  ],
  ['no address', { email: 'somebody' }, 'email'],
  ['a role', { role: 1 }, 'role'],
  ['confirmed', { confirmed: true }, 'confirmed'],
])('sign-up refuses %s', async (_, change, field) => {
  const answer = await signUp(fresh('refused'), change);
  expect([answer.status, codeOf(answer)]).toEqual([400, 'VALIDATION_FAILED']);
  expect(answer.json.error.details.fields).toHaveProperty(field);
});

test('ten sign-ins a minute on one account, then 429 with the time to wait', async () => {
  const email = await member('limits');
  const statuses: number[] = [];
  for (let i = 0; i < 11; i += 1) statuses.push((await signIn(email, 'Wrong-otters-9')).status);
  expect(statuses.slice(0, 10)).toEqual(Array(10).fill(400));
  const refused = await signIn(email);
  expect([statuses[10], refused.status, codeOf(refused)]).toEqual([429, 429, 'RATE_LIMITED']);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await signIn(fresh('other'))).status).toBe(400);
});

test('no answer carries what is private', async () => {
  const email = await member('private');
  const { text } = await signIn(email);
  expect(text).not.toMatch(/password|Token"|tokensValid|stripe|sha256|\$2[ab]\$/i);
});

test('without development tools: no mailbox, and no door that tells', async () => {
  const plain = await platform.another({
    DEV_TOOLS: '0',
    SEED_DEMO: '0',
    STRIPE_SECRET_KEY: 'sk_test_of_a_real_account',
    STRIPE_WEBHOOK_SECRET: 'whsec_platform',
    STRIPE_CONNECT_WEBHOOK_SECRET: 'whsec_connect',
    ROLE: 'web',
  });
  const there = new Api(plain.url, platform.emulatorUrl);
  expect((await there.get('/api/dev/mailbox')).status).toBe(404);
  const body = { email: fresh('plain'), password: PASSWORD };
  expect((await there.post('/api/auth/local/register', body)).status).toBe(404);
  const wish = { ...body, displayName: 'Ann' };
  expect((await there.post('/api/auth/sign-up', wish)).status).toBe(202);
});
