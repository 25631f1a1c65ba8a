import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startCluster } from '../dev/postgres/cluster.mjs';
import { recoverFromCrash } from '../dev/postgres/data-folder.mjs';
import { freePort } from '../dev/start/ports.mjs';
import { birthOf } from '../dev/start/processes.mjs';
import { Refusal, codeOf } from '../dev/start/refusal.mjs';
import { defaults, root } from '../dev/start/settings.mjs';

/** Test runs at the same time, on one clone. */
const SLOTS = 16;

/** @param {string} lock @returns {boolean} whether it is ours now */
function take(lock) {
  const holder = JSON.stringify({ pid: process.pid, birth: birthOf(process.pid) });
  try {
    writeFileSync(lock, holder, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  try {
    const { pid, birth } = JSON.parse(readFileSync(lock, 'utf8'));
    if (birthOf(pid) === birth) return false;
  } catch {
    return false;
  }
  writeFileSync(lock, holder);
  return true;
}

/** @returns {{ folder: string, release: () => void }} a folder that no other test run uses */
function takeSlot() {
  for (let number = 1; number <= SLOTS; number += 1) {
    const folder = path.join(root, '.cache/test', `slot-${number}`);
    const lock = path.join(folder, 'lock');
    mkdirSync(folder, { recursive: true });
    if (take(lock)) return { folder, release: () => rmSync(lock, { force: true }) };
  }
  throw new Refusal(`More than ${SLOTS} test runs use this folder: wait for one of them to end.`);
}

/**
 * Starts the PostgreSQL of a test run. Its folder is kept for later runs, which find their template
 * database there; it gives no durability, and a damaged one is simply made anew.
 *
 * @returns {Promise<{ url: string, folder: string, stop: () => Promise<void> }>} url of the superuser
 */
export async function startTestCluster() {
  const { folder, release } = takeSlot();
  const plan = {
    root,
    folder: path.join(folder, 'postgres'),
    logs: path.join(folder, 'logs'),
    port: await freePort(),
    user: defaults.EMBEDDED_DATABASE_USER,
    password: 'only-for-tests',
    durable: false,
  };
  const start = async () => {
    if (existsSync(plan.folder)) await recoverFromCrash(plan.folder);
    return startCluster(plan);
  };
  const server = await start().catch((error) => {
    if (!(error instanceof Refusal) || !existsSync(plan.folder)) throw error;
    rmSync(plan.folder, { recursive: true, force: true });
    return start();
  });
  return {
    url: `postgres://${plan.user}:${plan.password}@127.0.0.1:${plan.port}/postgres`,
    folder,
    stop: async () => {
      await server.stop();
      release();
    },
  };
}
