#!/usr/bin/env node
/**
 * Fills the database of the environment with the demo marketplace: boots the CMS, runs the seeds,
 * indexes the listings and, on the emulator of Stripe, lets the last weeks' bookings happen (the
 * CMS listens on its port meanwhile). Started by `npm start`, `npm run seed` and the tests, which
 * set the environment. Running it again changes nothing that is there. With --bookings it adds a bulk
 * for load tests.
 *
 *   node config/dev/seed.mjs --help
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { openHistory, playHistory } from './history/play-history.mjs';
import { readSeedArguments, SEED_HELP } from './seed-arguments.mjs';
import { isFree } from './start/ports.mjs';
import { complain, print } from './start/progress.mjs';
import { messageOf } from './start/refusal.mjs';
import { root } from './start/settings.mjs';
import { withStrapi } from './strapi-app.mjs';

const require = createRequire(import.meta.url);
const { readEnv } = require('@rental/config/env');
const { seed } = require('@rental/database/seeds/index');
const { bulkSeed } = require('@rental/database/seeds/bulk/index');
const { BulkRefusal } = require('@rental/database/seeds/bulk/progress');
const { getSearchService } = require('@rental/search/contracts/service');
const { platformClock } = require('@rental/shared/clock');

const log = (/** @type {string} */ line) => print(`seed: ${line}`);

/** @param {any} strapi @param {any} env */
async function openHistoryIfWanted(strapi, { cms, stripe, devTools }) {
  if (!options.history || !stripe.emulatorUrl || !devTools) return undefined;
  if (!(await isFree(cms.port))) {
    if (options.bulk === undefined)
      log('bookings: none, the platform runs already; `npm start -- --reset` begins anew');
    return undefined;
  }
  const addresses = {
    cmsUrl: `http://127.0.0.1:${cms.port}`,
    emulatorUrl: stripe.emulatorUrl,
    publishableKey: stripe.publishableKey,
    secretKey: stripe.secretKey,
  };
  return openHistory(strapi, addresses, log);
}

/**
 * @param {any} strapi
 * @param {Omit<import('@rental/database/seeds/bulk/index').BulkOptions, 'now'>} order
 */
async function addBulk(strapi, order) {
  await bulkSeed(strapi, { ...order, now: platformClock(strapi).now() });
  let told = 0;
  await getSearchService(strapi).reindex(({ done, total }) => {
    if (done - told < 20_000 && done < total) return;
    told = done;
    log(`search index: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`);
  });
}

/** @param {any} strapi */
async function fill(strapi) {
  const env = readEnv(process.env);
  const { dataDir, stripe } = env;
  const emulator = stripe.emulatorUrl
    ? { baseUrl: stripe.emulatorUrl, secretKey: stripe.secretKey }
    : undefined;
  if (options.bulk && !emulator)
    throw new BulkRefusal('A bulk needs the emulator of Stripe: leave STRIPE_SECRET_KEY out.');
  // First of all, so that even the owners' accounts at Stripe are as old as the history.
  const stage = await openHistoryIfWanted(strapi, env);
  const common = {
    uploadsDir: path.join(dataDir, 'public/uploads'),
    cacheDir: path.join(root, '.cache/seed-photos'),
    log,
    ...(emulator ? { emulator } : {}),
  };
  const report = await seed(strapi, {
    ...common,
    now: stage?.history.today ?? platformClock(strapi).now(),
    listings: options.listings,
  });
  log('search index');
  await getSearchService(strapi).reindex();
  log(`${report.listings} new listings`);
  if (stage !== undefined) await playHistory(stage);
  if (options.bulk && emulator) await addBulk(strapi, { ...common, ...options.bulk, emulator });
}

/** @type {ReturnType<typeof readSeedArguments>} */
let options;
try {
  options = readSeedArguments(process.argv.slice(2));
} catch (error) {
  complain(messageOf(error));
  process.exit(1);
}
if (options.help) {
  print(SEED_HELP);
  process.exit(0);
}

await withStrapi(async (strapi) => {
  try {
    await fill(strapi);
  } catch (error) {
    if (!(error instanceof BulkRefusal)) throw error;
    complain(error.message);
    return 1;
  }
});
