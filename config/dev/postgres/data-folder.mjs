import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { isAlive, programOf, until } from '../start/processes.mjs';
import { Refusal } from '../start/refusal.mjs';

/** Version of the data format that the embedded server reads. */
const FORMAT = '18';

/** @param {string} folder @returns {string} what to do about it, as the end of a sentence */
const moveAway = (folder) =>
  `move it away (mv ${folder} ${folder}.broken) and start again for a fresh database, or put a backup in its place`;

/**
 * @param {string} folder
 * @returns {boolean} whether a database is there
 * @throws {Refusal} when something is there that is no database of this version
 */
export function holdsDatabase(folder) {
  const present = existsSync(folder) && readdirSync(folder).length > 0;
  if (!present) return false;
  const versionFile = path.join(folder, 'PG_VERSION');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : '';
  if (version === FORMAT && existsSync(path.join(folder, 'global/pg_control'))) return true;
  if (/^\d+$/.test(version) && version !== FORMAT) {
    throw new Refusal(
      `The database in ${folder} was made by PostgreSQL ${version}, and this is ${FORMAT}: ${moveAway(folder)}.`,
    );
  }
  throw new Refusal(`The database folder ${folder} is damaged: ${moveAway(folder)}.`);
}

/** @param {string} folder @param {string} log its last lines @returns {Refusal} */
export function damaged(folder, log) {
  return new Refusal(
    `The database in ${folder} does not start, it may be damaged: ${moveAway(folder)}.\n${log}`,
  );
}

/**
 * Makes a database cluster. It is made beside its place and moved there when complete, so that an
 * interrupted first start leaves nothing half done.
 *
 * @param {{ folder: string, initdb: string, identity: import('./binaries.mjs').Identity, user: string, password: string }} plan
 * @throws {Refusal}
 */
export function createCluster({ folder, initdb, identity, user, password }) {
  const making = `${folder}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true, mode: 0o700 });
  const passwordFile = `${folder}.${randomBytes(6).toString('hex')}`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const { prefix, ...account } = identity;
  const owner = ownerOf(identity);
  if (owner !== undefined) {
    chownSync(making, owner.uid, owner.gid);
    chownSync(passwordFile, owner.uid, owner.gid);
  }
  const [program = '', ...args] = [
    ...prefix,
    initdb,
    `--pgdata=${making}`,
    `--username=${user}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-sync',
    '--no-instructions',
  ];
  const { status, stderr, error } = spawnSync(program, args, {
    ...account,
    encoding: 'utf8',
    cwd: '/',
  });
  rmSync(passwordFile, { force: true });
  if (status !== 0) {
    rmSync(making, { recursive: true, force: true });
    throw new Refusal(
      `The database could not be created in ${folder}: check the rights and the free space there, or set DATABASE_URL.\n${stderr || error?.message || ''}`,
    );
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(making, folder);
}

/** @param {import('./binaries.mjs').Identity} identity @returns {{ uid: number, gid: number } | undefined} */
function ownerOf({ uid, gid, prefix }) {
  if (uid !== undefined && gid !== undefined) return { uid, gid };
  const of = (/** @type {string} */ option) =>
    Number(prefix.find((part) => part.startsWith(option))?.slice(option.length));
  return prefix.length === 0 ? undefined : { uid: of('--reuid='), gid: of('--regid=') };
}

/**
 * Gives an existing cluster to the account that will run it and repairs the folder's mode, which
 * PostgreSQL insists on.
 *
 * @param {string} folder
 * @param {import('./binaries.mjs').Identity} identity
 */
export function adoptCluster(folder, identity) {
  const owner = ownerOf(identity);
  const stat = lstatSync(folder);
  if ((stat.mode & 0o077) !== 0) chmodSync(folder, 0o700);
  if (owner === undefined || stat.uid === owner.uid) return;
  chownSync(folder, owner.uid, owner.gid);
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    chownSync(path.join(folder, entry), owner.uid, owner.gid);
  }
}

/**
 * Clears what a server left behind that was killed, or whose keeper was: ends the server if it is
 * still there, removes the file that names another process by now. Only called by the one process
 * that holds the data folder.
 *
 * @param {string} folder
 * @throws {Refusal} when the old server does not end
 */
export async function recoverFromCrash(folder) {
  const file = path.join(folder, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (Number.isInteger(pid) && pid > 0 && isAlive(pid) && programOf(pid).startsWith('postgres')) {
    process.kill(pid, 'SIGINT');
    if (await until(() => !isAlive(pid), { timeoutMs: 10_000 })) return;
    throw new Refusal(
      `A PostgreSQL of an earlier run (process ${pid}) does not end: stop it (kill -9 ${pid}) and start again.`,
    );
  }
  rmSync(file, { force: true });
}
