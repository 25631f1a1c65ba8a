import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { clusterUrl, connectionError, startCluster } from '../dev/postgres/cluster.mjs';
import { checkExternalDatabase } from '../dev/start/external-database.mjs';
import { freePort, isFree } from '../dev/start/ports.mjs';
import { isAlive, until } from '../dev/start/processes.mjs';
import { root } from '../dev/start/settings.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rental-start-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function freePorts(): Promise<NodeJS.ProcessEnv> {
  return {
    CMS_PORT: String(await freePort()),
    STOREFRONT_PORT: String(await freePort()),
    STRIPE_EMULATOR_PORT: String(await freePort()),
    POSTGRES_PORT: String(await freePort()),
  };
}

/** Runs `npm start` of a clone until it ends by itself. */
async function start(clone: string, env: NodeJS.ProcessEnv, args: string[] = []) {
  const { STRIPE_SECRET_KEY: _key, DATABASE_URL: _url, ...inherited } = process.env;
  const child = spawn(process.execPath, [path.join(clone, 'config/dev/start.mjs'), ...args], {
    cwd: clone,
    env: { ...inherited, NODE_ENV: '', DATA_DIR: path.join(folder, 'data'), ...env },
  });
  let output = '';
  let complaint = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const code = await new Promise((resolve) => child.once('close', resolve));
  return { code, output, sentences: complaint.trim().split('\n') };
}

describe('npm start refuses in one sentence', () => {
  it('a taken port, before anything long', async () => {
    const ports = await freePorts();
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(Number(ports.STOREFRONT_PORT), '127.0.0.1', resolve);
    });
    const { code, sentences } = await start(root, ports);
    await new Promise((resolve) => server.close(resolve));
    expect(code).toBe(1);
    expect(sentences).toEqual([
      `Port ${ports.STOREFRONT_PORT} for the storefront is taken: stop what listens there, or set STOREFRONT_PORT to another port.`,
    ]);
  });

  it('a damaged database folder', async () => {
    const database = path.join(folder, 'data/postgres');
    mkdirSync(database, { recursive: true });
    writeFileSync(path.join(database, 'PG_VERSION'), '18\n');
    const { code, sentences } = await start(root, await freePorts());
    expect(code).toBe(1);
    expect(sentences).toEqual([expect.stringContaining(`${database} is damaged: move it away`)]);
  });

  it('a registry that cannot be reached', async () => {
    const clone = path.join(folder, 'clone');
    for (const part of [
      'config/dev',
      'config/defaults.json',
      'package.json',
      'package-lock.json',
    ]) {
      cpSync(path.join(root, part), path.join(clone, part), { recursive: true });
    }
    const { code, sentences } = await start(clone, {
      ...(await freePorts()),
      npm_config_registry: 'http://127.0.0.1:9/',
      npm_config_cache: path.join(folder, 'npm-cache'),
    });
    expect(code).toBe(1);
    expect(sentences).toEqual([
      'The npm registry http://127.0.0.1:9/ cannot be reached (ECONNREFUSED): check the network, the proxy, or `npm config get registry`, then start again.',
    ]);
  });

  it('an option it does not know', async () => {
    const { code, sentences } = await start(root, {}, ['--fresh']);
    expect(code).toBe(1);
    expect(sentences).toEqual([expect.stringContaining('`npm start -- --help` lists the options')]);
  });

  it('nothing when asked for help', async () => {
    const { code, output } = await start(root, {}, ['--help']);
    expect(code).toBe(0);
    expect(output).toContain('--no-seed');
  });
});

describe('the embedded PostgreSQL', () => {
  async function plan() {
    return {
      root,
      folder: path.join(folder, 'postgres'),
      logs: path.join(folder, 'logs'),
      port: await freePort(),
      user: 'rental_embedded',
      password: 'of-this-test',
    };
  }

  /** Starts the server in a process of its own; resolves with that process and the server's keeper. */
  async function startElsewhere(cluster: Awaited<ReturnType<typeof plan>>) {
    const module = path.join(root, 'config/dev/postgres/cluster.mjs');
    const script = `import(${JSON.stringify(module)}).then(async ({ startCluster }) => { const server = await startCluster(${JSON.stringify(cluster)}); console.log(server.pid); setInterval(() => {}, 60_000); })`;
    const starter = spawn(process.execPath, ['-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const keeper = await new Promise<number>((resolve) => {
      starter.stdout.once('data', (chunk: Buffer) => resolve(Number(chunk.toString())));
    });
    return { starter, keeper };
  }

  const kill = (child: ChildProcess) =>
    new Promise((resolve) => {
      child.once('exit', resolve);
      child.kill('SIGKILL');
    });

  it('ends when the process that started it is killed', async () => {
    const cluster = await plan();
    const { starter, keeper } = await startElsewhere(cluster);
    await kill(starter);
    expect(await until(() => !isAlive(keeper), { timeoutMs: 15_000 })).toBe(true);
    expect(await isFree(cluster.port)).toBe(true);
  });

  it('starts again after both were killed', async () => {
    const cluster = await plan();
    const { starter, keeper } = await startElsewhere(cluster);
    process.kill(keeper, 'SIGKILL');
    await kill(starter);
    const server = await startCluster(cluster);
    expect(await connectionError(clusterUrl(cluster, 'postgres'))).toBeUndefined();
    await server.stop();
  });

  it('says what to do when its password is lost', async () => {
    const cluster = await plan();
    const server = await startCluster(cluster);
    await server.stop();
    await expect(startCluster({ ...cluster, password: 'another' })).rejects.toThrow(
      /has another password than secrets\.json: put back the secrets\.json/,
    );
  });

  it('says what to do when its files are damaged', async () => {
    const cluster = await plan();
    const server = await startCluster(cluster);
    await server.stop();
    writeFileSync(path.join(cluster.folder, 'global/pg_control'), 'not what it was');
    await expect(startCluster(cluster)).rejects.toThrow(
      /does not start, it may be damaged: move it away/,
    );
  });
});

describe('a database of the person', () => {
  it('is used when it answers', async () => {
    await expect(
      checkExternalDatabase(process.env.TEST_DATABASE_URL ?? ''),
    ).resolves.toBeUndefined();
  });

  it('that does not exist is told', async () => {
    const url = new URL(process.env.TEST_DATABASE_URL ?? '');
    url.pathname = '/not_there';
    await expect(checkExternalDatabase(url.href)).rejects.toThrow(
      /^There is no database 127\.0\.0\.1:\d+\/not_there: create it \(createdb\), or correct DATABASE_URL\.$/,
    );
  });

  it('with another password is told', async () => {
    const url = new URL(process.env.TEST_DATABASE_URL ?? '');
    url.password = 'wrong';
    await expect(checkExternalDatabase(url.href)).rejects.toThrow(/refuses this user or password/);
  });

  it('that does not run is told, without its password', async () => {
    const url = `postgres://app:hidden@127.0.0.1:${await freePort()}/rental`;
    await expect(checkExternalDatabase(url)).rejects.toThrow(
      /^The database 127\.0\.0\.1:\d+\/rental does not answer \(ECONNREFUSED\): start it, correct DATABASE_URL/,
    );
  });
});
