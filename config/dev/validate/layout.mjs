import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What may stand at the top, besides names that begin with a dot. */
const TOP_LEVEL = new Set([
  'LICENSE',
  'README.md',
  'cms',
  'config',
  'database',
  'docker-compose.yml',
  'package-lock.json',
  'package.json',
  'plugins',
  'storefront',
  'tsconfig.json',
]);
const EXACT_VERSION = /^\d+\.\d+\.\d+(-[\w.]+)?$/;
const DEPENDENCIES = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'];
const VAGUE_NAME = /(^|\/)(utils?|helpers?|common|misc)(\.[a-z]+)*(\/|$)/;
const CODE = /\.(ts|tsx|mjs|cjs|css)$/;
/** Remix gives a meaning to `_`, `$`, `.` and `[…]` in the names of routes. */
const KEBAB_CASE = /^[a-z0-9$_.[\]-]+$/;

/** @param {string[]} files @returns {string[]} */
export function unexpectedTopLevel(files) {
  const entries = new Set(files.map((file) => file.split('/')[0] ?? ''));
  return [...entries]
    .filter((entry) => !entry.startsWith('.') && !TOP_LEVEL.has(entry))
    .map((entry) => `${entry} does not belong at the top level: move it into one of its folders.`);
}

/** @param {string} file @param {unknown} value @returns {string[]} */
function looseVersions(file, value) {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, version]) => {
    if (typeof version === 'object') return looseVersions(file, version);
    return EXACT_VERSION.test(String(version)) || String(version).startsWith('$')
      ? []
      : [`${file}: ${name} is "${version}", pin the exact version.`];
  });
}

/** @param {string} root @param {string[]} files @returns {string[]} */
export function loosePackages(root, files) {
  return files
    .filter((file) => path.basename(file) === 'package.json')
    .flatMap((file) => {
      const manifest = JSON.parse(readFileSync(path.join(root, file), 'utf8'));
      return DEPENDENCIES.flatMap((kind) => looseVersions(file, manifest[kind]));
    });
}

/** @param {string[]} files @returns {string[]} */
export function badNames(files) {
  return files.flatMap((file) => {
    if (VAGUE_NAME.test(file)) return [`${file}: name it by what it does.`];
    if (CODE.test(file) && !KEBAB_CASE.test(path.basename(file))) {
      return [`${file}: name it in kebab-case.`];
    }
    return [];
  });
}
