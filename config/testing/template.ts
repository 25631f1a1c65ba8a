import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Client } from 'pg';
import { builds } from '../dev/start/builds.mjs';
import { startChild } from '../dev/start/child.mjs';
import { fingerprint } from '../dev/start/fingerprint.mjs';
import { freePort } from '../dev/start/ports.mjs';
import { emulatorPlan } from '../dev/start/services.mjs';
import { root } from '../dev/start/settings.mjs';
import { asSuperuser, databaseUrl } from './databases';
import { testEnvironment } from './test-environment';

/** Listings of the marketplace that suites start from. */
const LISTINGS = 60;
/** Any number: names the lock that keeps two workers from making the same template. */
const LOCK = 7_316_001;

/** A migrated and seeded database, and the data folder (uploads, secrets, emulator) that belongs to it. */
export interface Template {
  readonly database: string;
  readonly dataDir: string;
}

let known: Promise<Template> | undefined;

function testFolder(): string {
  const folder = process.env.TEST_FOLDER;
  if (folder === undefined) throw new Error('TEST_FOLDER is set by the global setup of Jest.');
  return folder;
}

function runSeed(env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = path.join(root, 'config/dev/seed.mjs');
    const child = spawn(
      process.execPath,
      [script, '--listings', String(LISTINGS), '--no-bookings'],
      {
        cwd: root,
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The test marketplace could not be seeded:\n${output.slice(-4_000)}`));
    });
  });
}

/** Databases and folders of code that is no longer there, and of runs that were killed. */
async function removeLeftovers(client: Client, keep: Template): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    "SELECT datname FROM pg_database WHERE datname LIKE 'rental\\_template\\_%' AND datname <> $1",
    [keep.database],
  );
  for (const { datname } of rows) {
    await client.query(`ALTER DATABASE ${datname} IS_TEMPLATE false`);
    await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  }
  for (const entry of readdirSync(testFolder())) {
    const stale = entry.startsWith('template-') && entry !== path.basename(keep.dataDir);
    if (stale) rmSync(path.join(testFolder(), entry), { recursive: true, force: true });
  }
}

async function makeTemplate(client: Client, template: Template): Promise<void> {
  const making = `${template.database}_making`;
  const dataDir = `${template.dataDir}.making`;
  await client.query(`DROP DATABASE IF EXISTS ${making} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${making}`);
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  const ports = { cms: await freePort(), emulator: await freePort() };
  const env = testEnvironment({ dataDir, databaseUrl: databaseUrl(making), ports });
  const settings = { dataDir, ports: { ...ports, storefront: 0, postgres: 0 } };
  const emulator = await startChild(emulatorPlan(settings, env));
  try {
    await runSeed(env);
  } finally {
    await emulator.stop();
  }
  rmSync(template.dataDir, { recursive: true, force: true });
  renameSync(dataDir, template.dataDir);
  await client.query(`ALTER DATABASE ${making} RENAME TO ${template.database}`);
  await client.query(`ALTER DATABASE ${template.database} IS_TEMPLATE true`);
}

async function findOrMake(): Promise<Template> {
  const hash = fingerprint(root, builds.server.inputs).slice(0, 16);
  const template = {
    database: `rental_template_${hash}`,
    dataDir: path.join(testFolder(), `template-${hash}`),
  };
  mkdirSync(testFolder(), { recursive: true });
  await asSuperuser(async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [
      template.database,
    ]);
    if (rowCount === 1 && existsSync(template.dataDir)) return;
    await removeLeftovers(client, template);
    if (rowCount === 1) await client.query(`ALTER DATABASE ${template.database} IS_TEMPLATE false`);
    await client.query(`DROP DATABASE IF EXISTS ${template.database} WITH (FORCE)`);
    await makeTemplate(client, template);
  });
  return template;
}

/**
 * The template of the code as it stands: made once (some 30 s), found by every later suite and run.
 */
export function template(): Promise<Template> {
  known ??= findOrMake();
  return known;
}

/** A data folder of its own for a platform, with the template's files in it. */
export function copyDataFolder({ dataDir }: Template, name: string): string {
  const target = path.join(testFolder(), 'platforms', name);
  rmSync(target, { recursive: true, force: true });
  cpSync(dataDir, target, { recursive: true, filter: (file) => path.basename(file) !== 'logs' });
  return target;
}
