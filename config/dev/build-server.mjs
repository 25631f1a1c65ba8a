#!/usr/bin/env node
/**
 * Compiles every server-side package file by file to CommonJS in its own `dist/`, which mirrors the
 * sources. Types are not checked here (`npm run validate` does): a start must not wait for them.
 * Files are overwritten in place and what lost its source is removed afterwards, so that a platform
 * that runs from these folders meanwhile never misses one.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { serverPackages } from './start/server-packages.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const SKIPPED_FOLDERS = new Set(['node_modules', 'dist', 'build', 'admin', 'tests']);
const SKIPPED_FILES = /\.(test|d)\.ts$|^package\.json$|^tsconfig.*\.json$/;

/**
 * Every file below `folder` that is compiled (.ts) or copied (.json); tests and the admin are not.
 *
 * @param {string} folder
 * @param {boolean} recursive
 * @returns {Promise<string[]>} absolute paths
 */
async function sourcesOf(folder, recursive) {
  if (!existsSync(folder)) return [];
  /** @type {string[]} */
  const found = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (recursive && !SKIPPED_FOLDERS.has(entry.name))
        found.push(...(await sourcesOf(full, true)));
    } else if (/\.(ts|json)$/.test(entry.name) && !SKIPPED_FILES.test(entry.name)) {
      found.push(full);
    }
  }
  return found;
}

/**
 * Removes from `out` what the last build did not write; `cms/dist/build` is the admin's.
 *
 * @param {string} out
 * @param {Set<string>} written
 * @param {boolean} keepAdmin
 */
async function removeLeftovers(out, written, keepAdmin) {
  for (const entry of await readdir(out, { withFileTypes: true, recursive: true })) {
    const full = path.join(entry.parentPath, entry.name);
    const belongsToAdmin = keepAdmin && path.relative(out, full).split(path.sep)[0] === 'build';
    if (entry.isFile() && !belongsToAdmin && !written.has(full)) await rm(full, { force: true });
  }
}

/**
 * @param {string} name
 * @param {string[]} folders
 * @returns {Promise<number>} how many files were compiled
 */
async function buildPackage(name, folders) {
  const base = path.join(root, name);
  const out = path.join(base, 'dist');
  const lists = await Promise.all(
    folders.map((folder) => sourcesOf(path.join(base, folder), folder !== '.')),
  );
  const files = lists.flat();
  if (files.length === 0) return 0;
  await mkdir(out, { recursive: true });
  const code = files.filter((file) => file.endsWith('.ts'));
  await build({
    entryPoints: code,
    outdir: out,
    outbase: base,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // Strapi warns about every file in its config folder that it cannot load.
    sourcemap: name === 'cms' ? 'inline' : 'linked',
    logLevel: 'warning',
  });
  const written = new Set();
  for (const file of files) {
    const target = path.join(out, path.relative(base, file));
    if (file.endsWith('.json')) {
      await cp(file, target);
      written.add(target);
    } else {
      const compiled = target.replace(/\.ts$/, '.js');
      written.add(compiled).add(`${compiled}.map`);
    }
  }
  await removeLeftovers(out, written, name === 'cms');
  return code.length;
}

/**
 * Links a package that has come with a pull, as `npm install` does: what is compiled here must be
 * found by its name.
 *
 * @param {string} name folder of the package
 */
async function linkPackage(name) {
  const folder = path.join(root, name);
  const manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const link = path.join(root, 'node_modules', manifest.name);
  if (existsSync(link) || !existsSync(path.dirname(link))) return;
  await symlink(path.relative(path.dirname(link), folder), link, 'junction');
}

const started = performance.now();
await Promise.all(Object.keys(serverPackages).map(linkPackage));
const counts = await Promise.all(
  Object.entries(serverPackages).map(([name, folders]) => buildPackage(name, folders)),
);
const total = counts.reduce((sum, count) => sum + count, 0);
console.log(
  `server code: ${total} files in ${((performance.now() - started) / 1000).toFixed(1)} s`,
);
