import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawnChild, startChild, type Child } from './child.mjs';
import { isAlive, until } from './processes.mjs';
import { Running } from './running.mjs';

let logs: string;

beforeEach(() => {
  logs = mkdtempSync(path.join(tmpdir(), 'rental-children-'));
});

afterEach(() => rmSync(logs, { recursive: true, force: true }));

const plan = (name: string, script: string) => ({
  name,
  args: ['-e', script],
  cwd: logs,
  env: process.env,
  logs,
});
const IDLE = 'setInterval(() => {}, 60_000)';

describe('a child', () => {
  it('that ends before it is ready is told with its last lines', async () => {
    const failing = plan(
      'part',
      'console.log("first"); console.error("the reason"); process.exit(3)',
    );
    const starting = startChild({
      ...failing,
      ready: () => Promise.resolve(false),
      readyWithinMs: 20_000,
    });
    await expect(starting).rejects.toThrow(
      /^The part ended \(exit code 3\): read its last lines here and the rest in .*part\.log\.\nfirst\nthe reason$/,
    );
  });

  it('that takes too long is ended', async () => {
    const starting = startChild({
      ...plan('slow', IDLE),
      ready: () => Promise.resolve(false),
      readyWithinMs: 300,
    });
    await expect(starting).rejects.toThrow(/^The slow was not ready within 0\.3 s/);
  });

  it('that does not listen is ended past the deadline', async () => {
    const child = spawnChild(
      plan('deaf', `process.on("SIGTERM", () => {}); console.log("up"); ${IDLE}`),
    );
    await until(() => child.tail() === 'up', { timeoutMs: 10_000 });
    await child.stop(200);
    expect(isAlive(child.pid)).toBe(false);
  });

  it('ends when the process that started it is killed', async () => {
    const module = path.join(__dirname, 'child.mjs');
    const inner = JSON.stringify({ ...plan('orphan', IDLE), env: {} });
    const outer = spawnChild(
      plan(
        'parent',
        `import(${JSON.stringify(module)}).then(({ spawnChild }) => { console.log(spawnChild(${inner}).pid); ${IDLE} })`,
      ),
    );
    await until(() => outer.tail() !== '', { timeoutMs: 10_000 });
    const pid = Number(outer.tail());
    expect(isAlive(pid)).toBe(true);
    await outer.kill();
    expect(await until(() => !isAlive(pid), { timeoutMs: 15_000 })).toBe(true);
  });
});

describe('what runs', () => {
  it('is stopped once, the last one first, before what is done at the end', async () => {
    const events: string[] = [];
    const child = (name: string): Child => ({
      name,
      pid: 0,
      logFile: '',
      exited: new Promise(() => undefined),
      tail: () => '',
      kill: () => Promise.resolve(),
      stop: () => Promise.resolve(void events.push(name)),
    });
    const running = new Running();
    running.atEnd(() => events.push('lock released'));
    for (const name of ['database', 'cms', 'storefront']) running.add(child(name));
    await Promise.all([running.stop(), running.stop()]);
    expect(events).toEqual(['storefront', 'cms', 'database', 'lock released']);
    expect(running.isStopping).toBe(true);
  });
});
