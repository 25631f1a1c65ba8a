import { spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { takeInstanceLock, runningInstance } from './instance-lock.mjs';
import { checkNodeVersion } from './node-version.mjs';
import { checkPorts, freePort } from './ports.mjs';
import { birthOf } from './processes.mjs';
import { Refusal } from './refusal.mjs';
import { checkRights } from './rights.mjs';
import { loadSecrets } from './secrets.mjs';
import { readSettings } from './settings.mjs';

const ports = { cms: 1, storefront: 2, emulator: 3, postgres: 4 };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rental-checks-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('Node', () => {
  it.each(['18.20.8', '20.18.3', '19.9.0'])('%s is refused with what to install', (version) => {
    expect(() => checkNodeVersion(version)).toThrow(/needs 20\.19 or later: install/);
  });

  it.each(['20.19.0', '20.20.2', '22.0.0', '24.11.1'])('%s is taken', (version) => {
    expect(() => checkNodeVersion(version)).not.toThrow();
  });
});

describe('a command', () => {
  it.each(['start', 'run', 'test'])(
    '%s.mjs checks Node before anything that an old one cannot read',
    (name) => {
      const text = readFileSync(path.join(__dirname, '..', `${name}.mjs`), 'utf8');
      expect(text.match(/^import .*$/gm)).toEqual([
        "import { refuseOldNode } from './start/node-version.mjs';",
      ]);
      expect(text.indexOf('refuseOldNode();')).toBeLessThan(text.indexOf('await import('));
    },
  );
});

describe('ports', () => {
  let server: Server;
  let taken: number;

  beforeEach(async () => {
    taken = await freePort();
    server = createServer();
    await new Promise<void>((resolve) => server.listen(taken, '127.0.0.1', resolve));
  });

  afterEach(() => new Promise((resolve) => server.close(resolve)));

  it('names the variable of a taken port', async () => {
    const wanted = [{ variable: 'CMS_PORT', what: 'CMS', port: taken }];
    await expect(checkPorts(wanted)).rejects.toThrow(
      `Port ${taken} for the CMS is taken: stop what listens there, or set CMS_PORT to another port.`,
    );
  });

  it('takes free ones', async () => {
    const wanted = [{ variable: 'CMS_PORT', what: 'CMS', port: await freePort() }];
    await expect(checkPorts(wanted)).resolves.toBeUndefined();
  });

  it('names both variables that are the same port', async () => {
    const wanted = [
      { variable: 'CMS_PORT', what: 'CMS', port: 24_050 },
      { variable: 'STOREFRONT_PORT', what: 'storefront', port: 24_050 },
    ];
    await expect(checkPorts(wanted)).rejects.toThrow('CMS_PORT and STOREFRONT_PORT are both 24050');
  });
});

describe('the instance lock', () => {
  it('refuses a second platform on the folder and names the first', () => {
    const other = { pid: process.ppid, birth: birthOf(process.ppid), ports };
    writeFileSync(path.join(folder, 'instance.json'), JSON.stringify(other));
    expect(() => takeInstanceLock(folder, ports)).toThrow(
      new RegExp(`already runs on .*process ${process.ppid}\\): stop it with Ctrl-C there, or`),
    );
  });

  it('is taken over from a process that died', () => {
    const dead = { pid: process.ppid, birth: 'another time', ports };
    writeFileSync(path.join(folder, 'instance.json'), JSON.stringify(dead));
    expect(takeInstanceLock(folder, ports).afterCrash).toBe(true);
    expect(runningInstance(folder)?.pid).toBe(process.pid);
  });

  it('is gone after release', () => {
    const lock = takeInstanceLock(folder, ports);
    expect(lock.afterCrash).toBe(false);
    lock.release();
    expect(runningInstance(folder)).toBeUndefined();
  });
});

describe('secrets', () => {
  const fileOf = () => path.join(folder, 'secrets.json');

  it('are generated once, for the owner only', () => {
    const first = loadSecrets(folder);
    expect(loadSecrets(folder)).toEqual(first);
    expect(new Set(Object.values(first)).size).toBe(Object.keys(first).length);
    expect(statSync(fileOf()).mode & 0o777).toBe(0o600);
  });

  it('keep what is there when one is added', () => {
    writeFileSync(fileOf(), JSON.stringify({ JWT_SECRET: 'kept' }));
    expect(loadSecrets(folder)).toMatchObject({ JWT_SECRET: 'kept', APP_KEYS: expect.any(String) });
    expect(JSON.parse(readFileSync(fileOf(), 'utf8'))).toHaveProperty('ENCRYPTION_KEY');
  });

  it('are never overwritten when they cannot be read', () => {
    writeFileSync(fileOf(), '{ half');
    expect(() => loadSecrets(folder)).toThrow(/cannot be read: restore the file from a backup/);
    expect(readFileSync(fileOf(), 'utf8')).toBe('{ half');
  });
});

describe('settings', () => {
  it('come from .env where the environment is silent', () => {
    writeFileSync(path.join(folder, '.env'), 'CMS_PORT=24061\nSTOREFRONT_PORT=24062\n');
    const settings = readSettings({ CMS_PORT: '24063' }, folder);
    expect(settings.ports).toMatchObject({ cms: 24_063, storefront: 24_062, postgres: 54_329 });
    expect(settings.dataDir).toBe(path.join(folder, '.data'));
  });

  it('refuse a port that is none', () => {
    expect(() => readSettings({ CMS_PORT: '99999' }, folder)).toThrow(Refusal);
  });

  it('refuse production on embedded services', () => {
    expect(() => readSettings({ NODE_ENV: 'production' }, folder)).toThrow(
      /set DATABASE_URL and STRIPE_SECRET_KEY/,
    );
  });
});

describe('rights', () => {
  beforeEach(() => writeFileSync(path.join(folder, 'package-lock.json'), '{}'));

  it('are there in a folder of ours, and the data folder is made', () => {
    const dataDir = path.join(folder, 'new/data');
    checkRights({ root: folder, dataDir });
    expect(statSync(dataDir).isDirectory()).toBe(true);
  });

  it('say to clone again without the lock file', () => {
    rmSync(path.join(folder, 'package-lock.json'));
    expect(() => checkRights({ root: folder, dataDir: folder })).toThrow(
      /clone the repository again/,
    );
  });

  it('are missing in a data folder of another user', async () => {
    const dataDir = path.join(folder, 'data');
    mkdirSync(dataDir);
    const asRoot = process.getuid?.() === 0;
    chmodSync(folder, 0o777);
    chmodSync(dataDir, asRoot ? 0o755 : 0o555);
    const module = path.join(__dirname, 'rights.mjs');
    const script = `import(${JSON.stringify(module)}).then(({ checkRights }) => checkRights(${JSON.stringify({ root: folder, dataDir })})).catch((error) => console.log(error.message))`;
    const nobody = asRoot ? { uid: 65_534, gid: 65_534 } : {};
    const child = spawn(process.execPath, ['-e', script], nobody);
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await new Promise((resolve) => child.once('close', resolve));
    expect(output).toContain(`may not write into the data folder ${dataDir}: make it yours`);
    expect(output).toContain('or set DATA_DIR to another folder');
  });
});
