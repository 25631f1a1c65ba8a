import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAlive, until } from './processes.mjs';
import { Refusal } from './refusal.mjs';

const endWithParent = fileURLToPath(new URL('./end-with-parent.cjs', import.meta.url));

/**
 * @typedef {object} ChildPlan
 * @property {string} name for people and for the log file
 * @property {string[]} args of node
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} env
 * @property {string} logs folder of the log files
 * @property {() => Promise<boolean>} ready asked until it says yes
 * @property {number} readyWithinMs
 */

/**
 * @typedef {object} Child
 * @property {string} name
 * @property {number} pid
 * @property {string} logFile
 * @property {Promise<string>} exited resolves with how it ended, e.g. `exit code 1`
 * @property {() => string} tail the last 20 lines it wrote
 * @property {() => Promise<void>} kill ends it at once, as a power cut would
 * @property {(deadlineMs?: number) => Promise<void>} stop asks it to end, and ends it past the deadline
 */

/** @param {string} file @returns {number} descriptor of an empty log file; the last one is kept beside it */
function openLog(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  if (existsSync(file)) renameSync(file, file.replace(/\.log$/, '.previous.log'));
  return openSync(file, 'a');
}

/** @param {string} file @param {number} count @returns {string} its last lines */
export function lastLines(file, count) {
  if (!existsSync(file)) return '';
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}

/**
 * Starts a Node process in a group of its own (Ctrl-C of the terminal does not reach it: it is
 * stopped in order), which ends with this process, and whose output goes to a log file.
 *
 * @param {Omit<ChildPlan, 'ready' | 'readyWithinMs'>} plan
 * @returns {Child}
 */
export function spawnChild({ name, args, cwd, env, logs }) {
  const logFile = path.join(logs, `${name}.log`);
  const log = openLog(logFile);
  const child = spawn(process.execPath, ['--require', endWithParent, ...args], {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  child.channel?.unref();
  /** @type {Promise<string>} */
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) =>
      resolve(signal ? `signal ${signal}` : `exit code ${code}`),
    );
  });
  const pid = child.pid ?? 0;
  return {
    name,
    pid,
    logFile,
    exited,
    tail: () => lastLines(logFile, 20),
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
    stop: async (deadlineMs = 10_000) => {
      if (child.exitCode !== null || child.signalCode !== null || pid === 0) return;
      child.kill('SIGTERM');
      if (await until(() => !isAlive(pid), { timeoutMs: deadlineMs })) return;
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/**
 * Starts a child and waits until it is ready.
 *
 * @param {ChildPlan} plan
 * @returns {Promise<Child>}
 * @throws {Refusal} with its last lines when it ends or takes too long
 */
export async function startChild(plan) {
  const child = spawnChild(plan);
  /** @type {string | undefined} */
  let ended;
  void child.exited.then((how) => (ended = how));
  const ready = await until(async () => ended !== undefined || (await plan.ready()), {
    timeoutMs: plan.readyWithinMs,
    everyMs: 100,
  });
  if (ready && ended === undefined) return child;
  const how =
    ended === undefined
      ? `was not ready within ${plan.readyWithinMs / 1000} s`
      : `ended (${ended})`;
  await child.stop();
  throw new Refusal(
    `The ${plan.name} ${how}: read its last lines here and the rest in ${child.logFile}.\n${child.tail()}`,
  );
}

/**
 * @param {string} url
 * @param {(status: number) => boolean} [accepts]
 * @returns {() => Promise<boolean>} a question for `ready`
 */
export function answers(url, accepts = () => true) {
  return async () => {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(5_000), redirect: 'manual' });
      await response.arrayBuffer();
      return accepts(response.status);
    } catch {
      return false;
    }
  };
}
