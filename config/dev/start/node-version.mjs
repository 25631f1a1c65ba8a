import { spawnSync } from 'node:child_process';
import { Refusal, messageOf } from './refusal.mjs';

const LEAST = [20, 19];

/**
 * @param {string} version e.g. `20.19.0`
 * @throws {Refusal} when it is older than what the dependencies run on
 */
export function checkNodeVersion(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = LEAST;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
  throw new Refusal(
    `This is Node ${version}, and the platform needs ${LEAST.join('.')} or later: install a current Node 20 or 22 from https://nodejs.org and start again.`,
  );
}

/** Ends the process with one sentence on a Node that is too old. */
export function refuseOldNode() {
  try {
    checkNodeVersion(process.versions.node);
  } catch (error) {
    process.stderr.write(`\n${messageOf(error)}\n`);
    process.exit(1);
  }
}

/**
 * @returns {string} npm's version
 * @throws {Refusal} when there is no npm to install with
 */
export function checkNpm() {
  const { status, stdout } = spawnSync('npm', ['--version'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return stdout.trim();
  throw new Refusal(
    'npm cannot be run: install Node with npm from https://nodejs.org, or add npm to the PATH.',
  );
}
