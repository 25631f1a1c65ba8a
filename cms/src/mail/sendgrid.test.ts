import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { init } from './sendgrid';

let server: Server;
let base = '';
let status = 202;
const asked: { authorization: string | undefined; body: object }[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as object;
      asked.push({ authorization: request.headers.authorization, body });
      response.writeHead(status);
      response.end(status === 202 ? '' : '{"errors":[{"message":"bad key"}]}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const mails = () =>
  init({ apiKey: 'SG.key', baseUrl: base }, { defaultFrom: 'Rental Portal <no-reply@x.test>' });
const mail = {
  to: 'ann@x.test',
  subject: 'Hello',
  text: 'plain',
  html: '<p>rich</p>',
  headers: { 'List-Unsubscribe': '<https://x.test>' },
};

test('a mail goes to SendGrid with its headers and both bodies', async () => {
  await mails().send(mail);
  expect(asked.at(-1)).toEqual({
    authorization: 'Bearer SG.key',
    body: {
      personalizations: [{ to: [{ email: 'ann@x.test' }] }],
      from: { email: 'no-reply@x.test', name: 'Rental Portal' },
      subject: 'Hello',
      content: [
        { type: 'text/plain', value: 'plain' },
        { type: 'text/html', value: '<p>rich</p>' },
      ],
      headers: { 'List-Unsubscribe': '<https://x.test>' },
    },
  });
});

test('a refusal is an error that says why', async () => {
  status = 401;
  await expect(mails().send(mail)).rejects.toThrow(
    'SendGrid answered 401: {"errors":[{"message":"bad key"}]}',
  );
});
