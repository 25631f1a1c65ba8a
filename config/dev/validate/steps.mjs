import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from '../start/settings.mjs';
import { badNames, loosePackages, unexpectedTopLevel } from './layout.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<string>} check resolves with what is wrong, empty when nothing is
 */

const bin = (/** @type {string} */ file) => path.join(root, 'node_modules', file);
const CODE_FOLDERS = ['cms', 'config', 'database', 'plugins', 'storefront'];

/**
 * @param {string[]} args of node
 * @returns {Promise<string>} its output when it fails
 */
function tool(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--max-old-space-size=4096', ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => resolve(code === 0 ? '' : output || `exit code ${code}`));
  });
}

/** @returns {string[]} every file of the repository that git would keep */
function repositoryFiles() {
  const { stdout } = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout.split('\n').filter((file) => file !== '');
}

async function checkLayout() {
  const files = repositoryFiles();
  return [...unexpectedTopLevel(files), ...loosePackages(root, files), ...badNames(files)].join(
    '\n',
  );
}

const types = (/** @type {string} */ project) => () =>
  tool([bin('typescript/bin/tsc'), '--noEmit', '-p', project]);

/** @type {Step[]} */
export const steps = [
  { name: 'types of the server', check: types('tsconfig.json') },
  { name: 'types of the admin', check: types('config/tsconfig/admin.json') },
  { name: 'types of the storefront', check: types('storefront/tsconfig.json') },
  {
    name: "types of the storefront's journeys",
    check: types('storefront/tests/browser/tsconfig.json'),
  },
  {
    name: "types of the storefront's HTTP suites",
    check: types('storefront/tests/http/tsconfig.json'),
  },
  {
    name: 'lint',
    check: () =>
      tool([
        bin('eslint/bin/eslint.js'),
        '-c',
        'config/eslint.config.mjs',
        '--max-warnings=0',
        '.',
      ]),
  },
  {
    name: 'format',
    check: () => tool([bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']),
  },
  {
    name: 'boundaries',
    check: () =>
      tool([
        bin('dependency-cruiser/bin/dependency-cruise.mjs'),
        '--config',
        'config/boundaries.cjs',
        ...CODE_FOLDERS,
      ]),
  },
  { name: 'layout, names, exact versions', check: checkLayout },
];
