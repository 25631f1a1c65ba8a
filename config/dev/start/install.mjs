import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { say } from './progress.mjs';
import { Refusal } from './refusal.mjs';

/** @typedef {Record<string, { version?: string, optional?: boolean, link?: boolean }>} LockedPackages */

const UNREACHABLE =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET_TIMEOUT|E401|E403|E407|E5\d\d|FETCH_ERROR|[A-Z_]*CERT[A-Z_]*)\b/;

const GIVE_UP_AFTER_MS = 10_000;
const NPM_OPTIONS = [
  '--no-audit',
  '--no-fund',
  '--include=dev',
  '--prefer-offline',
  '--loglevel=http',
  '--fetch-retries=3',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=8000',
  '--fetch-timeout=60000',
];

/** @param {string} file @returns {LockedPackages} */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/**
 * Whether node_modules holds what the lock file asks for; npm notes there what it installed.
 *
 * @param {string} root
 * @returns {boolean}
 */
function matchesLock(root) {
  const installedList = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedList)) return false;
  const installed = packagesOf(installedList);
  return Object.entries(packagesOf(path.join(root, 'package-lock.json'))).every(
    ([location, { version, optional, link }]) =>
      !location.includes('node_modules/') ||
      optional === true ||
      link === true ||
      installed[location]?.version === version,
  );
}

/** @param {string} root @returns {string} */
function installKey(root) {
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  const platform = `${process.platform} ${process.arch} ${process.versions.modules}`;
  return createHash('sha256').update(lock).update(platform).digest('hex');
}

/**
 * @param {string} output what npm wrote to stderr
 * @param {string} registry
 * @returns {string} one sentence
 */
export function explainNpmFailure(output, registry) {
  const code = /npm (?:error|ERR!) code (\S+)/.exec(output)?.[1] ?? '';
  const unreachable = UNREACHABLE.exec(code) ?? UNREACHABLE.exec(output);
  if (unreachable !== null) {
    return `The npm registry ${registry} cannot be reached (${unreachable[1]}): check the network, the proxy, or \`npm config get registry\`, then start again.`;
  }
  if (code === 'ENOSPC') return 'The disk is full: free about 2 GB, then start again.';
  if (code === 'EACCES' || code === 'EPERM') {
    return 'npm may not write into node_modules or its cache: make both yours (chown), then start again.';
  }
  if (code === 'EUSAGE') {
    return 'package-lock.json does not fit the package.json files: restore both from git, then start again.';
  }
  const last = output.trim().split('\n').slice(-8).join('\n');
  return `npm ci failed: read its last lines below, remove node_modules, then start again.\n${last}`;
}

/** @param {string} root @param {NodeJS.ProcessEnv} env @returns {Promise<string>} */
function registryOf(root, env) {
  return new Promise((resolve) => {
    const npm = spawn('npm', ['config', 'get', 'registry'], {
      cwd: root,
      env,
      shell: process.platform === 'win32',
    });
    let text = '';
    npm.stdout.on('data', (chunk) => (text += chunk));
    npm.on('error', () => resolve('(unknown)'));
    npm.on('close', () => resolve(text.trim()));
  });
}

/**
 * Follows npm's report of its requests. Without a registry npm tries every package anew, for many
 * minutes; this tells when to give up.
 */
export class RegistryWatch {
  answers = 0;
  /** @type {string[]} */
  complaints = [];
  /** @type {number} */
  #lastAnswer;

  /** @param {number} now milliseconds */
  constructor(now) {
    this.#lastAnswer = now;
  }

  /**
   * @param {string} line of npm
   * @param {number} now milliseconds
   * @returns {boolean} whether requests fail and none has been answered for a while
   */
  isHopeless(line, now) {
    if (/^npm http .*(attempt \d+ failed|failed with)/.test(line)) {
      this.complaints.push(line);
      return now - this.#lastAnswer > GIVE_UP_AFTER_MS;
    }
    if (line.startsWith('npm http')) {
      this.answers += 1;
      this.#lastAnswer = now;
    } else {
      this.complaints.push(line);
    }
    return false;
  }
}

/**
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<void>}
 */
async function runNpmCi(root, env) {
  const npm = spawn('npm', ['ci', ...NPM_OPTIONS], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32',
  });
  const stop = () => npm.kill('SIGTERM');
  process.once('exit', stop);
  const watch = new RegistryWatch(performance.now());
  createInterface({ input: npm.stderr }).on('line', (line) => {
    if (watch.isHopeless(line, performance.now())) stop();
  });
  const heartbeat = setInterval(() => say(`  npm: ${watch.answers} requests answered …`), 10_000);
  const code = await new Promise((resolve) => {
    npm.on('error', () => resolve(1));
    npm.on('close', resolve);
  });
  clearInterval(heartbeat);
  process.off('exit', stop);
  if (code !== 0) {
    const output = watch.complaints.join('\n');
    throw new Refusal(explainNpmFailure(output, await registryOf(root, env)));
  }
}

/**
 * Installs the dependencies of the lock file unless they are there already.
 *
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @throws {Refusal} when npm cannot do it
 */
export async function installMissing(root, env) {
  const stamp = path.join(root, 'node_modules/.rental-install');
  const key = installKey(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return;
  if (!matchesLock(root)) {
    say('Installing dependencies (about 1 GB, some minutes the first time) …');
    await runNpmCi(root, env);
    say('Dependencies are installed.');
  }
  writeFileSync(stamp, key);
}
