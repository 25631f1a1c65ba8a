import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { say } from './progress.mjs';
import { Refusal } from './refusal.mjs';
import { root } from './settings.mjs';

/**
 * How far the demo marketplace is in the database: nothing yet (no table of listings, or an empty
 * one), begun (its seeding was cut off before its history had come to the present), or there.
 *
 * @param {string} databaseUrl
 * @returns {Promise<'none' | 'begun' | 'there'>}
 */
export async function marketplaceIn(databaseUrl) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  const has = async (/** @type {string} */ table, /** @type {string} */ where) => {
    const { rows } = await client.query('SELECT to_regclass($1) AS found', [table]);
    if (rows[0].found === null) return false;
    return (await client.query(`SELECT 1 FROM ${table} WHERE ${where} LIMIT 1`)).rowCount === 1;
  };
  try {
    if (await has('rental.demo_history', 'finished_at IS NULL')) return 'begun';
    return (await has('public.listings', 'true')) ? 'there' : 'none';
  } finally {
    await client.end();
  }
}

/**
 * Fills the database with the demo marketplace, in a process of its own.
 *
 * @param {NodeJS.ProcessEnv} env of the platform
 * @param {string[]} [options] of the seed command
 * @throws {Refusal} with its last lines
 */
export async function runSeed(env, options = []) {
  const child = spawn(process.execPath, [path.join(root, 'config/dev/seed.mjs'), ...options], {
    cwd: root,
    env: { ...env, SEED_DEMO: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  /** @type {string[]} */
  const lines = [];
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on('line', (line) => {
      lines.push(line);
      if (line.startsWith('seed:')) say(`  ${line}`);
    });
  }
  const stop = () => child.kill('SIGTERM');
  process.once('exit', stop);
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', resolve);
  });
  process.off('exit', stop);
  if (code !== 0) {
    throw new Refusal(
      `The demo marketplace could not be seeded: read the last lines below, then start again (it goes on where it stopped, --reset begins anew).\n${lines.slice(-20).join('\n')}`,
    );
  }
}
