import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { birthOf } from './processes.mjs';
import { Refusal, codeOf } from './refusal.mjs';

/**
 * @typedef {object} Instance the platform that runs on a data folder
 * @property {number} pid
 * @property {string} birth
 * @property {{ cms: number, storefront: number, emulator: number, postgres: number }} ports
 */

/** @param {string} dataDir */
const fileOf = (dataDir) => path.join(dataDir, 'instance.json');

/** @param {string} dataDir @returns {Instance | undefined} what the file says, alive or not */
function recorded(dataDir) {
  try {
    return JSON.parse(readFileSync(fileOf(dataDir), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * The platform that runs on this data folder now.
 *
 * @param {string} dataDir
 * @returns {Instance | undefined}
 */
export function runningInstance(dataDir) {
  const instance = recorded(dataDir);
  return instance !== undefined && birthOf(instance.pid) === instance.birth ? instance : undefined;
}

/** @param {string} dataDir @param {Instance} instance @returns {boolean} false when a file is there */
function create(dataDir, instance) {
  try {
    writeFileSync(fileOf(dataDir), JSON.stringify(instance), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Makes this process the only one that runs the platform on a data folder.
 *
 * @param {string} dataDir
 * @param {Instance['ports']} ports
 * @returns {{ afterCrash: boolean, release: () => void }} afterCrash: the last run did not end by itself
 * @throws {Refusal} when another process runs it
 */
export function takeInstanceLock(dataDir, ports) {
  const instance = { pid: process.pid, birth: birthOf(process.pid) ?? '', ports };
  const release = () => {
    if (recorded(dataDir)?.pid === process.pid) rmSync(fileOf(dataDir), { force: true });
  };
  if (create(dataDir, instance)) return { afterCrash: false, release };
  const running = runningInstance(dataDir);
  if (running === undefined) {
    rmSync(fileOf(dataDir), { force: true });
    if (create(dataDir, instance)) return { afterCrash: true, release };
  }
  throw new Refusal(
    `The platform already runs on ${dataDir} (process ${running?.pid ?? 'unknown'}): stop it with Ctrl-C there, or give this copy its own DATA_DIR, CMS_PORT, STOREFRONT_PORT, STRIPE_EMULATOR_PORT and POSTGRES_PORT.`,
  );
}
