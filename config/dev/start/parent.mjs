import { spawnSync } from 'node:child_process';
import { isAlive } from './processes.mjs';

const LOOK_EVERY_MS = 500;

/** @param {number} pid @returns {number} the process that started it; 0 when unknown */
function parentOf(pid) {
  const { status, stdout } = spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], {
    encoding: 'utf8',
  });
  return status === 0 ? Number(stdout) : 0;
}

/**
 * Below npm there is a shell between, which does not pass on the signal that ends npm: so a command
 * that npm runs looks whether shell and npm are still there, and ends like on Ctrl-C when not.
 * Without npm nothing is watched: a command put into the background outlives its shell.
 *
 * @param {() => void} onGone called once
 */
export function watchNpm(onGone) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  const timer = setInterval(() => {
    if (process.ppid === shell && (npm <= 1 || isAlive(npm))) return;
    clearInterval(timer);
    onGone();
  }, LOOK_EVERY_MS);
  timer.unref();
}
