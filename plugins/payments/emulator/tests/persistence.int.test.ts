import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { sdk } from './harness';

const REPOSITORY = path.resolve(__dirname, '../../../..');
const MAIN = path.resolve(__dirname, '../src/main.ts');

let folder: string;
let program: string;
const started: ChildProcess[] = [];

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stripe-emulator-process-'));
  program = path.join(folder, 'main.cjs');
  const esbuild = path.join(REPOSITORY, 'node_modules/.bin/esbuild');
  execFileSync(esbuild, [
    MAIN,
    '--bundle',
    '--platform=node',
    '--log-level=error',
    `--outfile=${program}`,
  ]);
});

afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
  fs.rmSync(folder, { recursive: true, force: true });
});

interface Run {
  child: ChildProcess;
  output: () => string;
  ended: Promise<number | null>;
}

function run(env: Record<string, string>, ...args: string[]): Run {
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: process.env.PATH, DEV_TOOLS: '1', DATA_DIR: folder, ...env },
  });
  started.push(child);
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  return { child, output: () => text, ended };
}

/** The address of a started emulator. */
async function listening({ child, output, ended }: Run): Promise<string> {
  const said = (): string | undefined => /listening on (\S+)\n/.exec(output())?.[1];
  while (said() === undefined) {
    const more = new Promise<string>((resolve) => {
      child.stdout?.once('data', () => resolve('more'));
    });
    if ((await Promise.race([more, ended])) !== 'more') throw new Error(output());
  }
  return said() ?? '';
}

it('loses nothing that was answered when it is killed', async () => {
  const first = run({ STRIPE_EMULATOR_PORT: '0' });
  const before = sdk(await listening(first));
  const made: string[] = [];
  for (let i = 0; i < 20; i++) made.push((await before.customers.create({ name: `c${i}` })).id);
  const intent = await before.paymentIntents.create({
    amount: 11000,
    currency: 'usd',
    payment_method: 'pm_card_visa',
    confirm: true,
  });
  first.child.kill('SIGKILL');
  await first.ended;
  // A line that was being written when the process died.
  fs.appendFileSync(path.join(folder, 'emulator/log.ndjson'), '[["customer","cus_torn",{"kind"');

  const second = run({ STRIPE_EMULATOR_PORT: '0' });
  const after = sdk(await listening(second));
  const customers = await after.customers.list({ limit: 100 });
  expect(customers.data.map((customer) => customer.id)).toEqual([...made].reverse());
  expect((await after.paymentIntents.retrieve(intent.id)).status).toBe('succeeded');
  expect((await after.balance.retrieve()).available).toMatchObject([{ amount: 10651 }]);

  second.child.kill('SIGTERM');
  expect(await second.ended).toBe(0);
  expect(second.output()).toMatch(/^stripe-emulator listening on http:\/\/127\.0\.0\.1:\d+\n$/);
});

it('refuses a taken port in one sentence', async () => {
  const server = net.createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as net.AddressInfo;
  const refused = run({ STRIPE_EMULATOR_PORT: String(port) });
  expect(await refused.ended).toBe(1);
  expect(refused.output()).toBe(
    `Port ${port} is taken: stop what listens there or set STRIPE_EMULATOR_PORT to another port.\n`,
  );
  server.close();
});

it.each([
  ['without DEV_TOOLS', { DEV_TOOLS: '0' }, 'DEV_TOOLS=1'],
  ['beside a live key', { STRIPE_SECRET_KEY: 'sk_live_1' }, 'live key'],
  ['with a port that is none', { STRIPE_EMULATOR_PORT: 'abc' }, 'STRIPE_EMULATOR_PORT'],
])('refuses to start %s', async (_name, env, words) => {
  const refused = run(env);
  expect(await refused.ended).toBe(1);
  expect(refused.output()).toContain(words);
  expect(refused.output().trim().split('\n')).toHaveLength(1);
});

it('explains itself', async () => {
  const help = run({ DEV_TOOLS: '0' }, '--help');
  expect(await help.ended).toBe(0);
  expect(help.output()).toContain('STRIPE_EMULATOR_PORT');
});
