#!/usr/bin/env node
/**
 * Builds the CMS admin into cms/dist/build. `strapi build` would also run its own TypeScript
 * compiler over cms/ (the server code is compiled by build-server.mjs) and empty cms/dist/build at
 * its begin; this script calls the same steps of Strapi without the compiler, into a folder beside,
 * and swaps the result in when it is complete: a running CMS serves the old admin, or the page that
 * waits for the first one, until then.
 */
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './start/settings.mjs';

const cms = path.join(root, 'cms');
const staging = path.join(cms, '.strapi/staging');
const target = path.join(cms, 'dist/build');

/** Strapi reads the CMS configuration for the admin's paths; nothing of this reaches the bundle. */
const BUILD_ENVIRONMENT = {
  NODE_ENV: 'development',
  DEV_TOOLS: '1',
  DATABASE_URL: 'postgres://nobody@127.0.0.1/none',
  DATA_DIR: path.join(staging, 'data'),
  APP_KEYS: 'build',
  JWT_SECRET: 'build',
  ADMIN_JWT_SECRET: 'build',
  API_TOKEN_SALT: 'build',
  TRANSFER_TOKEN_SALT: 'build',
  ENCRYPTION_KEY: 'build',
  METRICS_TOKEN: 'build',
  STRAPI_TELEMETRY_DISABLED: 'true',
};

/** A compiled app as Strapi expects it, whose admin goes elsewhere than that of the real one. */
function prepareStaging() {
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  for (const part of ['config', 'src'])
    symlinkSync(path.join(cms, 'dist', part), path.join(staging, part));
}

function swapIn() {
  const old = path.join(cms, '.strapi/replaced');
  rmSync(old, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, old);
  renameSync(path.join(staging, 'build'), target);
  rmSync(old, { recursive: true, force: true });
  rmSync(staging, { recursive: true, force: true });
}

async function buildAdmin() {
  for (const name of ['STRIPE_SECRET_KEY', 'STRIPE_EMULATOR_URL', 'CMS_URL'])
    delete process.env[name];
  Object.assign(process.env, BUILD_ENVIRONMENT);
  process.chdir(cms);
  const require = createRequire(path.join(cms, 'package.json'));
  const node = path.join(
    path.dirname(require.resolve('@strapi/strapi/package.json')),
    'dist/src/node',
  );
  const { createBuildContext } = require(path.join(node, 'create-build-context.js'));
  const { writeStaticClientFiles } = require(path.join(node, 'staticFiles.js'));
  const { build } = require(path.join(node, 'vite/build.js'));
  const silent = () => undefined;
  const context = await createBuildContext({
    cwd: cms,
    logger: { debug: silent, info: silent, warn: console.warn, error: console.error },
    tsconfig: { config: { options: { outDir: staging } } },
    options: { bundler: 'vite', minify: true, sourcemap: false },
  });
  process.env.NODE_ENV = 'production';
  await writeStaticClientFiles(context);
  await build(context);
}

prepareStaging();
await buildAdmin();
swapIn();
// Strapi keeps timers and watchers that would hold the process.
process.exit(0);
