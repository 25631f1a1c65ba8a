import { spawnSync } from 'node:child_process';
import os from 'node:os';
import { root } from '../dev/start/settings.mjs';

/** @param {string[]} args @returns {string} empty outside a git checkout */
const git = (...args) =>
  spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout?.trim() ?? '';

/** What a figure depends on besides the code. */
export function describeMachine() {
  const cpus = os.cpus();
  return {
    cpu: cpus[0]?.model ?? 'unknown',
    cores: cpus.length,
    memoryGb: Math.round(os.totalmem() / 1024 ** 3),
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    node: process.version,
    /** Of the last minute, when the run began: others at work on the machine. */
    load: Number((os.loadavg()[0] ?? 0).toFixed(2)),
  };
}

/** @returns {string} the commit, marked when the working copy differs from it */
export function describeCommit() {
  const changed = git('status', '--porcelain', '--', ':!config/bench/results') !== '';
  return `${git('rev-parse', 'HEAD') || 'unknown'}${changed ? ' with changes' : ''}`;
}
