/**
 * `npm start`: from a fresh clone to a running platform. What it imports needs nothing but Node
 * until the dependencies are installed.
 */
import { rmSync } from 'node:fs';
import { ensureDatabase, startCluster } from '../postgres/cluster.mjs';
import { holdsDatabase, recoverFromCrash } from '../postgres/data-folder.mjs';
import { placeAdminPlaceholder } from './admin-placeholder.mjs';
import { HELP, confirm, readArguments } from './arguments.mjs';
import { buildIfStale, builds, isStale } from './builds.mjs';
import { startChild } from './child.mjs';
import { checkEnvironment, embeddedCluster, platformEnvironment } from './environment.mjs';
import { checkExternalDatabase } from './external-database.mjs';
import { withFileLock } from './file-lock.mjs';
import { installMissing } from './install.mjs';
import { takeInstanceLock } from './instance-lock.mjs';
import { checkNpm } from './node-version.mjs';
import { checkPorts, isFree } from './ports.mjs';
import { until } from './processes.mjs';
import { complain, print, say, step } from './progress.mjs';
import { Refusal, messageOf } from './refusal.mjs';
import { checkRights } from './rights.mjs';
import { Running } from './running.mjs';
import { loadSecrets } from './secrets.mjs';
import { marketplaceIn, runSeed } from './seeding.mjs';
import { cmsPlan, emulatorPlan, storefrontPlan } from './services.mjs';
import { defaults, readSettings, root } from './settings.mjs';
import { summary } from './summary.mjs';

const running = new Running();

/** @param {import('./settings.mjs').Settings} settings */
function wantedPorts({ embeddedDatabase, emulatedStripe, ports }) {
  const wanted = [
    { variable: 'CMS_PORT', what: 'CMS', port: ports.cms },
    { variable: 'STOREFRONT_PORT', what: 'storefront', port: ports.storefront },
  ];
  if (emulatedStripe) {
    wanted.push({
      variable: 'STRIPE_EMULATOR_PORT',
      what: 'Stripe emulator',
      port: ports.emulator,
    });
  }
  if (embeddedDatabase) {
    wanted.push({ variable: 'POSTGRES_PORT', what: 'embedded PostgreSQL', port: ports.postgres });
  }
  return wanted;
}

/** @param {string} dataDir @param {boolean} yes */
async function reset(dataDir, yes) {
  if (!yes && !(await confirm(`Everything in ${dataDir} will be deleted.`))) {
    throw new Refusal('Nothing was deleted: answer yes, or add --yes, to reset the data folder.');
  }
  rmSync(dataDir, { recursive: true, force: true });
}

/**
 * Everything that can refuse is asked before anything that takes long.
 *
 * @param {{ reset: boolean, yes: boolean }} options
 */
async function prepare(options) {
  const npm = checkNpm();
  say(`Node ${process.versions.node}, npm ${npm}`);
  const settings = readSettings();
  const { dataDir, ports } = settings;
  checkRights({ root, dataDir });
  const lock = takeInstanceLock(dataDir, ports);
  running.atEnd(lock.release);
  if (options.reset) {
    lock.release();
    await reset(dataDir, options.yes);
    checkRights({ root, dataDir });
    running.atEnd(takeInstanceLock(dataDir, ports).release);
  }
  const wanted = wantedPorts(settings);
  if (lock.afterCrash) {
    say('The last run did not end by itself: clearing up after it.');
    await recoverFromCrash(embeddedCluster(settings, {}).folder);
    const free = async () =>
      (await Promise.all(wanted.map(({ port }) => isFree(port)))).every(Boolean);
    await until(free, { timeoutMs: 10_000, everyMs: 200 });
  }
  await checkPorts(wanted);
  if (settings.embeddedDatabase) holdsDatabase(embeddedCluster(settings, {}).folder);
  const waiting = () => say('Another process installs into this folder: waiting for it …');
  await withFileLock(
    `${root}/.cache/install.lock`,
    () => installMissing(root, settings.env),
    waiting,
  );
  return settings;
}

/**
 * @param {import('./settings.mjs').Settings} settings
 * @param {Record<string, string>} secrets
 */
async function startDatabase(settings, secrets) {
  if (!settings.embeddedDatabase) return checkExternalDatabase(settings.env.DATABASE_URL ?? '');
  const cluster = embeddedCluster(settings, secrets);
  await step('Embedded PostgreSQL', async () => {
    running.add(await startCluster(cluster));
    await ensureDatabase(cluster, defaults.DATABASE_NAME);
  });
}

/** @param {NodeJS.ProcessEnv} env @param {boolean} seed */
async function seedIfMissing(env, seed) {
  const marketplace = await marketplaceIn(env.DATABASE_URL ?? '');
  if (marketplace === 'begun' && !seed) {
    throw new Refusal(
      'The demo marketplace was cut off while it was made, its clock is in the past: start without --no-seed to finish it, or with --reset to begin anew.',
    );
  }
  if (marketplace === 'there' || !seed) return;
  const what = marketplace === 'none' ? 'fresh database' : 'going on where it was cut off';
  await step(`Demo marketplace (${what})`, () => runSeed(env));
}

/**
 * @param {import('./settings.mjs').Settings} settings
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} seed
 */
async function startPlatform(settings, env, seed) {
  const storefrontBuild = buildIfStale(builds.storefront, { env });
  storefrontBuild.catch(() => undefined);
  if (settings.emulatedStripe) {
    running.add(await startChild(emulatorPlan(settings, env)));
    say('Stripe emulator: listening');
  }
  if (!settings.production) await seedIfMissing(env, seed);
  await Promise.all([
    step('CMS', async () => running.add(await startChild(cmsPlan(settings, env)))),
    storefrontBuild.then(() =>
      step('Storefront', async () => running.add(await startChild(storefrontPlan(settings, env)))),
    ),
  ]);
}

async function main() {
  const options = readArguments(process.argv.slice(2));
  if (options.help) return print(HELP);
  running.listenToSignals();
  const settings = await prepare(options);
  const secrets = loadSecrets(settings.dataDir);
  const env = platformEnvironment(settings, secrets);
  await Promise.all([
    startDatabase(settings, secrets),
    buildIfStale(builds.server, { env }).then(() => checkEnvironment(env)),
  ]);
  placeAdminPlaceholder(root);
  await startPlatform(settings, env, options.seed);
  const adminIsBuilding = isStale(builds.admin);
  print(summary(settings, env, { adminIsBuilding }));
  if (adminIsBuilding) {
    await buildIfStale(builds.admin, { env, patient: true });
    say(`The CMS admin is ready: http://127.0.0.1:${settings.ports.cms}/admin`);
  }
}

main().catch(async (error) => {
  if (running.isStopping) return;
  complain(error instanceof Refusal ? error.message : (error?.stack ?? messageOf(error)));
  await running.stop();
  process.exit(1);
});
