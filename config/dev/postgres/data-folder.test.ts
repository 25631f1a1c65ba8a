import { mkdirSync, mkdtempSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { holdsDatabase, recoverFromCrash } from './data-folder.mjs';

let folder: string;

beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'rental-database-')), 'postgres');
});

afterEach(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
};

describe('the database folder', () => {
  it('holds none when absent or empty', () => {
    expect(holdsDatabase(folder)).toBe(false);
    mkdirSync(folder);
    expect(holdsDatabase(folder)).toBe(false);
  });

  it('holds one of this version', () => {
    write('PG_VERSION', '18\n');
    write('global/pg_control', '');
    expect(holdsDatabase(folder)).toBe(true);
  });

  it.each([
    ['without its version', 'postgresql.conf', ''],
    ['without its control file', 'PG_VERSION', '18\n'],
  ])('is refused %s, with what to do', (_what, file, text) => {
    write(file, text);
    expect(() => holdsDatabase(folder)).toThrow(
      `The database folder ${folder} is damaged: move it away (mv ${folder} ${folder}.broken) and start again for a fresh database, or put a backup in its place.`,
    );
  });

  it('is refused when another version made it', () => {
    write('PG_VERSION', '15\n');
    expect(() => holdsDatabase(folder)).toThrow(/was made by PostgreSQL 15, and this is 18/);
  });
});

describe('after a crash', () => {
  it('a lock file that names a process of somebody else goes, and the process stays', async () => {
    write('postmaster.pid', `${process.pid}\n${folder}\n`);
    await recoverFromCrash(folder);
    expect(existsSync(path.join(folder, 'postmaster.pid'))).toBe(false);
  });
});
