/**
 * `npm run <command>`: gives a command the environment of the platform that runs on the data folder
 * (its ports and secrets), or of the one that would; variables of the shell win.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureDatabase, startCluster } from '../postgres/cluster.mjs';
import { buildIfStale, builds } from '../start/builds.mjs';
import { answers, startChild } from '../start/child.mjs';
import { checkEnvironment, embeddedCluster, platformEnvironment } from '../start/environment.mjs';
import { runningInstance, takeInstanceLock } from '../start/instance-lock.mjs';
import { complain, print } from '../start/progress.mjs';
import { Refusal, messageOf } from '../start/refusal.mjs';
import { checkRights } from '../start/rights.mjs';
import { Running } from '../start/running.mjs';
import { loadSecrets } from '../start/secrets.mjs';
import { emulatorPlan } from '../start/services.mjs';
import { defaults, readSettings, root } from '../start/settings.mjs';

/**
 * What a command needs: data (the database and, for Stripe's side of it, the emulator; both are
 * started for it when nobody runs them), the whole platform, or nothing that is there already. Its
 * script is config/dev/<name>.mjs unless it names another.
 *
 * @type {Record<string, { needs: 'data' | 'platform' | 'nothing', does: string, script?: string }>}
 */
const COMMANDS = {
  seed: { needs: 'data', does: 'fills a fresh database with the demo marketplace; `--help`' },
  reindex: { needs: 'data', does: 'rebuilds the search index from the content' },
  relevance: { needs: 'data', does: 'nDCG@10 and success@1 of judged searches, for each engine' },
  demo: { needs: 'platform', does: 'tells one rental from quote to payout on the terminal' },
  verify: { needs: 'platform', does: 'checks every invariant, prints one JSON line' },
  elasticsearch: {
    needs: 'nothing',
    does: 'runs a real Elasticsearch for development (Java 17, Maven)',
    script: 'config/dev/elasticsearch/main.mjs',
  },
  privacy: { needs: 'nothing', does: 'measures how contact data is found in the labelled corpus' },
  bench: {
    needs: 'nothing',
    does: 'measures against bare twins and by Lighthouse; `npm run bench -- --help`',
    script: 'config/bench/main.mjs',
  },
};

/** @param {string} name @returns {string} */
const scriptOf = (name) => path.join(root, COMMANDS[name]?.script ?? `config/dev/${name}.mjs`);

const HELP = `npm run <command> [-- options]

${Object.entries(COMMANDS)
  .map(([name, { does }]) => `  ${name.padEnd(15)}${does}`)
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
 * @param {import('../start/settings.mjs').Settings} settings
 * @param {Record<string, string>} secrets
 * @param {NodeJS.ProcessEnv} env
 * @param {Running} running takes what is started
 */
async function requireData(settings, secrets, env, running) {
  const { dataDir, embeddedDatabase, emulatedStripe, ports } = settings;
  if (runningInstance(dataDir) !== undefined) return;
  running.atEnd(takeInstanceLock(dataDir, ports).release);
  if (embeddedDatabase) {
    const cluster = embeddedCluster(settings, secrets);
    running.add(await startCluster(cluster));
    await ensureDatabase(cluster, defaults.DATABASE_NAME);
  }
  if (emulatedStripe) running.add(await startChild(emulatorPlan(settings, env)));
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
  const script = scriptOf(name);
  if (command === undefined || !existsSync(script)) {
    const known = Object.keys(COMMANDS).filter((one) => existsSync(scriptOf(one)));
    throw new Refusal(`There is no command "${name}": use one of ${known.join(', ')}.`);
  }
  if (!existsSync(path.join(root, 'node_modules'))) {
    throw new Refusal('Nothing is installed yet: run `npm start` or `npm ci` first.');
  }
  if (command.needs === 'nothing') return runScript(script, args, process.env);
  const { dataDir } = readSettings();
  checkRights({ root, dataDir });
  const settings = readSettings({ ...portsInUse(dataDir), ...process.env });
  const secrets = loadSecrets(dataDir);
  const env = platformEnvironment(settings, secrets);
  await buildIfStale(builds.server, { env });
  if (args.includes('--help')) return runScript(script, args, env);
  checkEnvironment(env);
  if (command.needs === 'platform') {
    await requirePlatform(env);
    return runScript(script, args, env);
  }
  const running = new Running();
  try {
    await requireData(settings, secrets, env, running);
    return await runScript(script, args, env);
  } finally {
    await running.stop();
  }
}

main().then(
  (code) => process.exit(code),
  (error) => {
    complain(error instanceof Refusal ? error.message : (error?.stack ?? messageOf(error)));
    process.exit(1);
  },
);
