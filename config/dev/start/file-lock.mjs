import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { birthOf, until } from './processes.mjs';
import { codeOf } from './refusal.mjs';

const HOURS = 3_600_000;

/** @param {string} file @returns {boolean} whether a living process holds the lock */
function isHeld(file) {
  try {
    const { pid, birth } = JSON.parse(readFileSync(file, 'utf8'));
    return birthOf(pid) === birth;
  } catch {
    return false;
  }
}

/** @param {string} file @returns {boolean} */
function tryToTake(file) {
  try {
    const holder = JSON.stringify({ pid: process.pid, birth: birthOf(process.pid) });
    writeFileSync(file, holder, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    if (!isHeld(file)) rmSync(file, { force: true });
    return false;
  }
}

/**
 * Does a piece of work that only one process at a time may do on this machine, e.g. a build of a
 * clone from which two platforms start. A lock whose holder died is taken over.
 *
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {() => void} [onWait] called once when another process holds the lock
 * @returns {Promise<T>}
 */
export async function withFileLock(file, work, onWait = () => undefined) {
  mkdirSync(path.dirname(file), { recursive: true });
  if (!tryToTake(file)) {
    if (isHeld(file)) onWait();
    await until(() => tryToTake(file), { timeoutMs: HOURS, everyMs: 200 });
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
