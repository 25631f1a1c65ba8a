import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { twilio } from './twilio';
import { Undeliverable } from './undeliverable';

let server: Server;
let base = '';
let answer: { status: number; body: object } = { status: 201, body: {} };
const asked: { url: string | undefined; authorization: string | undefined; body: string }[] = [];

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
};

beforeAll(async () => {
  server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      asked.push({ url: request.url, authorization: request.headers.authorization, body });
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => asked.splice(0));

const account = { accountSid: 'AC1', authToken: 'secret', from: '+15005550006' };
const message = { to: '+4917112345', text: 'You have a booking\nhttps://x.test' };

test('a message goes to Twilio as its API wants it', async () => {
  answer = { status: 201, body: { sid: 'SM1' } };
  await twilio({ ...account, url: base }).send(message);
  await twilio({ ...account, from: 'MG7', url: base }).send(message);
  expect(asked[0]).toMatchObject({
    url: '/2010-04-01/Accounts/AC1/Messages.json',
    authorization: `Basic ${Buffer.from('AC1:secret').toString('base64')}`,
  });
  expect(Object.fromEntries(new URLSearchParams(asked[0]?.body))).toEqual({
    To: message.to,
    Body: message.text,
    From: '+15005550006',
  });
  expect(new URLSearchParams(asked[1]?.body).get('MessagingServiceSid')).toBe('MG7');
});

test.each([
  [400, 21_211, true],
  [404, undefined, true],
  [429, 20_429, false],
  [503, undefined, false],
])('%d (%s) is final: %s', async (status, code, isFinal) => {
  answer = { status, body: { code } };
  const failed = await twilio({ ...account, url: base })
    .send(message)
    .catch((error: unknown) => error);
  expect([failed instanceof Error, failed instanceof Undeliverable]).toEqual([true, isFinal]);
  expect(String(failed)).not.toContain(message.to);
});
