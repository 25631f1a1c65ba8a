import path from 'node:path';
import { rm } from 'node:fs/promises';
import type { Pool } from 'pg';
import { buildIfStale, builds } from '../dev/start/builds.mjs';
import { startChild, type Child } from '../dev/start/child.mjs';
import { freePort } from '../dev/start/ports.mjs';
import { cmsPlan, emulatorPlan, storefrontPlan } from '../dev/start/services.mjs';
import { root } from '../dev/start/settings.mjs';
import { createTestDatabase, type TestDatabase } from './databases';
import { startRedis, type TestRedis } from './redis';
import { copyDataFolder, template } from './template';
import { testEnvironment } from './test-environment';

export interface PlatformOptions {
  /** Names the database, the data folder and the logs (`.cache/test-logs/<name>/`). */
  name: string;
  /** Runs jobs, cache and limits on a Redis of the suite's own. */
  redis?: boolean;
  /** Also starts the storefront. */
  storefront?: boolean;
  /** Serves the CMS's admin as the sources are now: it is built when it is stale. */
  admin?: boolean;
  /** Variables besides those of `npm start`. */
  env?: NodeJS.ProcessEnv;
}

/** A process that can be ended and started again. */
export interface PlatformProcess {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
  /** Ends the process at once, as a power cut would. */
  kill9(): Promise<void>;
  /** Starts it again on the same port, after stop or kill9. */
  restart(): Promise<void>;
}

/** A running platform: real processes over a database of its own, seeded with 60 listings. */
export interface Platform extends PlatformProcess {
  readonly cmsUrl: string;
  readonly emulatorUrl: string;
  readonly storefrontUrl: string | undefined;
  readonly databaseUrl: string;
  readonly dataDir: string;
  /** What the processes were started with. */
  readonly env: NodeJS.ProcessEnv;
  /** A pool on the suite's database, for looking behind the API. */
  readonly pg: Pool;
  readonly redis: TestRedis | undefined;
  /** Ends and starts the emulator; its state is on disk. */
  readonly emulator: PlatformProcess;
  /** Starts another CMS process on the same database, e.g. `{ ROLE: 'worker' }`; stop() of the platform stops it too. */
  another(env: NodeJS.ProcessEnv): Promise<PlatformProcess>;
}

/** A child that can be ended and started again. */
class Restartable {
  #child: Child | undefined;

  constructor(private readonly start: () => Promise<Child>) {}

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  async restart(): Promise<void> {
    await this.stop();
    this.#child = await this.start();
  }

  async stop(): Promise<void> {
    await this.#child?.stop();
    this.#child = undefined;
  }

  async kill9(): Promise<void> {
    await this.#child?.kill();
    this.#child = undefined;
  }
}

interface Place {
  dataDir: string;
  logs: string;
  ports: { cms: number; emulator: number; storefront: number; postgres: number };
  env: NodeJS.ProcessEnv;
}

function cmsProcess(place: Place, name: string): Restartable {
  return new Restartable(() =>
    startChild({ ...cmsPlan(place, place.env), name, logs: place.logs }),
  );
}

function processHandle(url: string, process: Restartable): PlatformProcess {
  return {
    url,
    get pid() {
      return process.pid;
    },
    stop: () => process.stop(),
    kill9: () => process.kill9(),
    restart: () => process.restart(),
  };
}

async function preparePlace(options: PlatformOptions, database: TestDatabase, redis?: TestRedis) {
  const ports = {
    cms: await freePort(),
    emulator: await freePort(),
    storefront: await freePort(),
    postgres: 0,
  };
  const dataDir = copyDataFolder(await template(), database.name);
  const env = testEnvironment({
    dataDir,
    databaseUrl: database.url,
    ports,
    extra: { ...(redis === undefined ? {} : { REDIS_URL: redis.url }), ...options.env },
  });
  return { dataDir, ports, env, logs: path.join(root, '.cache/test-logs', options.name) };
}

interface Parts {
  emulator: Restartable;
  cms: Restartable;
  storefront: Restartable;
  others: Restartable[];
}

function partsOf(place: Place): Parts {
  const { env, logs } = place;
  return {
    emulator: new Restartable(() => startChild({ ...emulatorPlan(place, env), logs })),
    cms: cmsProcess(place, 'cms'),
    storefront: new Restartable(() => startChild({ ...storefrontPlan(place, env), logs })),
    others: [],
  };
}

async function startParts(
  parts: Parts,
  place: Place,
  { storefront, admin }: Pick<PlatformOptions, 'storefront' | 'admin'>,
): Promise<void> {
  await parts.emulator.restart();
  if (admin) await buildIfStale(builds.admin, { env: place.env });
  if (storefront) await buildIfStale(builds.storefront, { env: place.env });
  await Promise.all([parts.cms.restart(), storefront ? parts.storefront.restart() : undefined]);
}

async function startAnother(parts: Parts, place: Place, extra: NodeJS.ProcessEnv) {
  const port = await freePort();
  const env = { ...place.env, CMS_PORT: String(port), ...extra };
  const other = { ...place, ports: { ...place.ports, cms: port }, env };
  const process = cmsProcess(other, `cms-${parts.others.length + 2}`);
  parts.others.push(process);
  await process.restart();
  return processHandle(`http://127.0.0.1:${port}`, process);
}

/**
 * Starts emulator, CMS and (on request) storefront as child processes on free ports, over a copy of
 * the template database. They end with the test process, however it ends.
 *
 * @throws Error with the last lines of the part that did not start
 */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const withStorefront = options.storefront === true;
  const database = await createTestDatabase(options.name, (await template()).database);
  const redis = options.redis === true ? await startRedis() : undefined;
  const place = await preparePlace(options, database, redis);
  const parts = partsOf(place);
  const stop = async () => {
    const { cms, storefront, others, emulator } = parts;
    await Promise.all([storefront, ...others, cms].map((part) => part.stop()));
    await emulator.stop();
    await redis?.stop();
    await database.drop();
    await rm(place.dataDir, { recursive: true, force: true });
  };
  await startParts(parts, place, options).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const address = (port: number) => `http://127.0.0.1:${port}`;
  const cms = processHandle(address(place.ports.cms), parts.cms);
  return {
    url: cms.url,
    get pid() {
      return cms.pid;
    },
    kill9: () => cms.kill9(),
    restart: () => cms.restart(),
    stop,
    cmsUrl: cms.url,
    emulatorUrl: address(place.ports.emulator),
    storefrontUrl: withStorefront ? address(place.ports.storefront) : undefined,
    databaseUrl: database.url,
    dataDir: place.dataDir,
    env: place.env,
    pg: database.pg,
    redis,
    emulator: processHandle(address(place.ports.emulator), parts.emulator),
    another: (env) => startAnother(parts, place, env),
  };
}
