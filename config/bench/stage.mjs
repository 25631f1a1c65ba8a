/**
 * Where a benchmark plays: a database server with a seeded marketplace to copy, ports and a data
 * folder of its own. Nothing of it touches the platform that somebody works with.
 */
import { createRequire } from 'node:module';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureDatabase, clusterUrl, startCluster } from '../dev/postgres/cluster.mjs';
import { buildIfStale, builds } from '../dev/start/builds.mjs';
import { answers, startChild } from '../dev/start/child.mjs';
import { platformEnvironment } from '../dev/start/environment.mjs';
import { fingerprint } from '../dev/start/fingerprint.mjs';
import { takeInstanceLock } from '../dev/start/instance-lock.mjs';
import { freePort } from '../dev/start/ports.mjs';
import { Running } from '../dev/start/running.mjs';
import { loadSecrets } from '../dev/start/secrets.mjs';
import { runSeed } from '../dev/start/seeding.mjs';
import { cmsPlan, storefrontPlan } from '../dev/start/services.mjs';
import { defaults, readSettings, root } from '../dev/start/settings.mjs';
import { openDataFolder } from './admin/data-folder.mjs';

/** @type {typeof import('pg')} */
const { Client } = createRequire(import.meta.url)('pg');

const home = path.join(root, '.cache/bench');
/** Variables of the shell that programs need; no other one changes what is measured. */
const KEPT = ['PATH', 'HOME', 'USER', 'LANG', 'TMPDIR'];

