import path from 'node:path';
import { answers } from './child.mjs';
import { root } from './settings.mjs';

/**
 * @typedef {import('./settings.mjs').Settings} Settings
 * @typedef {import('./child.mjs').ChildPlan} ChildPlan
 */

/** @param {Settings['ports']} ports */
const addresses = (ports) => ({
  cms: `http://127.0.0.1:${ports.cms}`,
  storefront: `http://127.0.0.1:${ports.storefront}`,
  emulator: `http://127.0.0.1:${ports.emulator}`,
});

/**
 * The emulator of Stripe: sends its webhooks to the CMS.
 *
 * @param {Pick<Settings, 'dataDir' | 'ports'>} settings
 * @param {NodeJS.ProcessEnv} env
 * @returns {ChildPlan}
 */
export function emulatorPlan({ dataDir, ports }, env) {
  const webhooks = `${addresses(ports).cms}/api/webhooks/stripe`;
  return {
    name: 'stripe-emulator',
    args: [path.join(root, 'plugins/payments/emulator/dist/src/main.js')],
    cwd: root,
    env: {
      ...env,
      WEBHOOK_URL: webhooks,
      CONNECT_WEBHOOK_URL: `${webhooks}/connect`,
    },
    logs: path.join(dataDir, 'logs'),
    ready: answers(addresses(ports).emulator),
    readyWithinMs: 15_000,
  };
}

/**
 * The CMS with its plugins: the API, the admin, and (ROLE=all) the jobs.
 *
 * @param {Pick<Settings, 'dataDir' | 'ports'>} settings
 * @param {NodeJS.ProcessEnv} env
 * @returns {ChildPlan}
 */
export function cmsPlan({ dataDir, ports }, env) {
  return {
    name: 'cms',
    args: [path.join(root, 'cms/dist/src/boot/start.js')],
    cwd: path.join(root, 'cms'),
    env,
    logs: path.join(dataDir, 'logs'),
    ready: answers(`${addresses(ports).cms}/health/ready`, (status) => status === 200),
    readyWithinMs: 120_000,
  };
}

/**
 * The storefront: built for production whatever NODE_ENV says, as a browser gets it.
 *
 * @param {Pick<Settings, 'dataDir' | 'ports'>} settings
 * @param {NodeJS.ProcessEnv} env
 * @returns {ChildPlan}
 */
export function storefrontPlan({ dataDir, ports }, env) {
  return {
    name: 'storefront',
    args: ['server.mjs'],
    cwd: path.join(root, 'storefront'),
    env: { ...env, NODE_ENV: 'production' },
    logs: path.join(dataDir, 'logs'),
    ready: answers(addresses(ports).storefront),
    readyWithinMs: 60_000,
  };
}
