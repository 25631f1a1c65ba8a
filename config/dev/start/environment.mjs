import { createRequire } from 'node:module';
import path from 'node:path';
import { clusterUrl } from '../postgres/cluster.mjs';
import { Refusal, messageOf } from './refusal.mjs';
import { defaults, root } from './settings.mjs';

/**
 * @typedef {import('./settings.mjs').Settings} Settings
 */

/**
 * How the embedded database of a data folder is run.
 *
 * @param {Settings} settings
 * @param {Record<string, string>} secrets
 * @returns {import('../postgres/cluster.mjs').ClusterPlan}
 */
export function embeddedCluster({ dataDir, ports }, secrets) {
  return {
    root,
    folder: path.join(dataDir, 'postgres'),
    logs: path.join(dataDir, 'logs'),
    port: ports.postgres,
    user: defaults.EMBEDDED_DATABASE_USER,
    password: secrets.POSTGRES_PASSWORD ?? '',
  };
}

/** @param {number} port */
const loopback = (port) => `http://${defaults.HOST}:${port}`;

/** @param {Settings} settings @returns {NodeJS.ProcessEnv} */
function emulatorVariables({ emulatedStripe, ports }) {
  if (!emulatedStripe) return {};
  return {
    DEV_TOOLS: '1',
    STRIPE_SECRET_KEY: defaults.EMULATOR_SECRET_KEY,
    STRIPE_PUBLISHABLE_KEY: defaults.EMULATOR_PUBLISHABLE_KEY,
    STRIPE_EMULATOR_URL: loopback(ports.emulator),
  };
}

/** @param {NodeJS.ProcessEnv} env @returns {NodeJS.ProcessEnv} without what is set to nothing */
function withoutEmptyValues(env) {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => (value ?? '') !== ''));
}

/**
 * The environment that every part of the platform is started with. What the person set wins over
 * what is generated; production gets nothing generated.
 *
 * @param {Settings} settings
 * @param {Record<string, string>} secrets those of the data folder
 * @returns {NodeJS.ProcessEnv}
 */
export function platformEnvironment(settings, secrets) {
  const { dataDir, embeddedDatabase, ports, production } = settings;
  const { POSTGRES_PASSWORD: _databaseOnly, ...shared } = secrets;
  return {
    NODE_ENV: 'development',
    HOST: defaults.HOST,
    STRAPI_TELEMETRY_DISABLED: 'true',
    CMS_URL: loopback(ports.cms),
    STOREFRONT_URL: loopback(ports.storefront),
    ...(production ? {} : shared),
    ...withoutEmptyValues(settings.env),
    ...emulatorVariables(settings),
    ...(embeddedDatabase
      ? { DATABASE_URL: clusterUrl(embeddedCluster(settings, secrets), defaults.DATABASE_NAME) }
      : {}),
    DATA_DIR: dataDir,
    CMS_PORT: String(ports.cms),
    STOREFRONT_PORT: String(ports.storefront),
    STRIPE_EMULATOR_PORT: String(ports.emulator),
    POSTGRES_PORT: String(ports.postgres),
  };
}

/**
 * Lets `config/env.ts` check the environment, so that a fault is told before anything is started.
 *
 * @param {NodeJS.ProcessEnv} env
 * @throws {Refusal} one sentence a line
 */
export function checkEnvironment(env) {
  const { readEnv, EnvError } = createRequire(import.meta.url)(
    path.join(root, 'config/dist/env.js'),
  );
  try {
    readEnv(env);
  } catch (error) {
    if (error instanceof EnvError) throw new Refusal(messageOf(error));
    throw error;
  }
}
