import { accessSync, constants, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Refusal } from './refusal.mjs';

/** @param {string} folder @returns {boolean} */
function canWriteInto(folder) {
  const probe = path.join(folder, `.rights-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe);
    return true;
  } catch {
    return false;
  }
}

/**
 * Creates the data folder and checks that this user may write where the platform writes.
 *
 * @param {{ root: string, dataDir: string }} folders
 * @throws {Refusal}
 */
export function checkRights({ root, dataDir }) {
  const user = os.userInfo().username;
  if (!canWriteInto(root)) {
    throw new Refusal(
      `${user} may not write into ${root}, where dependencies and builds go: make the folder yours (chown -R ${user} ${root}) or clone it elsewhere.`,
    );
  }
  if (!canWriteInto(dataDir)) {
    throw new Refusal(
      `${user} may not write into the data folder ${dataDir}: make it yours (chown -R ${user} ${dataDir}) or set DATA_DIR to another folder.`,
    );
  }
  try {
    accessSync(path.join(root, 'package-lock.json'), constants.R_OK);
  } catch {
    throw new Refusal(
      `${path.join(root, 'package-lock.json')} cannot be read: clone the repository again, the lock file belongs to it.`,
    );
  }
}
