import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal, codeOf } from './refusal.mjs';

const random = () => randomBytes(32).toString('base64url');

/** What is generated, and how. @type {Record<string, () => string>} */
const GENERATORS = {
  APP_KEYS: () => `${random()},${random()}`,
  JWT_SECRET: random,
  ADMIN_JWT_SECRET: random,
  API_TOKEN_SALT: random,
  TRANSFER_TOKEN_SALT: random,
  ENCRYPTION_KEY: () => randomBytes(32).toString('hex'),
  METRICS_TOKEN: random,
  SESSION_SECRET: random,
  POSTGRES_PASSWORD: random,
  STRIPE_WEBHOOK_SECRET: () => `whsec_${random()}`,
  STRIPE_CONNECT_WEBHOOK_SECRET: () => `whsec_${random()}`,
};

/** @param {string} file @returns {Record<string, string>} */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return {};
    throw new Refusal(
      `The secrets in ${file} cannot be read: restore the file from a backup, or move the data folder away to begin afresh.`,
    );
  }
}

/**
 * The secrets of a data folder: generated once, readable by its owner only, completed when a later
 * version of the platform needs one more.
 *
 * @param {string} dataDir an existing folder
 * @returns {Record<string, string>} by the name of the environment variable
 */
export function loadSecrets(dataDir) {
  const file = path.join(dataDir, 'secrets.json');
  const known = read(file);
  const missing = Object.keys(GENERATORS).filter((name) => typeof known[name] !== 'string');
  if (missing.length === 0) return known;
  for (const name of missing) known[name] = GENERATORS[name]?.() ?? random();
  const written = `${file}.${process.pid}`;
  writeFileSync(written, `${JSON.stringify(known, null, 2)}\n`, { mode: 0o600 });
  renameSync(written, file);
  chmodSync(file, 0o600);
  return known;
}
