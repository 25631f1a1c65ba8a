import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { Refusal } from './refusal.mjs';

/** The repository. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** Defaults that the commands share with `config/env.ts`. */
export const defaults = JSON.parse(readFileSync(path.join(root, 'config/defaults.json'), 'utf8'));

/**
 * @typedef {object} Settings
 * @property {NodeJS.ProcessEnv} env the environment, completed by `.env`
 * @property {string} dataDir absolute
 * @property {{ cms: number, storefront: number, emulator: number, postgres: number }} ports
 * @property {boolean} embeddedDatabase
 * @property {boolean} emulatedStripe
 * @property {boolean} production
 */

/** @param {string} folder @returns {NodeJS.Dict<string>} */
function readEnvFile(folder) {
  try {
    return parseEnv(readFileSync(path.join(folder, '.env'), 'utf8'));
  } catch {
    return {};
  }
}

/** @param {NodeJS.ProcessEnv} env @param {string} name @returns {number} */
function portOf(env, name) {
  const text = env[name] ?? '';
  if (text === '') return defaults[name];
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Refusal(`${name} is "${text}": set it to a whole number from 1 to 65535.`);
  }
  return port;
}

/**
 * What the commands need to know before anything is installed. `config/env.ts` checks the rest of
 * the environment once it is built.
 *
 * @param {NodeJS.ProcessEnv} [source]
 * @param {string} [folder] the repository, whose `.env` counts where the environment is silent
 * @returns {Settings}
 */
export function readSettings(source = process.env, folder = root) {
  const env = { ...readEnvFile(folder), ...source };
  const ports = {
    cms: portOf(env, 'CMS_PORT'),
    storefront: portOf(env, 'STOREFRONT_PORT'),
    emulator: portOf(env, 'STRIPE_EMULATOR_PORT'),
    postgres: portOf(env, 'POSTGRES_PORT'),
  };
  const emulatedStripe = (env.STRIPE_SECRET_KEY ?? '') === '';
  const production = env.NODE_ENV === 'production';
  const embeddedDatabase = (env.DATABASE_URL ?? '') === '';
  if (production && (emulatedStripe || embeddedDatabase)) {
    throw new Refusal(
      'NODE_ENV=production runs on real services only: set DATABASE_URL and STRIPE_SECRET_KEY, or unset NODE_ENV to try the platform.',
    );
  }
  return {
    env,
    dataDir: path.resolve(folder, env.DATA_DIR || defaults.DATA_DIR),
    ports,
    embeddedDatabase,
    emulatedStripe,
    production,
  };
}
