#!/usr/bin/env node
/**
 * Compiles every server-side package file by file to CommonJS in its own `dist/`, which mirrors the
 * sources. Types are not checked here (`npm run validate` does): a start must not wait for them.
 */
import { cp, readdir, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Package folder → the folders in it that hold server code ('.' = the package's own files). */
const packages = {
  config: ['.', 'testing', 'dev'],
  database: ['.', 'migrations', 'seeds', 'factories'],
  'plugins/shared': ['src'],
  'plugins/bookings': ['contracts', 'server/src'],
  'plugins/payments': ['contracts', 'server/src'],
  'plugins/payments/emulator': ['src'],
  'plugins/search': ['contracts', 'server/src'],
  cms: ['config', 'src'],
};

const SKIPPED_FOLDERS = new Set(['node_modules', 'dist', 'build', 'admin', 'tests']);

/** Every file below `folder` that is compiled (.ts) or copied (.json); tests and the admin are not. */
async function sourcesOf(folder, recursive) {
  if (!existsSync(folder)) return [];
  const found = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (recursive && !SKIPPED_FOLDERS.has(entry.name)) found.push(...(await sourcesOf(full, true)));
    } else if (/\.ts$/.test(entry.name) && !/\.(test|d)\.ts$/.test(entry.name)) found.push(full);
    else if (/\.json$/.test(entry.name) && recursive) found.push(full);
  }
  return found;
}

async function buildPackage(name, folders) {
  const base = path.join(root, name);
  const out = path.join(base, 'dist');
  const files = (
    await Promise.all(folders.map((f) => sourcesOf(path.join(base, f), f !== '.')))
  ).flat();
  // cms/dist/build is the admin's, built by Strapi and kept.
  if (existsSync(out))
    for (const entry of await readdir(out))
      if (!(name === 'cms' && entry === 'build'))
        await rm(path.join(out, entry), { recursive: true, force: true });
  const code = files.filter((file) => file.endsWith('.ts'));
  if (code.length > 0)
    await build({
      entryPoints: code,
      outdir: out,
      outbase: base,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      sourcemap: 'linked',
      logLevel: 'warning',
    });
  for (const file of files.filter((f) => f.endsWith('.json')))
    await cp(file, path.join(out, path.relative(base, file)));
  return code.length;
}

const started = performance.now();
let total = 0;
for (const [name, folders] of Object.entries(packages)) total += await buildPackage(name, folders);
console.log(`server code: ${total} files in ${((performance.now() - started) / 1000).toFixed(1)} s`);
