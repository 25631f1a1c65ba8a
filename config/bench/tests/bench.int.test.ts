/** The benchmarks run, on few requests: what they print is no measurement here. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { databaseUrl } from '../../testing/databases';
import { template } from '../../testing/template';

const root = path.resolve(__dirname, '../../..');
const output = path.join(root, '.cache/test', `bench-${process.pid}.json`);

/** The storefront may have to be built first. */
jest.setTimeout(300_000);

const bench = (...args: string[]) =>
  spawnSync(process.execPath, [path.join(root, 'config/dev/run.mjs'), 'bench', ...args], {
    encoding: 'utf8',
    timeout: 240_000,
  });

afterAll(() => rmSync(output, { force: true }));

test('bookings: both sides book and write the same rows', async () => {
  const database = databaseUrl((await template()).database);
  const few = ['--rounds', '2', '--requests', '20', '--concurrency', '4', '--warm-up', '1'];
  const run = bench('bookings', ...few, '--database', database, '--output', output);
  expect([run.stderr, run.status]).toEqual(['', 0]);
  expect(run.stdout).toMatch(/bookings: ratio [\d.]+ /);
  const result = JSON.parse(readFileSync(output, 'utf8'));
  expect(result).toMatchObject({
    benchmark: 'bookings',
    machine: { cores: expect.any(Number), node: process.version },
    ratio: { median: expect.any(Number) },
    rowsOfEachSide: { bookings: 40, 'rental.booking_history': 80, 'ledger.intent': 40 },
  });
  expect(result.command).toContain('npm run bench -- bookings --rounds 2');
  expect(result.rounds).toHaveLength(2);
});

test('storefront: both sides send the same document', async () => {
  const database = databaseUrl((await template()).database);
  const few = ['--rounds', '2', '--requests', '4', '--concurrency', '2', '--warm-up', '1'];
  const run = bench('storefront', ...few, '--database', database, '--output', output);
  // So few requests may miss a mark; nothing else may go wrong.
  expect(run.stderr.replace(/^The (ratio is below|first byte takes over) .*$/gm, '').trim()).toBe(
    '',
  );
  expect(run.stdout).toMatch(/storefront: ratio [\d.]+ .*; first byte -?[\d.]+ ms/);
  expect(JSON.parse(readFileSync(output, 'utf8'))).toMatchObject({
    ratio: { median: expect.any(Number) },
    withCms: { ratio: { median: expect.any(Number) } },
    firstByte: { overApiMs: { p50: expect.any(Number) } },
    document: { cards: 18 },
  });
});

test('admin: every list answers, beside its SQL', async () => {
  const database = databaseUrl((await template()).database);
  const few = ['--rounds', '1', '--requests', '2', '--warm-up', '0'];
  const run = bench('admin', ...few, '--database', database, '--output', output);
  expect(run.stderr.replace(/^.*the mark is 500 ms\.$/gm, '').trim()).toBe('');
  const { size, questions } = JSON.parse(readFileSync(output, 'utf8'));
  expect(size).toMatchObject({ listings: 60, bookings: 0 });
  expect(questions['audit log']).toMatchObject({ ratio: expect.any(Number) });
});

test('search: every question is answered, beside its SQL', async () => {
  const database = databaseUrl((await template()).database);
  const few = ['--rounds', '1', '--requests', '4', '--warm-up', '0'];
  const run = bench('search', ...few, '--database', database, '--output', output);
  // So few requests may miss a mark; nothing else may go wrong.
  expect(run.stderr.replace(/^.*is the mark\.$/gm, '').trim()).toBe('');
  expect(JSON.parse(readFileSync(output, 'utf8'))).toMatchObject({
    searched: { p95Ms: expect.any(Number) },
    remembered: { p95Ms: expect.any(Number) },
    sql: { p95Ms: expect.any(Number) },
    suggested: { p95Ms: expect.any(Number) },
  });
});

test("list: a page of listings, beside Strapi's own", async () => {
  const database = databaseUrl((await template()).database);
  const few = ['--rounds', '1', '--requests', '4', '--warm-up', '0'];
  const run = bench('list', ...few, '--database', database, '--output', output);
  // So few requests may miss the mark; nothing else may go wrong.
  expect(run.stderr.replace(/^.*is the mark\.$/gm, '').trim()).toBe('');
  expect(JSON.parse(readFileSync(output, 'utf8'))).toMatchObject({
    listings: expect.any(Number),
    ratio: { median: expect.any(Number) },
  });
});

test('slow-stripe: visitors are answered and bookings end while Stripe is slow or silent', async () => {
  const database = databaseUrl((await template()).database);
  const few = ['--rounds', '1', '--requests', '300', '--concurrency', '2', '--warm-up', '0'];
  const run = bench('slow-stripe', ...few, '--database', database, '--output', output);
  // So few requests may miss a mark; nothing else may go wrong.
  expect(run.stderr.replace(/^(slow|silent): .*$/gm, '').trim()).toBe('');
  const { slow, silent } = JSON.parse(readFileSync(output, 'utf8'));
  expect(slow).toMatchObject({
    p95Ratio: expect.any(Number),
    bookings: [{ 201: expect.any(Number) }],
  });
  expect(silent.bookings[0]).toMatchObject({ 503: expect.any(Number) });
});

test('names are listed, and unknown ones refused in one sentence', () => {
  expect(bench('--list').stdout).toBe(
    'bookings\nstorefront\nlighthouse\nadmin\nsearch\nlist\nsweep\nchat\nslow-stripe\n',
  );
  const refused = bench('nonsense');
  expect([refused.status, refused.stderr.trim()]).toEqual([
    1,
    'There is no benchmark "nonsense": use one of bookings, storefront, lighthouse, admin, search, list, sweep, chat, slow-stripe.',
  ]);
  expect(bench('bookings', '--rounds', 'many').stderr).toContain('--rounds is "many"');
  expect(bench('bookings', '--url', 'http://127.0.0.1:1').stderr).toContain('leave --url out');
});