/** @param {string} url @param {string} name @returns {string} the address of another database there */
export function databaseAt(url, name) {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

/**
 * @template T
 * @param {string} url
 * @param {(client: import('pg').Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(url, work) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export class Stage {
  #running = new Running();
  #folder;
  /** Databases of this run. @type {string[]} */
  #copies = [];
  #foreignServer = false;

  /**
   * @param {(line: string) => void} tell
   * @param {string} [profiles] folder for the platform's CPU profile
   */
  constructor(tell, profiles) {
    this.tell = tell;
    /** Flags of Node for the process that is looked into. */
    this.profiling = profiles ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`] : [];
    mkdirSync(home, { recursive: true });
    this.#folder = mkdtempSync(path.join(home, 'run-'));
    this.#running.atEnd(() => rmSync(this.#folder, { recursive: true, force: true }));
    this.#running.listenToSignals();
    this.logs = path.join(home, 'logs');
    this.seeded = '';
    /** Folder of the seeded marketplace's pictures. @type {string | undefined} */
    this.pictures = undefined;
    this.ports = { cms: 0, storefront: 0, emulator: 0, postgres: 0 };
  }

  /**
   * Builds the server code, starts the stub of Stripe and finds a seeded marketplace.
   *
   * @param {string | undefined} seeded the address of one, as a superuser; default: an own server
   */
  async prepare(seeded) {
    await buildIfStale(builds.server, { env: process.env });
    this.ports.cms = await freePort();
    this.ports.emulator = await freePort();
    await this.start('stripe-stub', 'config/bench/stripe-stub.mjs', this.ports.emulator, {});
    this.#foreignServer = seeded !== undefined;
    this.seeded = seeded ?? (await this.#ownMarketplace());
  }

  /** As `prepare`, on the database of the platform's data folder. */
  async prepareDataFolder() {
    await this.prepare(await openDataFolder(this.#running));
  }

  /**
   * What the platform runs with on a database.
   *
   * @param {string} databaseUrl
   * @param {string} [dataDir] default: that of this run
   */
  environment(databaseUrl, dataDir = this.#folder) {
    const kept = KEPT.map((name) => [name, process.env[name]]);
    const settings = readSettings(
      {
        ...Object.fromEntries(kept.filter(([, value]) => value !== undefined)),
        DATA_DIR: dataDir,
        DATABASE_URL: databaseUrl,
        CMS_PORT: String(this.ports.cms),
        STRIPE_EMULATOR_PORT: String(this.ports.emulator),
        ROLE: 'web',
        RATE_LIMIT_FACTOR: '1000000',
      },
      dataDir,
    );
    return platformEnvironment(settings, loadSecrets(dataDir));
  }

  /** The data folder of this run. */
  get dataDir() {
    return this.#folder;
  }

  /**
   * Starts the CMS on a database.
   *
   * @param {string} database
   * @param {string[]} [flags] of Node
   * @returns {Promise<string>} its address
   */
  async startCms(database, flags = []) {
    await this.startCmsChild(database, flags);
    return `http://127.0.0.1:${this.ports.cms}`;
  }

  /**
   * The same, for what is measured about its process.
   *
   * @param {string} database
   * @param {string[]} [flags] of Node
   */
  async startCmsChild(database, flags = []) {
    if (this.pictures) cpSync(this.pictures, `${this.#folder}/public`, { recursive: true });
    const place = { dataDir: this.#folder, ports: this.ports };
    const plan = cmsPlan(place, this.environment(database));
    return this.startPlan({ ...plan, args: [...flags, ...plan.args] });
  }

  /**
   * Starts a process that only does jobs.
   *
   * @param {string} database
   * @param {number} number of those on this database, from 1 on
   */
  async startWorker(database, number) {
    const ports = { ...this.ports, cms: await freePort() };
    const env = { ...this.environment(database), ROLE: 'worker', CMS_PORT: String(ports.cms) };
    const plan = cmsPlan({ dataDir: this.#folder, ports }, env);
    return this.startPlan({ ...plan, name: `worker-${number}` });
  }

  /**
   * Starts the storefront as in production.
   *
   * @param {string} database
   * @param {{ name?: string, env?: NodeJS.ProcessEnv, flags?: string[] }} [options] env: variables
   *   besides those of the platform; flags: of Node
   * @returns {Promise<string>} its address
   */
  async startStorefront(database, { name = 'storefront', env = {}, flags = [] } = {}) {
    await buildIfStale(builds.storefront, { env: process.env });
    const ports = { ...this.ports, storefront: await freePort() };
    const url = `http://127.0.0.1:${ports.storefront}`;
    const own = { STOREFRONT_PORT: String(ports.storefront), STOREFRONT_URL: url, ...env };
    const place = { dataDir: this.#folder, ports };
    const plan = storefrontPlan(place, { ...this.environment(database), ...own });
    await this.startPlan({ ...plan, name, args: [...flags, ...plan.args] });
    return url;
  }

  /**
   * A database for this run.
   *
   * @param {string} name
   * @param {string} [source] address of the database it is a copy of, with nobody connected
   * @returns {Promise<string>} its address
   */
  async copy(name, source = this.seeded) {
    const copy = `${name}_${process.pid}`;
    const maintenance = databaseAt(source, 'postgres');
    const template = new URL(source).pathname.slice(1);
    await withClient(maintenance, async (client) => {
      await client.query(`create database ${copy} template ${template} strategy file_copy`);
    });
    this.#copies.push(copy);
    return databaseAt(source, copy);
  }

  /**
   * @param {string} name
   * @param {string} script relative to the repository
   * @param {number} port given as first argument; it answers there when it is ready
   * @param {NodeJS.ProcessEnv} env
   */
  async start(name, script, port, env) {
    const kept = Object.fromEntries(KEPT.map((key) => [key, process.env[key]]));
    return this.startPlan({
      name,
      args: [path.join(root, script), String(port)],
      cwd: root,
      env: { ...kept, NODE_ENV: 'production', ...env },
      logs: this.logs,
      ready: answers(`http://127.0.0.1:${port}/`),
      readyWithinMs: 30_000,
    });
  }

  /** @param {import('../dev/start/child.mjs').ChildPlan} plan */
  async startPlan(plan) {
    return this.#running.add(await startChild({ ...plan, logs: this.logs }));
  }

  async stop() {
    await this.#running.stop();
    if (!this.#foreignServer || this.#copies.length === 0) return;
    await withClient(databaseAt(this.seeded, 'postgres'), async (client) => {
      for (const copy of this.#copies) await client.query(`drop database ${copy} with (force)`);
    });
  }

  /**
   * A server of the benchmarks' own, durable as in production, kept for the next run, which removes
   * the databases of this one.
   */
  async #ownMarketplace() {
    const port = await freePort();
    this.#running.atEnd(takeInstanceLock(home, { ...this.ports, postgres: port }).release);
    const cluster = {
      root,
      folder: path.join(home, 'postgres'),
      logs: this.logs,
      port,
      user: defaults.EMBEDDED_DATABASE_USER,
      password: 'only-for-benchmarks',
    };
    this.#running.add(await startCluster(cluster));
    const inputs = fingerprint(root, builds.server.inputs).slice(0, 16);
    const name = `seeded_${inputs}`;
    const making = `${name}_making`;
    const folder = path.join(home, name);
    this.pictures = path.join(folder, 'public');
    const address = (/** @type {string} */ database) => clusterUrl(cluster, database);
    const kept = existsSync(this.pictures) ? name : undefined;
    if (await this.#keepOnly(address('postgres'), kept)) return address(name);
    this.tell('seeding a marketplace, once for this state of the code …');
    mkdirSync(folder, { recursive: true });
    await ensureDatabase(cluster, making);
    const env = this.environment(address(making), folder);
    await runSeed(env, ['--listings', '60', '--no-bookings']);
    await withClient(address('postgres'), async (client) => {
      await client.query(`alter database ${making} rename to ${name}`);
    });
    return address(name);
  }

  /**
   * Removes what earlier runs and other states of the code left.
   *
   * @param {string} maintenance address of the server's own database
   * @param {string | undefined} kept name of the marketplace that stays
   * @returns {Promise<boolean>} whether it is there
   */
  async #keepOnly(maintenance, kept) {
    for (const entry of readdirSync(home))
      if (/^seeded_/.test(entry) && entry !== kept)
        rmSync(path.join(home, entry), { recursive: true, force: true });
    return withClient(maintenance, async (client) => {
      const { rows } = await client.query('select datname from pg_database');
      const names = rows.map(({ datname }) => String(datname));
      for (const old of names.filter((one) => /^(seeded|bench)_/.test(one) && one !== kept))
        await client.query(`drop database ${old} with (force)`);
      return names.some((one) => one === kept);
    });
  }
}
