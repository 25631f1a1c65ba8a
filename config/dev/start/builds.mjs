import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { withFileLock } from './file-lock.mjs';
import { fingerprint } from './fingerprint.mjs';
import { say } from './progress.mjs';
import { Refusal } from './refusal.mjs';
import { serverSources } from './server-packages.mjs';
import { root } from './settings.mjs';

/**
 * @typedef {object} Build
 * @property {string} name
 * @property {string[]} inputs what it reads, relative to the repository
 * @property {string} output a file that every run writes anew
 * @property {string[]} command arguments of node
 * @property {string} folder where node runs, relative to the repository
 */

const PACKAGES = ['package-lock.json', 'package.json'];

/** The builds, each keyed by the content of what it reads. @type {Record<'server' | 'storefront' | 'admin', Build>} */
export const builds = {
  server: {
    name: 'server code',
    inputs: [...serverSources(root), 'config/dev/build-server.mjs', ...PACKAGES],
    output: 'config/dist/env.js',
    command: ['config/dev/build-server.mjs'],
    folder: '.',
  },
  storefront: {
    name: 'storefront',
    inputs: [
      'storefront',
      'plugins/shared/src',
      'plugins/accounts/contracts',
      'plugins/bookings/contracts',
      'plugins/chat/contracts',
      'plugins/listings/contracts',
      'plugins/notifications/contracts',
      'plugins/payments/contracts',
      'plugins/search/contracts',
      'plugins/uploads/contracts',
      ...PACKAGES,
    ],
    output: 'storefront/build/server/index.js',
    command: ['../node_modules/@remix-run/dev/dist/cli.js', 'vite:build'],
    folder: 'storefront',
  },
  admin: {
    name: 'admin',
    inputs: [
      'cms/src/admin',
      'cms/config',
      'plugins/accounts/admin',
      'plugins/bookings/admin',
      'plugins/chat/admin',
      'plugins/listings/admin',
      'plugins/notifications/admin',
      'plugins/operations/admin',
      'plugins/payments/admin',
      'plugins/search/admin',
      'plugins/accounts/contracts',
      'plugins/bookings/contracts',
      'plugins/chat/contracts',
      'plugins/listings/contracts',
      'plugins/notifications/contracts',
      'plugins/operations/contracts',
      'plugins/payments/contracts',
      'plugins/search/contracts',
      'plugins/uploads/contracts',
      'plugins/shared/src',
      'config/dev/build-admin.mjs',
      ...PACKAGES,
    ],
    output: 'cms/dist/build/index.html',
    command: ['config/dev/build-admin.mjs'],
    folder: '.',
  },
};

/** @param {string} name */
const stampOf = (name) => path.join(root, '.cache/builds', `${name.replace(' ', '-')}.json`);

/**
 * The output is identified by its time too: a build that somebody made by hand of other sources
 * must not pass for ours.
 *
 * @param {Build} build
 * @param {string} inputs their fingerprint
 */
function stampText(build, inputs) {
  const stat = statSync(path.join(root, build.output), { throwIfNoEntry: false });
  return JSON.stringify({ inputs, written: stat?.mtimeMs });
}

/** @param {Build} build @returns {boolean} */
export function isStale(build) {
  if (!existsSync(path.join(root, build.output)) || !existsSync(stampOf(build.name))) return true;
  return (
    readFileSync(stampOf(build.name), 'utf8') !== stampText(build, fingerprint(root, build.inputs))
  );
}

/**
 * @param {Build} build
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} patient whether it leaves the processor to others
 * @returns {Promise<string>} what it printed
 */
function run(build, env, patient) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, build.command, {
      cwd: path.join(root, build.folder),
      env: { ...env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (patient && child.pid !== undefined)
      os.setPriority(child.pid, os.constants.priority.PRIORITY_LOW);
    const stop = () => child.kill('SIGTERM');
    process.once('exit', stop);
    /** @type {string[]} */
    const output = [];
    child.stdout.on('data', (chunk) => output.push(String(chunk)));
    child.stderr.on('data', (chunk) => output.push(String(chunk)));
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('exit', stop);
      const text = output.join('');
      if (code === 0) return resolve(text);
      const last = text.trim().split('\n').slice(-20).join('\n');
      return reject(
        new Refusal(
          `The ${build.name} could not be built: mend what its last lines name, or restore the sources from git.\n${last}`,
        ),
      );
    });
  });
}

/**
 * Makes a build unless its inputs are those of the last one.
 *
 * @param {Build} build
 * @param {{ env: NodeJS.ProcessEnv, patient?: boolean }} options
 * @returns {Promise<boolean>} whether it was made now
 * @throws {Refusal} with the last lines of the tool
 */
export async function buildIfStale(build, { env, patient = false }) {
  if (!isStale(build)) return false;
  const lock = path.join(root, '.cache/builds', `${build.name.replace(' ', '-')}.lock`);
  const wait = () =>
    say(`Another process builds the ${build.name} of this folder: waiting for it …`);
  return withFileLock(
    lock,
    async () => {
      if (!isStale(build)) return false;
      const inputs = fingerprint(root, build.inputs);
      const begin = performance.now();
      await run(build, env, patient);
      mkdirSync(path.dirname(stampOf(build.name)), { recursive: true });
      writeFileSync(stampOf(build.name), stampText(build, inputs));
      say(`Built the ${build.name} in ${((performance.now() - begin) / 1000).toFixed(1)} s.`);
      return true;
    },
    wait,
  );
}
