#!/usr/bin/env node
/**
 * `npm run <command>`: gives a command the environment of the platform that runs on the data folder
 * (its ports and secrets), or of the one that would; variables of the shell win.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureDatabase, startCluster } from './postgres/cluster.mjs';
import { buildIfStale, builds } from './start/builds.mjs';
import { answers } from './start/child.mjs';
import { checkEnvironment, embeddedCluster, platformEnvironment } from './start/environment.mjs';
import { runningInstance, takeInstanceLock } from './start/instance-lock.mjs';
import { checkNodeVersion } from './start/node-version.mjs';
import { complain, print } from './start/progress.mjs';
import { Refusal, messageOf } from './start/refusal.mjs';
import { checkRights } from './start/rights.mjs';
import { loadSecrets } from './start/secrets.mjs';
import { defaults, readSettings, root } from './start/settings.mjs';

/**
 * What a command needs: the database (started for it when nobody runs it) or the whole platform.
 *
 * @type {Record<string, { needs: 'database' | 'platform', does: string }>}
 */
const COMMANDS = {
  seed: { needs: 'database', does: 'fills a fresh database with the demo marketplace' },
  reindex: { needs: 'database', does: 'rebuilds the search index from the content' },
  demo: { needs: 'platform', does: 'tells one rental from quote to payout on the terminal' },
  verify: { needs: 'platform', does: 'checks every invariant, prints one JSON line' },
  bench: { needs: 'platform', does: 'measures: npm run bench -- <name>' },
};

const HELP = `npm run <command> [-- options]

${Object.entries(COMMANDS)
  .map(([name, { does }]) => `  ${name.padEnd(9)}${does}`)
  .join('\n')}

DATA_DIR names the data folder of the platform that is meant (default ${defaults.DATA_DIR}).
`;

/** @param {string} dataDir @returns {NodeJS.ProcessEnv} the ports of the platform that runs there */
function portsInUse(dataDir) {
  const ports = runningInstance(dataDir)?.ports;
  if (ports === undefined) return {};
  return {
    CMS_PORT: String(ports.cms),
    STOREFRONT_PORT: String(ports.storefront),
    STRIPE_EMULATOR_PORT: String(ports.emulator),
    POSTGRES_PORT: String(ports.postgres),
  };
}

/** @param {NodeJS.ProcessEnv} env */
async function requirePlatform(env) {
  if (await answers(`${env.CMS_URL}/health`, (status) => status === 200)()) return;
  throw new Refusal(
    `No platform answers at ${env.CMS_URL}: start it with \`npm start\` in another terminal, or set DATA_DIR or CMS_URL to the one you mean.`,
  );
}

/**
 * @param {import('./start/settings.mjs').Settings} settings
 * @param {Record<string, string>} secrets
 * @returns {Promise<() => Promise<void>>} ends what was started
 */
async function requireDatabase(settings, secrets) {
  const { dataDir, embeddedDatabase, ports } = settings;
  if (!embeddedDatabase || runningInstance(dataDir) !== undefined) return async () => undefined;
  const lock = takeInstanceLock(dataDir, ports);
  const cluster = embeddedCluster(settings, secrets);
  const server = await startCluster(cluster);
  await ensureDatabase(cluster, defaults.DATABASE_NAME);
  return async () => {
    await server.stop();
    lock.release();
  };
}

/**
 * @param {string} script
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code
 */
function runScript(script, args, env) {
  // Ctrl-C reaches the command by the terminal; this process waits for it and cleans up.
  process.on('SIGINT', () => undefined);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, env, stdio: 'inherit' });
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** @returns {Promise<number>} the exit code */
async function main() {
  const [name = '--help', ...args] = process.argv.slice(2);
  if (name === '--help') {
    print(HELP);
    return 0;
  }
  const command = COMMANDS[name];
  const script = path.join(root, 'config/dev', `${name}.mjs`);
  if (command === undefined || !existsSync(script)) {
    const known = Object.keys(COMMANDS).filter((one) =>
      existsSync(path.join(root, 'config/dev', `${one}.mjs`)),
    );
    throw new Refusal(`There is no command "${name}": use one of ${known.join(', ')}.`);
  }
  checkNodeVersion(process.versions.node);
  if (!existsSync(path.join(root, 'node_modules'))) {
    throw new Refusal('Nothing is installed yet: run `npm start` or `npm ci` first.');
  }
  const { dataDir } = readSettings();
  checkRights({ root, dataDir });
  const settings = readSettings({ ...portsInUse(dataDir), ...process.env });
  const secrets = loadSecrets(dataDir);
  const env = platformEnvironment(settings, secrets);
  await buildIfStale(builds.server, { env });
  checkEnvironment(env);
  if (command.needs === 'platform') {
    await requirePlatform(env);
    return runScript(script, args, env);
  }
  const end = await requireDatabase(settings, secrets);
  try {
    return await runScript(script, args, env);
  } finally {
    await end();
  }
}

main().then(
  (code) => process.exit(code),
  (error) => {
    complain(error instanceof Refusal ? error.message : (error?.stack ?? messageOf(error)));
    process.exit(1);
  },
);
