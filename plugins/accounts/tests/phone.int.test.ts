/** A phone number belongs to whoever has typed the code that was sent to it. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Api } from '@rental/config/testing/api';
import { startPlatform, type Platform } from '@rental/config/testing/platform';

let platform: Platform;
let api: Api;

beforeAll(async () => {
  platform = await startPlatform({ name: 'phone' });
  api = new Api(platform.cmsUrl, platform.emulatorUrl);
});
afterAll(() => platform?.stop());

const PATH = '/api/me/phone';
const ask = (token: string, number: string) => api.post(PATH, { number }, token);
const confirm = (token: string, code: string) => api.post(`${PATH}/confirm`, { code }, token);
const mine = async (token: string) => (await api.get(PATH, token)).json.data;
const codeOf = ({ status, json }: Awaited<ReturnType<typeof ask>>) => [
  status,
  json.error?.details?.code,
];

/** The newest code that was sent to the number. */
async function sentTo(number: string): Promise<string> {
  const { data } = (await api.get(`/api/dev/mailbox?to=${encodeURIComponent(number)}`)).json;
  const codes = data.map(({ text }: { text: string }) => /^(\d{6}) is your/.exec(text)?.[1]);
  expect(codes[0]).toBeDefined();
  return codes[0];
}
const another = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

let numbers = 0;
const newNumber = () => {
  numbers += 1;
  return `+4915123456${String(numbers).padStart(3, '0')}`;
};

test('is taken by its code, which is good once, and goes when it is taken off', async () => {
  const { jwt, documentId } = await api.register('caller');
  const number = newNumber();
  expect(await mine(jwt)).toEqual({
    number: null,
    verified: false,
    pending: null,
    available: true,
  });
  const typed =
    `${number.slice(0, 3)} (0${number.slice(3, 6)}) `.replace('(0', '(') + number.slice(6);
  expect((await ask(jwt, typed.replace('+', '00'))).json.data).toMatchObject({
    number: null,
    pending: { number },
  });
  const code = await sentTo(number);
  expect(codeOf(await confirm(jwt, another(code)))).toEqual([400, 'CODE_WRONG']);
  expect((await confirm(jwt, `${code.slice(0, 3)} ${code.slice(3)}`)).json.data).toEqual({
    number,
    verified: true,
    pending: null,
    available: true,
  });
  const { rows } = await platform.pg.query(
    'select phone, phone_verified from up_users where document_id = $1',
    [documentId],
  );
  expect(rows).toEqual([{ phone: number, phone_verified: true }]);
  expect(codeOf(await confirm(jwt, code))).toEqual([400, 'CODE_EXPIRED']);

  expect((await api.call('DELETE', PATH, { token: jwt })).json.data).toMatchObject({
    number: null,
    verified: false,
  });
});

test('stays the old one until the code of the new one was typed', async () => {
  const { jwt } = await api.register('mover');
  const [old, wanted] = [newNumber(), newNumber()];
  await ask(jwt, old);
  await confirm(jwt, await sentTo(old));
  await ask(jwt, wanted);
  expect(await mine(jwt)).toMatchObject({
    number: old,
    verified: true,
    pending: { number: wanted },
  });
  await confirm(jwt, await sentTo(wanted));
  expect(await mine(jwt)).toMatchObject({ number: wanted, verified: true, pending: null });
});

test('is not to be guessed: five tries, ten minutes, the newest code, its own account', async () => {
  const [{ jwt }, other] = [await api.register('guesser'), await api.register('other')];
  const number = newNumber();
  await ask(jwt, number);
  const first = await sentTo(number);
  expect(codeOf(await confirm(other.jwt, first))).toEqual([400, 'CODE_EXPIRED']);
  const tries = await Promise.all(Array.from({ length: 12 }, () => confirm(jwt, another(first))));
  const codes = tries.map((answer) => codeOf(answer)[1]).sort();
  expect(codes.filter((code) => code === 'CODE_WRONG')).toHaveLength(5);
  expect(codeOf(await confirm(jwt, first))).toEqual([400, 'CODE_EXPIRED']);

  await ask(jwt, number);
  const second = await sentTo(number);
  if (second !== first) expect(codeOf(await confirm(jwt, first))).toEqual([400, 'CODE_WRONG']);
  await api.advance('PT11M');
  expect(codeOf(await confirm(jwt, second))).toEqual([400, 'CODE_EXPIRED']);
  expect(await mine(jwt)).toMatchObject({ number: null, pending: null });
});

test('gets codes for three accounts a day, and each account asks five times an hour', async () => {
  const number = newNumber();
  const people = await Promise.all(
    ['a', 'b', 'c', 'd'].map((tag) => api.register(`family-${tag}`)),
  );
  const answers = [];
  for (const { jwt } of people) answers.push(codeOf(await ask(jwt, number)));
  expect(answers).toEqual([
    [200, undefined],
    [200, undefined],
    [200, undefined],
    [409, 'PHONE_BUSY'],
  ]);
});

test.each(['', 'call me', '0151 2345678', '+0151234567', '+49', `+49${'1'.repeat(20)}`])(
  'refuses %p',
  async (number) => {
    const { jwt } = await api.register('typo');
    expect(codeOf(await ask(jwt, number))).toEqual([400, 'VALIDATION_FAILED']);
  },
);

test('nobody asks without an account', async () => {
  expect((await api.get(PATH)).status).toBe(401);
  expect((await api.post(PATH, { number: newNumber() })).status).toBe(401);
});

describe('with a service for text messages', () => {
  let service: Server;
  let status = 201;
  const asked: URLSearchParams[] = [];
  let real: Api;

  beforeAll(async () => {
    service = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += chunk));
      request.on('end', () => {
        asked.push(new URLSearchParams(body));
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end('{"code":21211}');
      });
    });
    await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
    const { port } = service.address() as AddressInfo;
    const other = await platform.another({
      TWILIO_ACCOUNT_SID: 'AC1',
      TWILIO_AUTH_TOKEN: 'secret',
      TWILIO_FROM: '+15005550006',
      TWILIO_URL: `http://127.0.0.1:${port}`,
    });
    real = new Api(other.url, platform.emulatorUrl);
  });
  afterAll(() => service?.close());

  test('a number that is none is refused at once, a service that is away asks for another try', async () => {
    const { jwt } = await api.register('serviced');
    const number = newNumber();
    const askThere = async () => {
      const answer = await real.post(PATH, { number }, jwt);
      return [answer.status, answer.json.error?.details?.code];
    };
    expect(await askThere()).toEqual([200, undefined]);
    expect(asked.at(-1)?.get('To')).toBe(number);
    expect(asked.at(-1)?.get('Body')).toMatch(/^\d{6} is your/);
    status = 500;
    expect(await askThere()).toEqual([503, 'SMS_FAILED']);
    status = 400;
    expect(await askThere()).toEqual([400, 'PHONE_UNREACHABLE']);
    expect(await mine(jwt)).toMatchObject({ number: null, pending: null });
  });
});
