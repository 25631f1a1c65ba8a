import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const SKIPPED = new Set(['node_modules', 'dist', 'build', 'tests', '.cache', '.data', '.strapi']);

/**
 * Every file at or below the given paths, sorted; build output, dependencies and tests left out.
 *
 * @param {string} root
 * @param {string[]} inputs files and folders, relative to root; one that does not exist counts as
 *   empty, one that begins with `!` is left out
 * @returns {string[]} relative to root
 */
export function filesBelow(root, inputs) {
  /** @type {string[]} */
  const files = [];
  const leftOut = new Set(inputs.filter((one) => one.startsWith('!')).map((one) => one.slice(1)));
  /** @param {string} relative */
  const visit = (relative) => {
    const stat = statSync(path.join(root, relative), { throwIfNoEntry: false });
    if (stat === undefined) return;
    if (stat.isFile()) {
      if (!/\.test\.tsx?$/.test(relative)) files.push(relative);
      return;
    }
    for (const entry of readdirSync(path.join(root, relative))) {
      const inner = path.join(relative, entry);
      if (!SKIPPED.has(entry) && !leftOut.has(inner)) visit(inner);
    }
  };
  for (const input of inputs) visit(input);
  return [...new Set(files)].sort();
}

/**
 * A hash of names and contents: equal when nothing that a build reads has changed.
 *
 * @param {string} root
 * @param {string[]} inputs as for filesBelow
 * @returns {string} hex
 */
export function fingerprint(root, inputs) {
  const hash = createHash('sha256');
  for (const file of filesBelow(root, inputs)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}
