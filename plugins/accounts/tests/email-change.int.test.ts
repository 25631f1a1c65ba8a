/** Another mail address: taken by its own mailbox only, once, and telling nobody whose an address is. */
import { Api, until } from '@rental/config/testing/api';
import { startPlatform, type Platform } from '@rental/config/testing/platform';

const PASSWORD = 'Correct-horse-9';

let platform: Platform;
let api: Api;

beforeAll(async () => {
  platform = await startPlatform({ name: 'email-change' });
  api = new Api(platform.cmsUrl, platform.emulatorUrl);
});
afterAll(() => platform?.stop());

interface Mail {
  subject: string;
  text: string;
}

const codeOf = (answer: { json: { error?: { details: { code: string } } } }) =>
  answer.json.error?.details.code;
const fresh = (name: string) => `${name}-${Date.now()}@example.test`;
const ask = (token: string | undefined, email: string, currentPassword = PASSWORD) =>
  api.post('/api/me/email', { email, currentPassword }, token);
const confirm = (token: string) => api.post('/api/auth/confirm-email-change', { token });
const signIn = async (identifier: string) =>
  (await api.post('/api/auth/local', { identifier, password: PASSWORD })).status;

/** The newest mail to an address under that subject. */
async function mailTo(to: string, subject: string): Promise<Mail> {
  const mails = await until(
    `the mail "${subject}"`,
    async (): Promise<Mail[]> =>
      (await api.get(`/api/dev/mailbox?to=${encodeURIComponent(to)}`)).json.data,
    (found) => found.some((mail) => mail.subject === subject),
  );
  return mails.find((mail) => mail.subject === subject) as Mail;
}
const linkIn = (mail: Mail): string => /token=([\w-]+)/.exec(mail.text)?.[1] ?? '';
const MOVE = 'Confirm your new email address';

test('the new address is taken by its link, once; the old one is told and signs in no more', async () => {
  const { jwt: token, email } = await api.register('moves');
  const wanted = fresh('moved');
  expect((await ask(token, wanted.toUpperCase())).status).toBe(202);
  const link = linkIn(await mailTo(wanted, MOVE));
  expect(await signIn(wanted)).toBe(400);
  expect((await confirm(link)).status).toBe(200);
  expect([await signIn(email), await signIn(wanted)]).toEqual([400, 200]);
  expect((await api.get('/api/me', token)).json.data).toMatchObject({
    email: wanted,
    emailVerified: true,
  });
  const told = await mailTo(email, 'Your email address was changed');
  expect(told.text).not.toContain(wanted);
  const again = await confirm(link);
  expect([again.status, codeOf(again)]).toEqual([400, 'EMAIL_CHANGE_INVALID']);
});

test('a later wish makes the earlier link void', async () => {
  const { jwt: token, email } = await api.register('wavers');
  const [first, second] = [fresh('first'), fresh('second')];
  await ask(token, first);
  const earlier = linkIn(await mailTo(first, MOVE));
  await ask(token, second);
  const later = linkIn(await mailTo(second, MOVE));
  expect((await confirm(earlier)).status).toBe(400);
  expect(await signIn(email)).toBe(200);
  expect((await confirm(later)).status).toBe(200);
});

test("a member's address is not taken: the answer is the same, the member is told", async () => {
  const [wisher, member] = [await api.register('wisher'), await api.register('member')];
  expect((await ask(wisher.jwt, member.email)).status).toBe(202);
  await mailTo(member.email, 'You have an account already');
  const { rows } = await platform.pg.query('select 1 from rental.email_change where email = $1', [
    member.email,
  ]);
  expect(rows).toEqual([]);
});

test('an address that became a member’s meanwhile is not taken', async () => {
  const { jwt: token, email } = await api.register('late');
  const wanted = fresh('contested');
  await ask(token, wanted);
  const link = linkIn(await mailTo(wanted, MOVE));
  await api.post('/api/auth/local/register', {
    username: wanted,
    email: wanted,
    password: PASSWORD,
  });
  const answer = await confirm(link);
  expect([answer.status, codeOf(answer)]).toEqual([400, 'EMAIL_CHANGE_INVALID']);
  expect(await signIn(email)).toBe(200);
});

test('somebody who only asked for an account makes room', async () => {
  const { jwt: token } = await api.register('owner-of-mailbox');
  const wanted = fresh('wished');
  await api.post('/api/auth/sign-up', { email: wanted, password: PASSWORD, displayName: 'Wish' });
  await mailTo(wanted, 'Confirm your email address');
  await ask(token, wanted);
  expect((await confirm(linkIn(await mailTo(wanted, MOVE)))).status).toBe(200);
  expect((await api.get('/api/me', token)).json.data.email).toBe(wanted);
});

test('of two who follow the link at once, one is let in', async () => {
  const { jwt: token } = await api.register('twice');
  const wanted = fresh('twice');
  await ask(token, wanted);
  const link = linkIn(await mailTo(wanted, MOVE));
  const answers = await Promise.all([confirm(link), confirm(link), confirm(link)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
});

test('the password is needed, the address another one, the caller signed in', async () => {
  const { jwt: token, email } = await api.register('refused');
  const wrong = await ask(token, fresh('x'), 'Not-my-horse-9');
  expect([wrong.status, codeOf(wrong)]).toEqual([400, 'CURRENT_PASSWORD_WRONG']);
  const same = await ask(token, email.toUpperCase());
  expect([same.status, codeOf(same)]).toEqual([400, 'VALIDATION_FAILED']);
  expect((await ask(token, 'no address')).status).toBe(400);
  expect((await ask(undefined, fresh('x'))).status).toBe(401);
});
