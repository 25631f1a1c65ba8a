import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { withFileLock } from './file-lock.mjs';
import { filesBelow, fingerprint } from './fingerprint.mjs';

let folder: string;

const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rental-builds-'));
  write('src/a.ts', 'a');
  write('src/deep/b.ts', 'b');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the fingerprint of sources', () => {
  const now = () => fingerprint(folder, ['src', 'missing']);

  it('is the same for the same files', () => {
    expect(now()).toBe(now());
  });

  it.each([
    ['a content changes', () => write('src/a.ts', 'A')],
    ['a file is added', () => write('src/c.ts', '')],
    ['a file is renamed', () => (rmSync(path.join(folder, 'src/a.ts')), write('src/z.ts', 'a'))],
    ['content moves between files', () => (write('src/a.ts', ''), write('src/deep/b.ts', 'ab'))],
  ])('differs when %s', (_what, change) => {
    const before = now();
    change();
    expect(now()).not.toBe(before);
  });

  it('leaves out what it is told to', () => {
    expect(filesBelow(folder, ['src', '!src/deep'])).toEqual(['src/a.ts']);
  });

  it('leaves out what builds write, dependencies and tests', () => {
    write('src/dist/x.js', '');
    write('src/node_modules/x/index.js', '');
    write('src/a.test.ts', '');
    write('src/tests/x.int.test.ts', '');
    expect(filesBelow(folder, ['src'])).toEqual(['src/a.ts', 'src/deep/b.ts']);
  });
});

describe('a file lock', () => {
  const lock = () => path.join(folder, 'locks/one.lock');

  it('lets one after the other', async () => {
    const events: string[] = [];
    const work = (name: string) =>
      withFileLock(lock(), async () => {
        events.push(`${name} begins`);
        await new Promise((resolve) => setImmediate(resolve));
        events.push(`${name} ends`);
      });
    await Promise.all([work('first'), work('second')]);
    expect(events).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('is taken over from a process that died', async () => {
    write('locks/one.lock', JSON.stringify({ pid: process.pid, birth: 'another time' }));
    const waited = jest.fn();
    await expect(withFileLock(lock(), () => Promise.resolve('done'), waited)).resolves.toBe('done');
    expect(waited).not.toHaveBeenCalled();
  });

  it('is released when the work fails', async () => {
    const failing = withFileLock(lock(), () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    await expect(withFileLock(lock(), () => Promise.resolve(1))).resolves.toBe(1);
  });
});
